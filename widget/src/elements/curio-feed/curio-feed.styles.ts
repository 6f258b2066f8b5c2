import { css, type CSSResult } from 'lit';

/** Phone: edge to edge. From 900 px of container width: a stage between dimmed neighbours, with room at both sides. */
export const feedStyles: CSSResult = css`
  :host {
    display: var(--curio-display, block) !important;
    float: none !important;
    position: relative !important;
    height: var(--curio-feed-height, min(100svh, 860px));
    overflow: hidden !important;
    container: curio-feed / inline-size !important;
    border-radius: var(--_radius);
    background: var(--_fill);
    isolation: isolate;
  }
  :host([layout='full']) {
    height: 100dvh;
    border-radius: 0;
  }
  :host([data-up]) {
    background: #0b0e14;
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
    scrollbar-width: none;
  }
  .slide {
    position: relative;
    height: 100%;
    scroll-snap-align: center;
  }
  .slide > * {
    width: 100%;
    height: 100%;
    aspect-ratio: auto;
    --curio-card-radius: 0;
  }
  .nav {
    display: none;
  }
  .fallback {
    height: 100%;
    overflow: auto;
  }
  .fallback[hidden] {
    display: none;
  }
  .skeleton {
    position: relative;
    max-width: calc(var(--curio-feed-height, min(100svh, 860px)) * 9 / 16);
    height: 100%;
    margin: auto;
    background: #151a24;
  }
  .skeleton::after {
    content: '';
    position: absolute;
    inset: auto 16px 32px;
    inset-inline-end: 120px;
    height: 56px;
    border-radius: 12px;
    background: #262d3b;
    box-shadow: 0 -40px 0 -18px #262d3b;
  }
  @container curio-feed (min-width: 900px) {
    .frame {
      grid-template: 100% / 1fr auto minmax(280px, 1fr);
      gap: 32px;
      background: var(--curio-surface, light-dark(#f2f3f6, #07090d));
    }
    .nav {
      display: grid;
    }
    .scroller {
      width: calc((100cqb - 96px) * 9 / 16);
      padding: 48px 0;
      scroll-padding: 48px 0;
    }
    .slide {
      margin-bottom: 16px;
      opacity: 0.38;
    }
    .slide[data-active] {
      opacity: 1;
    }
    .slide > * {
      --curio-card-radius: var(--_radius);
    }
  }
`;
