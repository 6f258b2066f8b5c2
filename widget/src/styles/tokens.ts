import { css, type CSSResult } from 'lit';

/**
 * The design tokens that a first card needs, with their private names; the rest stands in `more-tokens.ts`. A shop
 * sets five: `--curio-accent`, `--curio-radius`, `--curio-font`, `--curio-surface`, `--curio-on-surface`; everything
 * else follows from these.
 *
 * What the page could take from an element, by `* { all: unset }` or an important rule of its own, is important here:
 * inside a shadow root such a rule wins over the page's.
 *
 * Light or dark comes from the page's own `color-scheme`; `theme="light | dark | auto"` overrides it here.
 */
export const tokens: CSSResult = css`
  :host {
    --_radius: var(--curio-radius, 16px);
    --_surface: var(--curio-surface, light-dark(#fff, #12151c));
    --_on: var(--curio-on-surface, light-dark(#10141c, #f1f3f8));
    --_fill: color-mix(in srgb, var(--_on) 6%, var(--_surface));
    font: 14px/1.4 var(--curio-font, system-ui, 'PingFang SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif) !important;
    color: var(--_on) !important;
    letter-spacing: 0 !important;
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
  }
  h3,
  p {
    margin: 0;
    font: inherit;
  }
`;
