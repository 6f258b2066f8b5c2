import { css, type CSSResult } from 'lit';

/**
 * White on accents of a relative luminance below 0.179, black on others: there both have 4.5:1 and more (WCAG 2.2,
 * 1.4.3), so that a shop need set its accent alone.
 */
const ON_ACCENT: CSSResult = css`clamp(0, (0.179 - y) * 1000, 1)`;

/**
 * The tokens and basic rules beyond the first card; they follow `tokens` and stand before an element's own styles.
 *
 * What text inherits from the page is set back here, beyond the reach of the page's own `!important`. Left to the page are
 * `direction`, which is how a page reads from right to left, and `visibility`, which is how it hides what is around us.
 */
export const moreTokens: CSSResult = css`
  :host {
    --_accent: var(--curio-accent, light-dark(#1f4fe0, #3863f6));
    --_on-accent: var(
      --curio-on-accent,
      color(from var(--_accent) xyz-d65 ${ON_ACCENT} ${ON_ACCENT} ${ON_ACCENT})
    );
    --_focus: var(--curio-focus, light-dark(var(--_accent), color-mix(in srgb, var(--_accent) 55%, #fff)));
    --_radius-small: calc(var(--_radius) / 2);
    --_gap: var(--curio-gap, 12px);
    --_quiet: var(--curio-quiet, color-mix(in srgb, var(--_on) 68%, var(--_surface)));
    --_line: var(--curio-line, color-mix(in srgb, var(--_on) 13%, var(--_surface)));
    --_edge: var(--curio-edge, color-mix(in srgb, var(--_on) 55%, var(--_surface)));
    --_good: var(--curio-good, light-dark(#0b6b3a, #4cc88a));
    --_warn: var(--curio-warn, light-dark(#8a4b00, #f0b429));
    --_bad: var(--curio-bad, light-dark(#b3261e, #ff8a80));
    --_ease: var(--curio-ease, cubic-bezier(0.2, 0.8, 0.2, 1));
    --_settle: var(--curio-settle, 240ms);
    --_move: var(--curio-move, 200ms);
    --_fade: var(--curio-fade, 120ms);
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    writing-mode: horizontal-tb !important;
    cursor: auto !important;
    color: var(--_on) !important;
  }
  :host(:dir(rtl)) {
    --_dir: -1;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    list-style: none;
    font: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  svg {
    display: block;
    flex: none;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_settle: 0ms;
      --_move: 0ms;
    }
  }
  /* Grounds are the system's here, so that edges tell a button, and its own pair of colours what is chosen. */
  @media (forced-colors: active) {
    button:not(.tap, .open, .way),
    :is(.main, .now, .pill),
    dialog[open] {
      border: 1px solid;
    }
    button:is([aria-pressed='true'], [aria-checked='true']),
    :checked + span {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
    [aria-current='true'] {
      outline: 2px solid Highlight;
    }
    svg {
      color: inherit !important;
    }
  }
`;
