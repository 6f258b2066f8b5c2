import { css, type CSSResult } from 'lit';

/** The row of goods in a clip: the chip of the product shown now, and the way to all of them. */
export const goodsStyles: CSSResult = css``;
