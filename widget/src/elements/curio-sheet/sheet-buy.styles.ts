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
    max-width: 100%;
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
    padding: 6px 16px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    font-weight: 550;
    line-height: 1.25;
    overflow-wrap: anywhere;
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
    flex-wrap: wrap;
    gap: 8px;
  }
  .quantity {
    flex: none;
    display: grid;
    grid-template-columns: 44px 24px 44px;
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
  .main,
  .now {
    flex: 1 1 104px;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 48px;
    padding: 0 8px;
    border-radius: 24px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 15px;
    font-weight: 650;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    transition: background var(--_fade);
  }
  .now {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--_on);
    color: var(--_on);
  }
  .main[aria-disabled='true'] {
    background: var(--_fill);
    color: var(--_quiet);
    cursor: default;
  }
  /* On one line; beside the quantity, the way to the checkout goes below it where there is no room for both. */
  .main[data-step='added'] {
    flex-basis: auto;
    white-space: nowrap;
    background: var(--_good);
    color: var(--_surface);
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    font-size: 13px;
    font-weight: 550;
  }
  .outcome p {
    flex: 1 1 200px;
    color: var(--_bad);
  }
  .outcome[data-step='slow'] p {
    color: var(--_warn);
  }
  .outcome:not([data-step='slow'], [data-step='refused']) {
    display: none;
  }
  /* Said, not shown: the button shows it. */
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .held {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    font-weight: 600;
  }
  .held svg {
    color: var(--_good);
  }
  .held .way {
    margin-inline-start: auto;
  }
`;
