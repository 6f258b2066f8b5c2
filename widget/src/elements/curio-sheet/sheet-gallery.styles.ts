import { css, type CSSResult } from 'lit';

/** A product's pictures in a row. */
export const galleryStyles: CSSResult = css`
  .stage {
    position: relative;
  }
  .gallery {
    display: flex;
    gap: 8px;
    margin: 0 -16px;
    padding: 2px 16px;
    overflow: auto;
    scroll-snap-type: x proximity;
    scroll-padding: 16px;
    scrollbar-width: none;
    outline-offset: -2px;
  }
  .picture {
    flex: none;
    height: var(--_picture, min(190px, 24dvh));
    aspect-ratio: 1;
    border-radius: calc(var(--_radius) * 0.75);
    overflow: hidden;
    background: var(--_fill);
    scroll-snap-align: start;
  }
  .picture:only-child {
    margin-inline: auto;
  }
  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .picture img[hidden] {
    display: none;
  }
  .picture.blank {
    display: grid;
    place-items: center;
    color: var(--_quiet);
    font-size: 56px;
    font-weight: 700;
  }
  .turn {
    position: absolute;
    inset-block-start: calc(50% - 20px);
    inset-inline-end: 0;
    display: none;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_surface) 90%, transparent);
  }
  .turn.back {
    inset-inline: 0 auto;
  }
  .turn:dir(rtl) svg {
    scale: -1 1;
  }
  .turn:disabled {
    visibility: hidden;
  }
  @media (hover: hover) {
    .turn {
      display: grid;
    }
  }
  .count {
    position: absolute;
    inset: auto auto 10px;
    inset-inline-start: 8px;
    padding: 2px 8px;
    border-radius: 10px;
    background: color-mix(in srgb, var(--_surface) 90%, transparent);
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    direction: ltr;
  }
  @media (min-width: 700px) {
    .gallery {
      --_picture: min(408px, 44dvh);
      scroll-snap-type: x mandatory;
    }
  }
`;
