import { css, type CSSResult } from 'lit';

/**
 * White on accents of a relative luminance below 0.179, black on others: there both have 4.5:1 and more (WCAG 2.2,
 * 1.4.3), so that a shop need set its accent alone.
 */
const ON_ACCENT: CSSResult = css`clamp(0, (0.179 - y) * 1000, 1)`;

/** The tokens and basic rules beyond the first card; they follow `tokens` and stand before an element's own styles. */
export const moreTokens: CSSResult = css`
  :host {
    --_accent: var(--curio-accent, light-dark(#1f4fe0, #3d6bff));
    --_on-accent: var(
      --curio-on-accent,
      color(from var(--_accent) xyz-d65 ${ON_ACCENT} ${ON_ACCENT} ${ON_ACCENT})
    );
    --_radius-small: calc(var(--_radius) / 2);
    --_quiet: color-mix(in srgb, var(--_on) 68%, var(--_surface));
    --_line: color-mix(in srgb, var(--_on) 13%, var(--_surface));
    --_good: light-dark(#0b6b3a, #4cc88a);
    --_warn: light-dark(#8a4b00, #f0b429);
    --_bad: light-dark(#b3261e, #ff8a80);
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
    --_settle: 240ms;
    --_move: 200ms;
    --_fade: 120ms;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
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
    outline: 2px solid light-dark(#1f4fe0, #9db6ff);
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
`;
