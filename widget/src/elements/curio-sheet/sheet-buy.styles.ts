import { css, type CSSResult } from 'lit';

/** Choosing a variant and putting it into the cart. */
export const buyStyles: CSSResult = css`
  fieldset {
    min-width: 0;
    margin: 16px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 8px;
    padding: 0;
    font-size: 13px;
    font-weight: 650;
  }
  legend span {
    color: var(--_quiet);
    font-weight: 500;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .value {
    position: relative;
    cursor: pointer;
  }
  .value input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .value span {
    display: grid;
    place-items: center;
    min-width: 52px;
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    font-weight: 550;
    transition: background var(--_fade);
  }
  .value input:checked + span {
    border-color: var(--_on);
    background: var(--_on);
    color: var(--_surface);
  }
  .value input:focus-visible + span {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .value.gone span {
    border-style: dashed;
    color: var(--_quiet);
    text-decoration: line-through;
  }
  .value.gone input:checked + span {
    background: var(--_fill);
    color: var(--_on);
  }
  .buy {
    flex: none;
    display: grid;
    gap: 8px;
    padding: 12px 16px calc(12px + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--_line);
    background: var(--_surface);
  }
  .line {
    display: flex;
    gap: 12px;
  }
  .quantity {
    flex: none;
    display: grid;
    grid-template-columns: 44px 28px 44px;
    align-items: center;
    height: 48px;
    border-radius: 24px;
    background: var(--_fill);
    font-weight: 650;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .quantity button {
    display: grid;
    place-items: center;
    height: 48px;
    border-radius: 24px;
  }
  .quantity button:disabled {
    opacity: 0.35;
    cursor: default;
  }
  .main {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 48px;
    padding: 0 20px;
    border-radius: 24px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 16px;
    font-weight: 650;
    text-decoration: none;
    transition: background var(--_fade);
  }
  .main[aria-disabled='true'] {
    background: var(--_fill);
    color: var(--_quiet);
    cursor: default;
  }
  .main[data-step='added'] {
    background: var(--_good);
    color: var(--_surface);
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_bad);
    font-size: 13px;
    font-weight: 550;
  }
  .outcome:empty {
    display: none;
  }
`;
