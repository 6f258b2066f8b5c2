import { css, type CSSResult } from 'lit';

/** Phone: edge to edge. From 900 px of container width: a stage between dimmed neighbours, its products beside it. */
export const feedStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    height: var(--curio-feed-height, min(100svh, 860px));
    overflow: hidden;
    container: curio-feed / inline-size;
    border-radius: var(--_radius);
    background: #0b0e14;
    isolation: isolate;
  }
  :host([layout='full']) {
    height: 100dvh;
    border-radius: 0;
  }
  :host(:not([data-up])) {
    background: var(--_fill);
  }
  .frame {
    display: grid;
    height: 100%;
    grid-template: 100% / 100%;
  }
  .scroller {
    position: relative;
    overflow: hidden auto;
    scroll-snap-type: y mandatory;
    overscroll-behavior: contain;
    scrollbar-width: none;
    outline-offset: -4px;
  }
  .slide {
    position: relative;
    height: 100%;
    scroll-snap-align: center;
    scroll-snap-stop: always;
    transition: opacity var(--_settle) var(--_ease);
  }
  .slide > * {
    width: 100%;
    height: 100%;
    aspect-ratio: auto;
    --curio-card-radius: 0;
  }
  .slide > curio-product {
    height: auto;
    max-width: 420px;
    position: absolute;
    inset: 0;
    margin: auto;
    padding: 24px;
  }
  .nav,
  curio-shelf {
    display: none;
  }
  .end,
  .say {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 16px;
    height: 100%;
    padding: 24px;
    text-align: center;
    font-size: 16px;
  }
  .end {
    color: #fff;
  }
  .say {
    height: auto;
    min-height: 50%;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 20px;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 14px;
    font-weight: 650;
    text-decoration: none;
  }
  .skeleton {
    position: relative;
    width: 100%;
    max-width: calc(var(--curio-feed-height, min(100svh, 860px)) * 9 / 16);
    height: 100%;
    margin: auto;
    background: #151a24;
  }
  .skeleton::after {
    content: '';
    position: absolute;
    inset: auto 120px 32px 16px;
    height: 56px;
    border-radius: 12px;
    background: #262d3b;
    box-shadow:
      0 -34px 0 -18px #262d3b,
      0 -64px 0 -18px #262d3b;
  }
  .fallback {
    height: 100%;
    overflow: auto;
  }
  :host([data-up]) .fallback {
    display: none;
  }
  .frame[data-sheet] .slide[data-active] > * {
    height: 34%;
    width: auto;
    aspect-ratio: 9 / 16;
    margin: 0 auto;
    translate: 0 12px;
    --curio-card-radius: 12px;
  }
  .slide > * {
    transition:
      height var(--_move) var(--_ease),
      translate var(--_move) var(--_ease);
  }
  @container curio-feed (min-width: 900px) {
    .frame {
      grid-template: 100% / 44px auto minmax(280px, 380px);
      justify-content: center;
      gap: 32px;
      background: light-dark(#f2f3f6, #07090d);
    }
    .scroller {
      width: calc((100cqb - 96px) * 9 / 16);
      padding: 48px 0;
      scroll-padding: 48px 0;
      aspect-ratio: none;
    }
    .slide {
      height: calc(100% - 0px);
      margin-bottom: 16px;
      opacity: 0.38;
    }
    .slide[data-active] {
      opacity: 1;
    }
    .slide > * {
      --curio-card-radius: var(--_radius);
    }
    .frame[data-sheet] .slide[data-active] > * {
      height: 100%;
      width: 100%;
      translate: none;
    }
    .nav {
      display: grid;
      align-content: center;
      gap: 12px;
    }
    .nav button {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: 50%;
      background: var(--_surface);
      color: var(--_on);
      box-shadow: 0 1px 4px rgb(0 0 0 / 0.14);
      transition: opacity var(--_fade);
    }
    .nav button:disabled {
      opacity: 0.38;
      cursor: default;
    }
    curio-shelf {
      display: block;
      align-self: center;
      max-height: calc(100% - 96px);
      overflow: auto;
      padding: 4px;
    }
    .end {
      color: var(--_on);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .slide {
      transition: none;
    }
  }
`;
