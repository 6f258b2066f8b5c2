import { css, type CSSResult } from 'lit';

/** A card of 9:16 in a corner of the window, above the page and below its dialogs. */
export const miniStyles: CSSResult = css`
  :host {
    --_inset: var(--curio-mini-inset, 12px);
    --_width: var(--curio-mini-width, clamp(132px, 18vw, 200px));
    position: fixed;
    z-index: var(--curio-mini-layer, 30);
    width: var(--_width);
    aspect-ratio: 9 / 16;
    max-height: calc(100dvh - 2 * var(--_inset));
    color: #fff !important;
    container: curio-card / inline-size;
    touch-action: none;
    user-select: none;
  }
  :host([data-shown]) {
    display: block;
  }
  :host([corner^='bottom']) {
    inset-block: auto calc(var(--_inset) + var(--curio-mini-bottom, 0px) + env(safe-area-inset-bottom, 0px));
  }
  :host([corner^='top']) {
    inset-block: calc(var(--_inset) + var(--curio-mini-top, 0px) + env(safe-area-inset-top, 0px)) auto;
  }
  :host([corner$='end']) {
    inset-inline: auto
      calc(var(--_inset) + max(env(safe-area-inset-right, 0px), env(safe-area-inset-left, 0px)));
  }
  :host([corner$='start']) {
    inset-inline: calc(var(--_inset) + max(env(safe-area-inset-right, 0px), env(safe-area-inset-left, 0px)))
      auto;
  }
  section {
    position: absolute;
    inset: 0;
    overflow: hidden;
    border-radius: var(--_radius);
    background: #0b0e14;
    box-shadow:
      0 0 0 1px rgb(255 255 255 / 0.16),
      0 12px 32px rgb(0 0 0 / 0.36);
    isolation: isolate;
    cursor: grab;
    transition: opacity var(--_fade);
  }
  @starting-style {
    section {
      opacity: 0;
    }
  }
  :host([data-dragged]) section {
    cursor: grabbing;
    opacity: 0.92;
  }
  .poster,
  .tap {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .poster[hidden] {
    display: none;
  }
  .tap {
    z-index: 2;
    border-radius: inherit;
    cursor: inherit;
  }
  .shade {
    position: absolute;
    z-index: 2;
    inset: 0;
    pointer-events: none;
    background: linear-gradient(rgb(0 0 0 / 0.5), transparent 28%, transparent 62%, rgb(0 0 0 / 0.66));
  }
  .row {
    position: absolute;
    z-index: 3;
    inset-inline: 4px;
    display: flex;
    justify-content: space-between;
    pointer-events: none;
  }
  .row.upper {
    top: 4px;
  }
  .row.lower {
    bottom: 14px;
  }
  .row > * {
    pointer-events: auto;
  }
  .row button {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: rgb(10 12 18 / 0.55);
  }
  .row button[disabled] {
    visibility: hidden;
  }
  @media (hover: hover) {
    .row button:hover {
      background: rgb(10 12 18 / 0.82);
    }
  }
  :focus-visible {
    outline: 2px solid #fff;
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px rgb(0 0 0 / 0.6);
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
