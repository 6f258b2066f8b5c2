import { css, type CSSResult } from 'lit';

/** The player has no box of its own: its parts stand in the card that holds it. */
export const playerStyles: CSSResult = css`
  :host {
    display: contents !important;
  }
  video,
  .media,
  .ground,
  .scene {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  video {
    background: transparent;
  }
  .media[data-whole] {
    overflow: hidden;
    background: #0b0e14;
  }
  [data-whole] video {
    object-fit: contain;
  }
  .ground {
    scale: 1.2;
    filter: blur(24px) brightness(0.45);
  }
  .scene {
    overflow: hidden;
    background:
      radial-gradient(120% 70% at 85% 8%, oklch(0.66 0.14 calc(var(--_hue, 260) + 50)), transparent 70%),
      radial-gradient(120% 80% at 0% 62%, oklch(0.46 0.15 calc(var(--_hue, 260) - 40)), transparent 70%),
      oklch(0.34 0.11 var(--_hue, 260));
  }
  .shot {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    will-change: transform, opacity;
  }
  .words {
    position: absolute;
    inset: 0 0 auto;
    padding: calc(72px + env(safe-area-inset-top, 0px)) 24px 96px;
    background: linear-gradient(
      rgb(8 10 16 / 0.66),
      rgb(8 10 16 / 0.58) calc(100% - 96px),
      rgb(8 10 16 / 0.24) calc(100% - 40px),
      transparent
    );
    display: grid;
    color: #fff;
  }
  .scene[data-bare] .words {
    background: none;
  }
  .words > p {
    grid-area: 1 / 1;
    align-self: start;
  }
  .opening small {
    display: block;
    margin-bottom: 8px;
    font-size: 12px;
    font-weight: 650;
    letter-spacing: 0.12em;
    text-transform: uppercase;
  }
  .opening b {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 4;
    -webkit-box-orient: vertical;
    max-width: 14ch;
    font-size: clamp(22px, 9cqi, 40px);
    font-weight: 750;
    line-height: 1.08;
    letter-spacing: -0.02em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .tagged {
    opacity: 0;
    font-size: clamp(36px, 17cqi, 72px);
    font-weight: 750;
    line-height: 1;
    letter-spacing: -0.03em;
    font-variant-numeric: tabular-nums;
  }
  .tagged small {
    font-size: 0.5em;
    font-weight: 650;
    letter-spacing: 0;
    vertical-align: 0.55em;
    margin-inline-end: 0.08em;
  }
  .progress {
    position: absolute;
    z-index: 5;
    inset: auto 0 env(safe-area-inset-bottom, 0px);
    /* WCAG 2.2, 2.5.8: no target is less than 24 px high. */
    height: 24px;
    visibility: var(--_progress, visible);
    cursor: pointer;
    touch-action: pan-y;
    --_height: 2px;
  }
  .progress:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -3px;
    border-radius: 4px;
  }
  .progress:is(:hover, :focus-visible, [data-dragged]) {
    --_height: 6px;
  }
  .rail,
  .played,
  .dot {
    position: absolute;
    bottom: 0;
    left: 0;
    height: var(--_height);
    transition: height var(--_fade);
  }
  .rail {
    width: 100%;
    overflow: hidden;
    background: rgb(255 255 255 / 0.34);
  }
  .played {
    width: 100%;
    background: #fff;
    transform: scaleX(var(--_played, 0));
    transform-origin: left;
  }
  .dot {
    left: calc(var(--_at) * 100%);
    width: 6px;
    height: max(6px, var(--_height));
    bottom: calc(min(0px, (var(--_height) - 6px) / 2));
    margin-left: -3px;
    border-radius: 3px;
    background: #fff;
    box-shadow: 0 0 0 1.5px rgb(0 0 0 / 0.45);
  }
  .dot:first-of-type {
    margin-left: 0;
  }
  .buffering .rail::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(90deg, transparent, #fff, transparent);
    animation: pass 1.1s linear infinite;
  }
  @keyframes pass {
    from {
      translate: -100% 0;
    }
    to {
      translate: 100% 0;
    }
  }
  .wait {
    position: absolute;
    z-index: 2;
    inset: 0;
    width: 36px;
    height: 36px;
    margin: auto;
    border: 3px solid rgb(255 255 255 / 0.3);
    border-top-color: #fff;
    border-radius: 50%;
    filter: drop-shadow(0 0 4px rgb(0 0 0 / 0.6));
    animation: turn 0.9s linear infinite;
    pointer-events: none;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .failed {
    position: absolute;
    z-index: 4;
    inset: 41% 24px auto;
    display: grid;
    justify-items: center;
    gap: 12px;
    width: fit-content;
    margin: 0 auto;
    translate: 0 -50%;
    padding: 16px 20px;
    border-radius: var(--_radius);
    background: rgb(8 10 16 / 0.78);
    color: #fff;
    text-align: center;
  }
  .failed button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 18px;
    border-radius: 22px;
    background: #fff;
    color: #10141c;
    font-weight: 650;
  }
  .failed button:focus-visible {
    outline: 2px solid #fff;
  }
  @media (forced-colors: active) {
    .rail {
      border-top: 1px solid;
    }
    .played,
    .dot {
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .wait,
    .buffering .rail::after {
      animation-duration: 4s;
    }
  }
`;
