import { css, type CSSResult } from 'lit';

/** What a feed gains after its first look: buttons, list, states, motion. They follow `feedStyles`. */
export const actsStyles: CSSResult = css`
  .scroller {
    outline-offset: -4px;
  }
  :host([layout='full']) .scroller {
    overscroll-behavior: contain;
  }
  .scroller[data-settling] {
    scroll-snap-type: none;
  }
  .slide {
    scroll-snap-stop: always;
    transition: opacity var(--_settle) var(--_ease);
  }
  .slide > * {
    transition:
      height var(--_move) var(--_ease),
      translate var(--_move) var(--_ease);
  }
  .slide > curio-product {
    position: absolute;
    inset: 50% 0 auto;
    width: auto;
    max-width: min(420px, 100% - 48px);
    height: auto;
    margin: 0 auto;
    translate: 0 -50%;
  }
  .slide > curio-product::part(card) {
    padding: 12px 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* A sheet from below leaves the clip the upper third; one at the side leaves it as it is. */
  @media (max-width: 699px) {
    .frame[data-sheet] .slide[data-active] > :not(curio-product) {
      height: 34%;
      width: auto;
      aspect-ratio: 9 / 16;
      margin: 0 auto;
      translate: 0 12px;
      --curio-card-radius: 12px;
    }
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
  /* The page's own words below: they stand as ours do. */
  .say + slot {
    display: block;
    padding: 0 24px 24px;
    text-align: center;
  }
  .say + slot::slotted(a) {
    display: inline-block;
    padding: 4px 8px;
    color: inherit;
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
  @container curio-feed (min-width: 900px) {
    .nav {
      place-content: center end;
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
      align-self: center;
      max-width: 380px;
      max-height: calc(100% - 96px);
      overflow: auto;
      padding: 4px;
    }
    /* Without its content it is another height, from which it would grow in sight. */
    curio-shelf:not([data-ready]) {
      visibility: hidden;
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
