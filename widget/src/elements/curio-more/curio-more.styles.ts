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
  .why {
    padding: 14px 16px;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_fill);
  }
  .why h3 {
    margin-bottom: 4px;
    color: var(--_quiet);
    font-size: 12px;
    font-weight: 650;
  }
  .why p {
    font-size: 16px;
    font-weight: 550;
    text-wrap: pretty;
  }
  .acts {
    margin-top: 8px;
  }
  .act {
    display: flex;
    align-items: center;
    gap: 14px;
    width: 100%;
    min-height: 48px;
    padding: 0 4px;
    border-radius: 8px;
    font-weight: 550;
  }
  .act svg {
    color: var(--_quiet);
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
  .said {
    color: var(--_good);
    font-weight: 600;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .stored {
    display: grid;
    gap: 12px;
    padding: 4px 4px 8px;
    padding-inline-start: 42px;
  }
  .stored p {
    color: var(--_quiet);
    font-size: 13px;
  }
  .stored dl {
    display: grid;
    grid-template-columns: minmax(0, max-content) 1fr 4ch;
    gap: 8px 12px;
    align-items: center;
  }
  .stored dt {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stored dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  meter {
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    appearance: none;
  }
  meter::-webkit-meter-bar {
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
  }
  meter::-webkit-meter-inner-element {
    display: block;
  }
  meter::-webkit-meter-optimum-value {
    border-radius: 3px;
    background: var(--_accent);
  }
  meter::-moz-meter-bar {
    border-radius: 3px;
    background: var(--_accent);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pair button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 14px;
    border-radius: 22px;
    background: var(--_fill);
    font-size: 13px;
    font-weight: 600;
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
