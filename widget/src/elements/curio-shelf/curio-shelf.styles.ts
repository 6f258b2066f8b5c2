import { css, type CSSResult } from 'lit';

/** A list beside the stage; with `modal` a panel over the lower part of the window. */
export const shelfStyles: CSSResult = css`
  :host {
    display: var(--curio-display, block) !important;
    color: var(--_on);
  }
  h2 {
    margin: 0 8px 12px;
    font-size: 16px;
    font-weight: 700;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .head h2 {
    margin: 0 8px;
  }
  ol {
    display: grid;
    gap: 8px;
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    border: 1px solid var(--_line);
    transition: border-color var(--_move);
  }
  li[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .row {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
    min-height: 72px;
    padding: 8px;
    border-radius: inherit;
  }
  .ground {
    grid-row: span 2;
    width: 56px;
    height: 56px;
    border-radius: var(--_radius-small);
    overflow: hidden;
    background: var(--_fill);
  }
  .ground img {
    display: block;
    object-fit: cover;
  }
  .ground img[hidden] {
    display: none;
  }
  .in {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_good);
    font-size: 12px;
    font-weight: 600;
  }
  .name {
    align-self: end;
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow-wrap: anywhere;
    font-weight: 550;
    line-height: 1.3;
  }
  .facts {
    align-self: start;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .facts small {
    font-size: 12px;
  }
  .facts .time {
    color: var(--_quiet);
    font-size: 12px;
    font-weight: 500;
  }
  .view {
    display: grid;
    place-items: center;
    min-width: 44px;
    min-height: 44px;
    margin-inline-end: 10px;
    padding: 0 16px;
    border-radius: 22px;
    background: var(--_fill);
    font-weight: 650;
  }
  .view:hover {
    background: var(--_line);
  }
  .close {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
  }
  dialog {
    inset: auto 0 0;
    width: 100%;
    max-width: 480px;
    max-height: 70dvh;
    margin: 0 auto;
    padding: 8px 12px calc(16px + env(safe-area-inset-bottom, 0px));
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    color: var(--_on);
    overscroll-behavior: contain;
    transition: translate var(--_move) var(--_ease);
  }
  @starting-style {
    dialog[open] {
      translate: 0 40%;
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
`;
