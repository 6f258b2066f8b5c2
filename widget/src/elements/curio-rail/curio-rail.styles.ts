import { css, type CSSResult } from 'lit';

/** A row. The last card in view is cut, so that one sees that there is more. */
export const railStyles: CSSResult = css`
  :host {
    --_shown: 1.7;
    --_gap: 12px;
  }
  :host([kinds='product']) {
    --_shown: 2.3;
  }
  .list {
    display: flex;
    gap: var(--_gap);
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
    padding: 4px;
    margin: -4px;
    scroll-padding-inline: 4px;
  }
  .cell {
    flex: 0 0 var(--curio-rail-card, calc((100% - 2 * var(--_gap)) / var(--_shown)));
    max-width: 260px;
    scroll-snap-align: start;
  }
  .steps {
    display: none;
    gap: 8px;
    margin-block-end: 12px;
  }
  .steps button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--_fill);
    transition: background var(--_fade);
  }
  .steps button:disabled {
    color: color-mix(in srgb, var(--_on) 38%, var(--_surface));
    cursor: default;
  }
  :host(:dir(rtl)) .steps svg {
    scale: -1 1;
  }
  @media (hover: hover) {
    .head {
      min-height: 56px;
    }
    .steps {
      display: flex;
    }
    .steps button:enabled:hover {
      background: var(--_line);
    }
  }
  @container curio-list (min-width: 560px) {
    .list {
      --_shown: 3.4;
    }
  }
  @container curio-list (min-width: 800px) {
    .list {
      --_gap: 16px;
      --_shown: 4.4;
    }
  }
  @container curio-list (min-width: 1080px) {
    .list {
      --_shown: 5.4;
    }
  }
`;
