import { css, type CSSResult } from 'lit';

/** A card of a grid: picture, name, price, one button. */
export const productStyles: CSSResult = css`
  :host {
    display: var(--curio-display, block) !important;
    float: none !important;
    min-width: 0;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on);
  }
  .picture {
    position: relative;
    overflow: hidden;
    aspect-ratio: var(--curio-product-ratio, 4 / 5);
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    background: var(--_fill);
    transition: scale 600ms var(--_ease);
  }
  .picture img[hidden] {
    display: none;
  }
  .picture.gone {
    display: grid;
    place-items: center;
    padding: 16px;
    color: var(--_quiet);
    text-align: center;
  }
  .letter {
    display: grid;
    overflow: hidden;
    place-items: center;
    height: 100%;
    font-size: 72px;
    font-weight: 700;
    color: var(--_quiet);
  }
  .badges {
    position: absolute;
    inset: 10px 10px auto;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 6px;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    min-height: 24px;
    padding: 3px 8px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--_surface) 94%, transparent);
    color: var(--_on);
    font-size: 12px;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .badge svg {
    align-self: start;
    margin-top: 1px;
  }
  .badge.new {
    background: var(--_on);
    color: var(--_surface);
  }
  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 8px;
    flex: 1;
    padding: 10px 4px 4px;
  }
  .title {
    grid-column: 1 / -1;
    min-height: 2.6em;
    font-weight: 500;
    line-height: 1.3;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  /* Within the button: WebKit clamps no button itself. */
  .open > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
  }
  .open {
    display: block;
    color: inherit;
    text-decoration: none;
    text-align: start;
    font: inherit;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .price {
    align-self: end;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-height: 44px;
    align-content: center;
    font-size: 20px;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }
  .price small {
    font-size: 0.65em;
    font-weight: 650;
    margin-inline-end: 1px;
  }
  .prior {
    position: relative;
    z-index: 1;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    /* WCAG 2.2, 2.5.8; below a price its line is no higher for it. */
    min-height: 24px;
    margin-block: -2px;
    color: var(--_quiet);
    font-size: 13px;
    font-weight: 500;
    letter-spacing: 0;
  }
  .prior::after {
    content: '';
    position: absolute;
    inset: -12px -6px;
  }
  .basis {
    grid-column: 1 / -1;
    position: relative;
    z-index: 1;
    padding: 8px 10px;
    border-radius: var(--_radius-small);
    background: var(--_fill);
    font-size: 12px;
  }
  .add {
    position: relative;
    z-index: 1;
    align-self: end;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--_fill);
    color: var(--_on);
    transition:
      background var(--_fade),
      color var(--_fade);
  }
  .add[data-step='added'] {
    background: var(--_good);
    color: var(--_surface);
  }
  .held {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -2px;
    min-width: 18px;
    padding: 0 4px;
    border-radius: 9px;
    background: var(--_good);
    color: var(--_surface);
    font-size: 11px;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  .state {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    position: relative;
    z-index: 1;
    font-size: 13px;
    color: var(--_bad);
    pointer-events: none;
  }
  .state.slow {
    color: var(--_warn);
  }
  .way {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    color: var(--_on);
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 3px;
    pointer-events: auto;
  }
  /* The picture lets what is behind it through. */
  .sold-out .picture:has(img:not([hidden])) .letter {
    visibility: hidden;
  }
  .sold-out .picture img {
    opacity: 0.55;
  }
  @media (hover: hover) {
    .card:hover .picture img {
      scale: 1.03;
    }
    .add:hover {
      background: var(--_accent);
      color: var(--_on-accent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .picture img {
      transition: none;
      scale: none !important;
    }
  }
`;
