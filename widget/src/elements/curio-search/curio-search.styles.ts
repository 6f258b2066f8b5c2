import { css, type CSSResult } from 'lit';

/** A field, its chips, and a list of what was found. */
export const searchStyles: CSSResult = css`
  :host {
    display: var(--curio-display, block) !important;
    container-type: inline-size;
  }
  /* A theme of its own needs a ground of its own: the page's may be the other one. */
  :host([theme]) {
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  form {
    display: flex;
    align-items: center;
    gap: 10px;
    height: 48px;
    padding-inline: 14px 4px;
    border: 1px solid var(--_edge);
    border-radius: min(24px, var(--_radius) * 1.5);
    background: var(--_surface);
  }
  form:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  form svg {
    color: var(--_quiet);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 16px;
    appearance: none;
  }
  input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .clear,
  .close {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
  }
  h2 {
    margin: 16px 4px 8px;
    color: var(--_quiet);
    font-size: 12px;
    font-weight: 650;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    min-height: 36px;
    padding: 0 14px;
    border-radius: min(18px, var(--_radius) * 1.125);
    background: var(--_fill);
    font-size: 13px;
    font-weight: 600;
  }
  .chip[aria-pressed='true'] {
    background: var(--_on);
    color: var(--_surface);
  }
  .said {
    margin: 14px 4px 8px;
    color: var(--_quiet);
    font-size: 13px;
  }
  .said:empty {
    display: none;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: 4px var(--_gap);
  }
  .row {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 88px;
    padding: 8px;
    border-radius: var(--_radius-small);
    text-align: start;
  }
  .picture {
    position: relative;
    width: 56px;
    height: 72px;
    overflow: hidden;
    border-radius: var(--_radius-small);
    background: var(--_fill);
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .picture svg {
    position: absolute;
    inset: auto auto 4px 4px;
    inset-inline: 4px auto;
    padding: 4px;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.62);
    color: #fff;
  }
  .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .fact {
    display: block;
    overflow: hidden;
    color: var(--_quiet);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .none {
    display: grid;
    justify-items: start;
    gap: 10px;
    padding: 20px 4px 4px;
  }
  .none strong {
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .none p {
    color: var(--_quiet);
  }
  dialog {
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #000;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.6);
  }
  .close {
    position: absolute;
    inset: calc(8px + env(safe-area-inset-top, 0px)) auto auto;
    inset-inline-start: 8px;
    z-index: 1;
    width: 44px;
    height: 44px;
    background: rgb(0 0 0 / 0.62);
    color: #fff;
  }
  @media (hover: hover) {
    .row:hover,
    .clear:hover {
      background: var(--_fill);
    }
    .chip:not([aria-pressed='true']):hover {
      background: var(--_line);
    }
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid;
    }
    .chip[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
