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
`;
