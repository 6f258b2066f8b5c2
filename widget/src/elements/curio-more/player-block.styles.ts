import { css, type CSSResult } from 'lit';

/** The player's settings in the "more" panel: a row of choices for each. */
export const playerBlockStyles: CSSResult = css`
  .playing fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    min-width: 0;
    margin: 0;
    padding: 6px 4px;
    border: 0;
  }
  .playing legend {
    float: inline-start;
    padding: 0;
    color: var(--_quiet);
    font-size: 13px;
    font-weight: 600;
  }
  .choices {
    display: flex;
    padding: 2px;
    border-radius: 18px;
    background: var(--_fill);
  }
  .choices label {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .choices input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choices span {
    display: grid;
    place-items: center;
    min-width: 40px;
    min-height: 32px;
    padding: 0 8px;
    border-radius: 16px;
    font-size: 13px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .choices :checked + span {
    background: var(--_on);
    color: var(--_surface);
  }
  .choices :focus-visible + span {
    outline: 2px solid light-dark(#1f4fe0, #9db6ff);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .choices :checked + span {
      outline: 2px solid Highlight;
    }
  }
`;
