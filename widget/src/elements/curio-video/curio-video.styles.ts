import { css, type CSSResult } from 'lit';

/**
 * Text on video: every line stands on at least 62% black, which keeps white text at 5.7:1 on a white frame
 * (WCAG 2.2, 1.4.3 asks for 4.5:1).
 */
export const videoStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: 9 / 16;
    min-width: 0;
    color: #fff;
    container: curio-card / inline-size;
    --_ring: #fff;
  }
  .card {
    position: absolute;
    inset: 0;
    overflow: hidden;
    border-radius: var(--curio-card-radius, var(--_radius));
    background: linear-gradient(200deg, oklch(0.5 0.1 var(--_hue, 260)), oklch(0.24 0.06 var(--_hue, 260)));
    isolation: isolate;
  }
  .poster {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .tap {
    position: absolute;
    inset: 0;
    z-index: 2;
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
  .info,
  .actions {
    position: absolute;
    z-index: 3;
    pointer-events: none;
  }
  .top > *,
  .info > *,
  .actions > * {
    pointer-events: auto;
  }
  .top {
    inset: 0 0 auto;
    display: flex;
    gap: 8px;
    padding: calc(12px + env(safe-area-inset-top, 0px)) 12px 12px;
  }
  .info {
    inset: auto 0 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    justify-items: start;
    padding: 72px 68px calc(20px + env(safe-area-inset-bottom, 0px)) 16px;
    background: linear-gradient(
      to top,
      rgb(0 0 0 / 0.82),
      rgb(0 0 0 / 0.62) calc(100% - 72px),
      rgb(0 0 0 / 0.34) calc(100% - 36px),
      rgb(0 0 0 / 0.1) calc(100% - 12px),
      transparent
    );
  }
  .info > p,
  .info > h3 {
    pointer-events: none;
  }
  .goods {
    display: flex;
    align-items: center;
    gap: 8px;
    width: calc(100% + 52px);
    min-height: 56px;
    margin-top: 6px;
  }
  .chip {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    align-items: center;
    gap: 0 10px;
    min-width: 0;
    max-width: 320px;
    height: 56px;
    padding: 6px 10px 6px 6px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--_surface) 96%, transparent);
    color: var(--_on);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.28);
    transition:
      opacity var(--_move) var(--_ease),
      translate var(--_move) var(--_ease);
  }
  @starting-style {
    .chip {
      opacity: 0;
      translate: -12px 0;
    }
  }
  .chip img,
  .chip .blank {
    grid-row: span 2;
    width: 44px;
    height: 44px;
    border-radius: 8px;
    object-fit: cover;
    background: var(--_fill);
  }
  .chip .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 13px;
    line-height: 18px;
  }
  .chip .price {
    font-size: 15px;
    font-weight: 700;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  .chip small {
    font-size: 12px;
    font-weight: 600;
  }
  .chip .in {
    white-space: nowrap;
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_good);
    font-size: 13px;
    font-weight: 650;
    line-height: 20px;
  }
  .bag {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    width: 56px;
    height: 56px;
    border-radius: 12px;
    background: rgb(255 255 255 / 0.16);
    backdrop-filter: blur(12px);
  }
  .bag b {
    position: absolute;
    inset: 6px 7px auto auto;
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
    inset: auto 10px calc(96px + env(safe-area-inset-bottom, 0px)) auto;
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
  .gone {
    display: grid;
    place-content: center;
    height: 100%;
    padding: 24px;
    text-align: center;
  }
  :host([quiet]) {
    --_progress: hidden;
  }
  :host([quiet]) :is(.info, .actions, .top, .tap) {
    visibility: hidden;
  }
  @container curio-card (max-width: 260px) {
    .info {
      padding: 56px 12px 16px;
    }
    .title {
      font-size: 14px;
    }
    .caption {
      margin-right: 0;
      font-size: 14px;
    }
    .goods {
      width: 100%;
    }
    .actions,
    .bag,
    .maker .shop {
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
