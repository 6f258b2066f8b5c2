import { css, type CSSResult } from 'lit';

/** What a card gains after its first look: buttons, captions, notices, motion. They follow `videoStyles`. */
export const clipStyles: CSSResult = css`
  :host {
    color: #fff !important;
  }
  .tap {
    border-radius: inherit;
  }
  .invite {
    position: absolute;
    inset: 0 0 auto;
    top: 34%;
    display: grid;
    place-items: center;
    width: 72px;
    height: 72px;
    margin: auto;
    padding-left: 5px;
    border-radius: 50%;
    background: rgb(10 12 18 / 0.5);
    backdrop-filter: blur(10px);
  }
  .invite path {
    fill: currentColor;
  }
  .card :focus-visible {
    outline: 2px solid #fff;
    outline-offset: 2px;
    box-shadow: 0 0 0 2px rgb(0 0 0 / 0.7);
  }
  .card .tap:focus-visible {
    outline-offset: -6px;
    box-shadow: inset 0 0 0 4px rgb(0 0 0 / 0.5);
  }
  .top,
  .actions {
    position: absolute;
    z-index: 3;
    pointer-events: none;
  }
  .top > *,
  .actions > * {
    pointer-events: auto;
  }
  .top {
    inset: 0 0 auto;
    display: flex;
    gap: 8px;
    padding: calc(12px + env(safe-area-inset-top, 0px)) 12px 12px;
  }
  .caption {
    /* In its own direction, whatever the page's: else a full stop goes to the wrong end. */
    unicode-bidi: plaintext;
    /* Above the text, which stays where it is as captions come and go. */
    position: absolute;
    inset-block: auto calc(100% - 64px);
    inset-inline: 16px 68px;
    width: fit-content;
    max-width: min(34ch, 100% - 84px);
    margin: auto;
    padding: 4px 10px;
    border-radius: 8px;
    background: var(--_caption-ground, rgb(0 0 0 / 0.74));
    font-size: calc(16px * var(--_caption-size, 1));
    font-weight: 500;
    text-align: center;
    white-space: pre-line;
    text-wrap: balance;
  }
  .chip {
    transition:
      opacity var(--_move) var(--_ease),
      translate var(--_move) var(--_ease);
  }
  @starting-style {
    .chip {
      opacity: 0;
      translate: calc(-12px * var(--_dir, 1)) 0;
    }
  }
  .chip > .in {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_good);
    font-weight: 650;
    line-height: 20px;
    white-space: nowrap;
  }
  .follow {
    position: relative;
    flex: none;
    pointer-events: auto;
    height: 28px;
    padding: 0 12px;
    border: 1px solid rgb(255 255 255 / 0.8);
    border-radius: 14px;
    font-size: 13px;
    font-weight: 650;
    line-height: 26px;
  }
  /* 44 px high to the finger. */
  .follow::after {
    content: '';
    position: absolute;
    inset: -9px -4px;
  }
  .follow[aria-pressed='true'] {
    border-color: transparent;
    background: rgb(255 255 255 / 0.22);
  }
  .maker:has(.follow) .shop {
    display: none;
  }
  .maker:has(.follow) .name {
    flex: 0 1 auto;
    max-width: none;
  }
  /* In a list a card is one thing to press; the rest waits where it opens. */
  :host([opens]) :is(.actions, .follow, .bag) {
    display: none;
  }
  :host([opens]) .info {
    padding-inline: 16px;
  }
  :host([opens]) .goods {
    width: 100%;
  }
  .bag {
    position: relative;
    display: grid;
    place-items: center;
    /* At the end of its line, whether a chip stands before it or not. */
    margin-inline-start: auto;
    border-radius: 12px;
    background: rgb(255 255 255 / 0.16);
    backdrop-filter: blur(12px);
  }
  .bag b {
    position: absolute;
    inset: 6px auto auto;
    inset-inline-end: 7px;
    display: grid;
    place-items: center;
    min-width: 18px;
    height: 18px;
    padding: 0 4px;
    border-radius: 9px;
    background: #fff;
    color: #10141c;
    font-size: 12px;
    font-weight: 700;
    line-height: 1;
  }
  .actions {
    inset: auto auto calc(96px + env(safe-area-inset-bottom, 0px));
    inset-inline-end: 10px;
    display: grid;
    gap: 12px;
  }
  .actions button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: rgb(10 12 18 / 0.5);
    backdrop-filter: blur(10px);
    transition: scale var(--_fade);
  }
  .actions button:active {
    scale: 0.92;
  }
  .actions [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .actions [aria-pressed='true'] path {
    fill: #ff4d5e;
    stroke: #ff4d5e;
  }
  .toast {
    position: absolute;
    z-index: 4;
    inset: 16px 0 auto;
    margin: auto;
    width: fit-content;
    padding: 8px 14px;
    border-radius: 20px;
    background: rgb(0 0 0 / 0.78);
    font-weight: 600;
  }
  .toast:empty {
    display: none;
  }
  .card > slot {
    display: block;
    height: 100%;
    padding: 24px;
    overflow: auto;
  }
  .card > slot::slotted(a) {
    color: inherit;
  }
  .gone {
    display: grid;
    place-content: center;
    height: 100%;
    text-align: center;
  }
  :host([quiet]) {
    --_progress: hidden;
  }
  :host([quiet]) :is(.info, .actions, .top, .tap) {
    visibility: hidden;
  }
  @container curio-card (max-width: 260px) {
    .caption {
      inset: auto 12px calc(100% - 48px);
      max-width: calc(100% - 24px);
      font-size: calc(14px * var(--_caption-size, 1));
    }
    .actions,
    .follow,
    .bag {
      display: none;
    }
    .invite {
      top: 24%;
      scale: 0.7;
    }
  }
  @media (hover: hover) {
    .chip:hover {
      background: var(--_surface);
    }
    .actions button:hover {
      background: rgb(10 12 18 / 0.72);
    }
  }
`;
