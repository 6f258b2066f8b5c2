import { html, type TemplateResult } from 'lit';

/*
 * Path data from Lucide 0.468.0 (https://lucide.dev), ISC License, © Lucide Contributors; parts from Feather,
 * MIT License, © Cole Bemis. Drawn on 24 by 24 with a stroke of 2. Only what the first card needs; the rest is in
 * more-icons.ts.
 */
export const HEART =
  'M19 14c1.49-1.46 3-3.21 3-5.5A5.5 5.5 0 0 0 16.5 3c-1.76 0-3 .5-4.5 2-1.5-1.5-2.74-2-4.5-2A5.5 5.5 0 0 0 2 8.5c0 2.3 1.5 4.05 3 5.5l7 7Z';
const SPEAKER =
  'M11 4.702a.705.705 0 0 0-1.203-.498L6.413 7.587A1.4 1.4 0 0 1 5.416 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 11 19.298z';
export const SOUND_ON: string = `${SPEAKER}M16 9a5 5 0 0 1 0 6M19.364 18.364a9 9 0 0 0 0-12.728`;
export const SOUND_OFF: string = `${SPEAKER}M22 9l-6 6M16 9l6 6`;
export const SHARE =
  'M21 5a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM9 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM21 19a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8.59 13.51l6.83 3.98M15.41 6.51l-6.82 3.98';
export const MORE =
  'M6 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0M13 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0M20 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0';
export const PLAY = 'M6 3l14 9-14 9z';
export const CHECK = 'M20 6 9 17l-5-5';
export const BAG = 'M6 2 3 6v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6l-3-4ZM3 6h18M16 10a4 4 0 0 1-8 0';
export const UP = 'm18 15-6-6-6 6';
export const DOWN = 'm6 9 6 6 6-6';

/** Draws an icon, hidden from assistive technology: a name always stands beside it. */
export function icon(path: string, sizePx = 24): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width=${sizePx}
    height=${sizePx}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;
}
