import { css, type CSSResult } from 'lit';

/** From below on phones, as a panel at the right in windows from 700 px. */
export const sheetStyles: CSSResult = css`
  dialog {
    inset: auto 0 0;
    width: 100%;
    max-width: none;
    max-height: 64dvh;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    color: var(--_on);
    overflow: hidden;
    transition:
      translate var(--_move) var(--_ease),
      opacity var(--_fade);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog[data-dragged] {
    transition: none;
  }
  dialog[data-settling] {
    transition: translate var(--_settle) var(--_ease);
  }
  dialog[open] {
    translate: 0 var(--_pull, 0);
  }
  @starting-style {
    dialog[open] {
      translate: 0 100%;
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  :host([over-clip]) dialog::backdrop {
    background: transparent;
  }
  .handle {
    flex: none;
    display: grid;
    place-items: center;
    height: 28px;
    cursor: grab;
    touch-action: none;
  }
  .handle::before {
    content: '';
    width: 40px;
    height: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_on) 26%, var(--_surface));
  }
  .close {
    position: absolute;
    z-index: 2;
    inset: 8px auto auto;
    inset-inline-end: 8px;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
  }
  .body {
    /* As tall as what is in it: a basis of 0 is taken at its word by WebKit, as nothing gives the dialog a height. */
    flex: 1 1 auto;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 16px 16px;
    outline-offset: -2px;
  }
  .withdrawn h2 {
    margin: 6px 0 0;
    padding-inline-end: 48px;
  }
  .withdrawn {
    display: grid;
    gap: 16px;
    padding: 8px 16px calc(24px + env(safe-area-inset-bottom, 0px));
  }
  h2 {
    margin: 14px 0 4px;
    font-size: 20px;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h2.long {
    font-size: 16px;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: wrap;
  }
  h2.folded {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 4;
    -webkit-box-orient: vertical;
  }
  .brand {
    margin-top: 14px;
    color: var(--_quiet);
    font-size: 12px;
    font-weight: 650;
  }
  .brand + h2 {
    margin-top: 0;
  }
  .money {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
  }
  .price {
    font-size: 28px;
    font-weight: 750;
    line-height: 1.25;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .price small {
    margin-inline-end: 1px;
    font-size: 0.6em;
    font-weight: 650;
    letter-spacing: 0;
  }
  .prior {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    margin: -8px 0;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .basis {
    margin-top: 8px;
    padding: 10px 12px;
    border-radius: var(--_radius-small);
    background: var(--_fill);
    font-size: 13px;
  }
  .note {
    margin-top: 4px;
    color: var(--_quiet);
    font-size: 13px;
  }
  .note:empty {
    display: none;
  }
  .stock {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
    font-size: 13px;
    font-weight: 600;
  }
  .stock::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: currentColor;
  }
  .stock[data-state='in-stock'] {
    color: var(--_good);
  }
  .stock:is([data-state='preorder'], [data-state='backorder']) {
    color: var(--_warn);
  }
  .stock:is([data-state='out-of-stock'], [data-state='discontinued']) {
    color: var(--_bad);
  }
  h3 {
    margin: 20px 0 6px;
    font-size: 14px;
    font-weight: 700;
  }
  .description {
    color: color-mix(in srgb, var(--_on) 84%, var(--_surface));
    white-space: pre-line;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .description.folded {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 6;
    -webkit-box-orient: vertical;
  }
  .way {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    color: inherit;
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .promises {
    display: grid;
    gap: 12px;
  }
  .promises li {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 12px;
  }
  .promises svg {
    color: var(--_quiet);
  }
  .promises b {
    font-weight: 600;
  }
  .promises p {
    color: var(--_quiet);
    font-size: 13px;
  }
  .trust {
    margin-top: 20px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 12px;
  }
  a {
    color: inherit;
    text-underline-offset: 2px;
  }
  @media (min-width: 700px) {
    dialog {
      inset: min(var(--curio-sheet-top, 88px), 40dvh) auto 0;
      inset-inline-end: 0;
      width: 440px;
      height: auto;
      max-height: none;
      border-radius: 0;
      border-start-start-radius: var(--_radius);
      box-shadow: -8px 0 40px rgb(0 0 0 / 0.16);
    }
    @starting-style {
      dialog[open] {
        translate: calc(100% * var(--_dir, 1)) 0;
      }
      dialog[open]:dir(rtl) {
        translate: -100% 0;
      }
    }
    /* Nothing is dragged here. */
    .handle {
      height: 16px;
      visibility: hidden;
    }
    .body {
      padding: 0 16px 24px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog {
      transition: opacity var(--_fade);
    }
    @starting-style {
      dialog[open] {
        translate: none;
        opacity: 0;
      }
    }
  }
`;
