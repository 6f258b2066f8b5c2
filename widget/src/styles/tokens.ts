import { css, type CSSResult } from 'lit';

/**
 * The design tokens, with their private names. A shop sets five: `--curio-accent`, `--curio-radius`, `--curio-font`,
 * `--curio-surface`, `--curio-on-surface`; everything else follows from these.
 *
 * Light or dark comes from the page's own `color-scheme`; `theme="light | dark | auto"` overrides it here.
 */
export const tokens: CSSResult = css`
  :host {
    --_accent: var(--curio-accent, light-dark(#1f4fe0, #3d6bff));
    --_on-accent: var(--curio-on-accent, #fff);
    --_radius: var(--curio-radius, 16px);
    --_radius-small: calc(var(--_radius) / 2);
    --_font: var(
      --curio-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'PingFang SC',
      'Noto Sans SC',
      'Microsoft YaHei',
      sans-serif
    );
    --_surface: var(--curio-surface, light-dark(#fff, #12151c));
    --_on: var(--curio-on-surface, light-dark(#10141c, #f1f3f8));
    --_quiet: color-mix(in srgb, var(--_on) 68%, var(--_surface));
    --_line: color-mix(in srgb, var(--_on) 13%, var(--_surface));
    --_fill: color-mix(in srgb, var(--_on) 6%, var(--_surface));
    --_good: light-dark(#0b6b3a, #4cc88a);
    --_warn: light-dark(#8a4b00, #f0b429);
    --_bad: light-dark(#b3261e, #ff8a80);
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
    --_settle: 240ms;
    --_move: 200ms;
    --_fade: 120ms;
    font: 14px/1.4 var(--_font);
    color: var(--_on);
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-align: inherit;
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
