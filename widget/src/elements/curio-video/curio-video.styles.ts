import { css, type CSSResult } from 'lit';

/**
 * A card at first look. Text on video: every line stands on at least two thirds of black, which keeps white text at 7.4:1 on a
 * white frame (WCAG 2.2, 1.4.3 asks for 4.5:1). The text keeps clear of the 44 px buttons at the right edge.
 */
export const videoStyles: CSSResult = css`
  :host {
    display: var(--curio-display, block) !important;
    float: none !important;
    position: relative !important;
    aspect-ratio: 9 / 16;
    min-width: 0;
    color: #fff !important;
    container: curio-card / inline-size !important;
  }
  .card,
  .poster,
  .tap,
  .info {
    position: absolute;
    inset: 0;
  }
  .card {
    overflow: hidden;
    border-radius: var(--curio-card-radius, var(--_radius));
    background: linear-gradient(200deg, oklch(0.5 0.1 var(--_hue, 260)), oklch(0.24 0.06 var(--_hue, 260)));
    isolation: isolate;
  }
  .poster {
    width: 100%;
    height: 100%;
  }
  .tap {
    z-index: 2;
    width: 100%;
  }
  img {
    object-fit: cover;
  }
  .info {
    top: auto;
    z-index: 3;
    pointer-events: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    justify-items: start;
    padding: 72px 16px calc(24px + env(safe-area-inset-bottom, 0px));
    padding-inline-end: 68px;
    background: linear-gradient(
      to top,
      #000d,
      #000a calc(100% - 72px),
      #0005 calc(100% - 36px),
      #0002 calc(100% - 12px),
      #0000
    );
  }
  .maker,
  .goods {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
  }
  .maker img,
  .initial {
    flex: none;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    background: #fff4;
    box-shadow: 0 0 0 1.5px #fffd;
    font-size: 12px;
    font-weight: 700;
  }
  .name,
  .shop {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .maker .name {
    font-weight: 650;
  }
  .maker .name:not(:last-child) {
    flex: none;
    max-width: 70%;
  }
  .shop {
    color: #fffd;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .goods {
    width: calc(100% + 52px);
    max-width: none;
    min-height: 56px;
    margin-top: 6px;
    pointer-events: auto;
  }
  .chip {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    align-items: center;
    gap: 0 10px;
    min-width: 0;
    max-width: 320px;
    height: 56px;
    padding: 6px;
    padding-inline-end: 10px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--_surface) 96%, transparent);
    color: var(--_on);
    box-shadow: 0 4px 16px #0004;
  }
  .chip::before {
    content: '';
  }
  .chip::before,
  .chip img {
    grid-area: 1 / 1 / 3;
    width: 44px;
    height: 44px;
    border-radius: 8px;
    background: var(--_fill);
  }
  .chip > span {
    grid-column: 2;
    font-size: 13px;
    line-height: 18px;
  }
  .chip > .price {
    font-size: 15px;
    font-weight: 700;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  small {
    font-size: 12px;
    font-weight: 600;
  }
  .bag {
    flex: none;
    width: 56px;
    height: 56px;
  }
  @container curio-card (max-width: 260px) {
    .info {
      padding: 56px 12px 24px;
    }
    .title {
      font-size: 14px;
    }
    .goods {
      width: 100%;
    }
    .bag,
    .shop {
      display: none;
    }
  }
`;
