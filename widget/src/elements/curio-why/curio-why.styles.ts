import { css, type CSSResult } from 'lit';

/** A sentence on its own ground, below it what one can do about it. */
export const whyStyles: CSSResult = css`
  :host {
    display: block;
    color: var(--_on);
  }
  :host(:is([theme='light'], [theme='dark'])) {
    background: var(--_surface);
  }
  .why {
    padding: 14px 16px;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_fill);
  }
  .why h3 {
    margin-bottom: 4px;
    color: var(--_quiet);
    font-size: 12px;
    font-weight: 650;
  }
  .why p {
    font-size: 16px;
    font-weight: 550;
    text-wrap: pretty;
  }
  .acts {
    margin-block-start: 8px;
  }
  .act {
    display: flex;
    align-items: center;
    gap: 14px;
    width: 100%;
    min-height: 48px;
    padding: 0 4px;
    border-radius: 8px;
    font-weight: 550;
  }
  .act svg {
    color: var(--_quiet);
  }
  .said {
    color: var(--_good);
    font-weight: 600;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .stored {
    display: grid;
    gap: 12px;
    padding: 4px 4px 8px;
    padding-inline-start: 42px;
  }
  .stored p {
    color: var(--_quiet);
    font-size: 13px;
  }
  .stored dl {
    display: grid;
    grid-template-columns: minmax(0, max-content) 1fr 4ch;
    gap: 8px 12px;
    align-items: center;
  }
  .stored dt {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stored dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  meter {
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    appearance: none;
  }
  meter::-webkit-meter-bar {
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
  }
  meter::-webkit-meter-inner-element {
    display: block;
  }
  meter::-webkit-meter-optimum-value {
    border-radius: 3px;
    background: var(--_accent);
  }
  meter::-moz-meter-bar {
    border-radius: 3px;
    background: var(--_accent);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pair button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 14px;
    border-radius: 22px;
    background: var(--_fill);
    font-size: 13px;
    font-weight: 600;
  }
  :host(:not([item-id])) .stored {
    padding: 0;
  }
  .stored h3 {
    margin-block-end: 8px;
    font-size: 14px;
    font-weight: 650;
  }
  .undo {
    margin-inline-start: auto;
    min-height: 44px;
    padding: 0 14px;
    border-radius: 22px;
    background: var(--_fill);
    font-weight: 650;
  }
  .row {
    display: flex;
    align-items: center;
  }
  .makers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .makers button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding-inline: 14px 10px;
    border-radius: 18px;
    background: var(--_fill);
    font-size: 13px;
    font-weight: 600;
  }
`;
