import { css, type CSSResult } from 'lit';

/** What lists and pages share: states, what only assistive technology reads, and the clip over the page. */
export const viewerStyles: CSSResult = css`
  /* With a theme of its own an element has its own ground as well. */
  :host(:is([theme='light'], [theme='dark'])) {
    background: var(--_surface);
  }
  .say {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding: 24px;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .pill {
    min-height: 44px;
    padding: 0 20px;
    border-radius: 22px;
    background: var(--_on);
    color: var(--_surface);
    font-weight: 650;
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .viewer {
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    background: #0b0e14;
    transition: opacity var(--_fade);
  }
  @starting-style {
    .viewer {
      opacity: 0;
    }
  }
  .viewer .close {
    position: absolute;
    inset-block-start: calc(12px + env(safe-area-inset-top, 0px));
    inset-inline-end: 12px;
    z-index: 5;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: rgb(10 12 18 / 0.62);
    color: #fff;
  }
  .viewer .close:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 6px rgb(0 0 0 / 0.7);
  }
`;
