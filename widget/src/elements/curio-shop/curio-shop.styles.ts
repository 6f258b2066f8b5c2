import { css, type CSSResult } from 'lit';

/** Who it is at the top, then what there is. */
export const shopStyles: CSSResult = css`
  :host {
    display: block;
    min-width: 0;
    container: curio-shop / inline-size;
    color: var(--_on);
  }
  .header,
  .skeleton {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 12px 16px;
  }
  .logo {
    display: grid;
    place-items: center;
    width: 88px;
    height: 88px;
    overflow: hidden;
    border-radius: 50%;
    background: var(--_fill);
    color: var(--_quiet);
    font-size: 32px;
    font-weight: 700;
  }
  .logo > * {
    grid-area: 1 / 1;
  }
  .logo img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  h2 {
    font-size: 28px;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .handle,
  .text {
    color: var(--_quiet);
    text-wrap: pretty;
  }
  .follow {
    grid-column: 1 / -1;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 24px;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 16px;
    font-weight: 650;
  }
  .follow[aria-pressed='true'] {
    background: var(--_fill);
    color: var(--_on);
  }
  .trust {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px;
    margin-block-start: 16px;
  }
  details {
    max-width: 100%;
    border-radius: 18px;
    background: var(--_fill);
    font-size: 13px;
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding-inline: 12px 14px;
    border-radius: 18px;
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg {
    color: var(--_quiet);
  }
  details p {
    max-width: 68ch;
    padding: 0 14px 10px;
    text-wrap: pretty;
  }
  a {
    color: inherit;
  }
  .tabs {
    display: flex;
    gap: 24px;
    margin-block: 28px 20px;
    border-block-end: 1px solid var(--_line);
  }
  .tabs button {
    min-height: 44px;
    padding: 0 2px;
    color: var(--_quiet);
    font-size: 16px;
    font-weight: 600;
    box-shadow: 0 1px transparent;
  }
  .tabs small {
    font-size: 12px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .tabs [aria-selected='true'] {
    color: var(--_on);
    box-shadow: 0 2px var(--_on);
  }
  /* What follows the page of a shop lies below the window, so that nothing moves in it when the page comes. */
  .skeleton {
    min-height: 100svh;
    align-content: start;
  }
  .skeleton .line {
    width: 40%;
    height: 28px;
    border-radius: 8px;
    background: var(--_fill);
  }
  @container curio-shop (min-width: 560px) {
    .header {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .follow {
      grid-column: auto;
      min-width: 144px;
    }
  }
`;
