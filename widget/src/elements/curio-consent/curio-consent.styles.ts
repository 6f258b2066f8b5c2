import { css, type CSSResult } from 'lit';

/** A bar at the lower edge, no wider than its text; three buttons of one size and one look. */
export const consentStyles: CSSResult = css`
  :host {
    display: var(--curio-display, block) !important;
  }
  section {
    position: fixed;
    z-index: var(--curio-consent-layer, 1000);
    inset: auto 0 0;
    display: grid;
    gap: 8px;
    max-height: 70dvh;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 10px 16px calc(10px + env(safe-area-inset-bottom, 0px));
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    box-shadow: 0 -6px 24px rgb(0 0 0 / 0.12);
    font-size: 13px;
  }
  :host([place='here']) section {
    position: static;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: none;
  }
  h2 {
    display: inline;
    font-weight: 700;
  }
  .text {
    color: var(--_quiet);
  }
  a,
  .more {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .links {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .links > * {
    min-height: 24px;
    line-height: 24px;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .answer {
    min-height: 44px;
    padding: 4px 10px;
    border: 1px solid var(--_edge);
    border-radius: min(22px, var(--_radius) * 1.375);
    font-weight: 650;
    line-height: 1.2;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .answer[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--_on);
  }
  dl {
    display: grid;
    gap: 2px;
  }
  dt {
    font-weight: 650;
  }
  dd {
    margin-bottom: 6px;
    color: var(--_quiet);
  }
  .close {
    position: absolute;
    inset: 6px auto auto;
    inset-inline-end: 6px;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
  }
  :has(> .close) {
    padding-inline-end: 44px;
  }
  @media (hover: hover) {
    .answer:hover {
      background: var(--_fill);
    }
  }
  @media (min-width: 800px) {
    section {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 8px 24px;
    }
    .answers {
      grid-template-columns: repeat(3, 132px);
    }
    dl {
      grid-column: 1 / -1;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      grid-template-rows: auto auto;
      grid-auto-flow: column;
      gap: 2px 24px;
    }
  }
  @media (forced-colors: active) {
    .answer[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
