import { css, type CSSResult } from 'lit';

/** What rails and grids look like alike: heading, cells, their empty places, states, the clip over the page. */
export const cardListStyles: CSSResult = css`
  :host {
    display: block;
    min-width: 0;
    container: curio-list / inline-size;
    --_clip: 9 / 16;
  }
  .head {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 16px;
  }
  .heading {
    min-width: 0;
    flex: 1;
  }
  ::slotted([slot='heading']) {
    margin-block-end: 12px !important;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cell {
    position: relative;
    min-width: 0;
  }
  .cell > curio-video,
  .cell > curio-live {
    width: 100%;
    aspect-ratio: var(--_clip);
  }
  .cell.empty::before {
    content: '';
    display: block;
    aspect-ratio: var(--_clip);
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  /* A product's words take 98 px below its picture: two lines of name, one of price. */
  .cell.product.empty::before {
    aspect-ratio: var(--curio-product-ratio, 4 / 5);
    margin-bottom: 98px;
  }
`;
