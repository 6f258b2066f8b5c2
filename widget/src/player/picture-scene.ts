import type { Picture } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../internal/card.ts';
import { renderPrice } from '../internal/render-price.ts';

/** How long one picture gives way to the next. */
const CROSS_FADE_MS = 600;

/** How far a picture travels and grows while it is shown: slow enough to be felt rather than seen. */
const CAMERA_MOVES: readonly (readonly [from: string, to: string])[] = [
  ['scale(1.02) translate(0, 0)', 'scale(1.14) translate(-1.6%, -1.2%)'],
  ['scale(1.15) translate(1.8%, 1.2%)', 'scale(1.04) translate(0, 0)'],
  ['scale(1.06) translate(-1.6%, 1%)', 'scale(1.14) translate(1.4%, -1%)'],
];

/** Draws the pictures of a clip without a file, or a typographic card where it has none. */
export function renderScene(
  card: Card,
  locale: string,
  { pictures, failed }: { readonly pictures: readonly Picture[]; readonly failed: (url: string) => void },
): TemplateResult {
  const product = card.products[0];
  const kicker = product?.brand ?? product?.category.at(-1) ?? card.shop?.name ?? '';
  return html`<div class="scene" ?data-bare=${pictures.length === 0}>
    ${pictures.map(({ url }) => html`<img class="shot" src=${url} alt="" @error=${() => failed(url)} />`)}
    <div class="words" aria-hidden="true">
      <p class="opening"><small>${kicker}</small><b>${product?.title ?? card.title}</b></p>
      ${product === undefined ? nothing : html`<p class="tagged">${renderPrice(product.price, locale)}</p>`}
    </div>
  </div>`;
}

/**
 * Sets a drawn scene in motion. The animations stay paused: whoever holds the clock moves them by `currentTime`.
 *
 * @param durationMs - length of one round.
 */
export function animateScene(scene: HTMLElement, durationMs: number, isStill: boolean): readonly Animation[] {
  const shots = [...scene.querySelectorAll<HTMLElement>('.shot')];
  const step = durationMs / Math.max(1, shots.length);
  const moves = shots.flatMap((shot, index) => {
    const fade = index === 0 ? [] : [fadeIn(shot, index * step, durationMs)];
    return isStill ? fade : [...fade, travel(shot, { index, startMs: index * step, step })];
  });
  const animations = [...moves, ...speak(scene, durationMs)];
  for (const animation of animations) animation.pause();
  return animations;
}

function fadeIn(shot: HTMLElement, startMs: number, durationMs: number): Animation {
  const start = Math.max(0, startMs - CROSS_FADE_MS / 2) / durationMs;
  const end = Math.min(1, start + CROSS_FADE_MS / durationMs);
  return shot.animate(
    [
      { opacity: 0, offset: 0 },
      { opacity: 0, offset: start },
      { opacity: 1, offset: end },
      { opacity: 1, offset: 1 },
    ],
    { duration: durationMs, fill: 'both' },
  );
}

function travel(
  shot: HTMLElement,
  { index, startMs, step }: { readonly index: number; readonly startMs: number; readonly step: number },
): Animation {
  const [from, to] = CAMERA_MOVES[index % CAMERA_MOVES.length] ?? ['none', 'none'];
  return shot.animate([{ transform: from }, { transform: to }], {
    duration: step + CROSS_FADE_MS,
    delay: Math.max(0, startMs - CROSS_FADE_MS),
    fill: 'both',
  });
}

/** The name comes first and leaves; the price follows and stays to the end of the round. */
function speak(scene: HTMLElement, durationMs: number): Animation[] {
  const opening = scene.querySelector<HTMLElement>('.opening');
  const tagged = scene.querySelector<HTMLElement>('.tagged');
  return [
    ...(opening === null ? [] : [appear(opening, [0.03, 0.42], durationMs)]),
    ...(tagged === null ? [] : [appear(tagged, [0.5, 0.96], durationMs)]),
  ];
}

function appear(
  element: HTMLElement,
  [from, until]: readonly [number, number],
  durationMs: number,
): Animation {
  const hidden = { opacity: 0, translate: '0 18px' };
  const shown = { opacity: 1, translate: '0 0' };
  const easing = 'cubic-bezier(0.2, 0.8, 0.2, 1)';
  return element.animate(
    [
      { ...hidden, offset: 0 },
      { ...hidden, offset: from, easing },
      { ...shown, offset: from + 0.07 },
      { ...shown, offset: until - 0.05 },
      { opacity: 0, translate: '0 -10px', offset: until },
      { opacity: 0, translate: '0 -10px', offset: 1 },
    ],
    { duration: durationMs, fill: 'both' },
  );
}
