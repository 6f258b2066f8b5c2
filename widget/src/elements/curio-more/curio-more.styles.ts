import { css, type CSSResult } from 'lit';

/** A panel at the lower edge on phones, in the middle of wide windows. */
export const moreStyles: CSSResult = css`
  dialog {
    inset: auto 0 0;
    width: 100%;
    max-width: 440px;
    max-height: 80dvh;
    margin: 0 auto;
    padding: 8px 16px calc(16px + env(safe-area-inset-bottom, 0px));
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
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -8px;
  }
  h2 {
    font-size: 16px;
    font-weight: 700;
  }
  .close {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
  }
  .act .switch {
    margin-inline-start: auto;
    width: 40px;
    height: 24px;
    padding: 2px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--_on) 46%, var(--_surface));
    transition: background var(--_fade);
  }
  .switch::before {
    content: '';
    display: block;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    background: var(--_surface);
    transition: translate var(--_fade);
  }
  [aria-checked='true'] .switch {
    background: var(--_accent);
  }
  [aria-checked='true'] .switch::before {
    translate: calc(16px * var(--_dir, 1));
  }
  @media (forced-colors: active) {
    .act .switch {
      outline: 1px solid;
    }
    [aria-checked='false'] .switch::before {
      background: ButtonText;
    }
  }
  @media (min-width: 700px) {
    dialog {
      inset: 0;
      height: fit-content;
      margin: auto;
      border-radius: var(--_radius);
    }
  }
`;
