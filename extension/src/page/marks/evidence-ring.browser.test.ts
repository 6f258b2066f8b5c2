import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatherPage } from '@curio/core';
import { createEvidenceRing, type EvidenceRing } from './evidence-ring.ts';
import { createMarksLayer, MARKS_TAG, type MarksLayer } from './marks-layer.ts';

let life: AbortController;
let shop: HTMLElement;
let marks: MarksLayer;
let ring: EvidenceRing;

beforeEach(() => {
  life = new AbortController();
  shop = document.createElement('main');
  document.body.append(shop);
  marks = createMarksLayer(document, life.signal);
  ring = createEvidenceRing(window, marks, life.signal);
});

afterEach(() => {
  life.abort();
  shop.remove();
});

function rings(): readonly DOMRect[] {
  return [...marks.layer.querySelectorAll<HTMLElement>('.ring')]
    .filter(({ hidden }) => !hidden)
    .map((one) => one.getBoundingClientRect());
}

/** The place of a text as gathering tells it. */
function targetOf(text: string): readonly string[] {
  const { page } = gatherPage(document, { url: location.href });
  return page.texts.find((one) => one.text.includes(text))?.target ?? [];
}

test('scrolls to words, rings them and nothing else, and writes nothing into the page', async () => {
  shop.innerHTML = `<div style="height:3000px"></div><p id="story">The <em>best</em>
    in the world, they say</p>`;
  const before = shop.outerHTML;
  expect(ring.show({ target: targetOf('best in the world'), quote: 'best in the world' })).toBe(true);
  const words = document.createRange();
  const story = shop.querySelector('#story');
  words.setStart(story?.querySelector('em')?.firstChild ?? shop, 0);
  words.setEnd(story?.lastChild ?? shop, (story?.lastChild?.textContent ?? '').indexOf(', they'));
  const expected = words.getBoundingClientRect();
  expect(expected.top).toBeGreaterThan(0);
  expect(expected.bottom).toBeLessThan(innerHeight);
  await expect.poll(() => rings().length).toBeGreaterThan(0);
  expect(Math.min(...rings().map(({ left }) => left))).toBeCloseTo(expected.left - 3, -1);
  expect(Math.max(...rings().map(({ right }) => right))).toBeCloseTo(expected.right + 3, -1);
  expect(shop.outerHTML).toBe(before);
});

test('follows its words when they move, and goes away with them', async () => {
  shop.innerHTML = '<p id="story">Best of all</p>';
  ring.show({ target: ['#story'], quote: 'Best' });
  await expect.poll(() => rings().length).toBe(1);
  const [first] = rings();
  shop.style.paddingTop = '80px';
  dispatchEvent(new Event('resize'));
  await expect.poll(() => (rings()[0]?.top ?? 0) - (first?.top ?? 0)).toBe(80);
  shop.querySelector('p')?.remove();
  dispatchEvent(new Event('resize'));
  await expect.poll(() => rings().length).toBe(0);
});

test('elements and texts in open shadow roots are found by their paths', () => {
  const box = document.createElement('div');
  shop.append(box);
  const root = box.attachShadow({ mode: 'open' });
  root.innerHTML = '<section><div></div><div><p>Nested best</p></div></section>';
  expect(ring.show({ target: targetOf('Nested best'), quote: 'best' })).toBe(true);
  expect(ring.show({ target: targetOf('Nested best'), quote: null })).toBe(true);
});

test('what the page does not show any more is told, and not ringed', () => {
  shop.innerHTML = '<p id="story">Best of all</p><p id="hidden" hidden>Hidden</p>';
  expect(ring.show({ target: ['#gone'], quote: null })).toBe(false);
  expect(ring.show({ target: ['#story'], quote: 'worst' })).toBe(false);
  expect(ring.show({ target: ['#hidden'], quote: null })).toBe(false);
  expect(ring.show({ target: ['#story', 'p:nth-child(1)'], quote: null })).toBe(false);
});

test('a proof cut off by its own box is ringed as far as it is seen', async () => {
  shop.innerHTML =
    '<div id="cut" style="width:60px;overflow:hidden;white-space:nowrap"><b id="long">a very long line of words</b></div>';
  ring.show({ target: ['#long'], quote: null });
  await expect.poll(() => rings().length).toBe(1);
  expect(rings()[0]?.width).toBe(66);
});

test('the layer comes with the first mark, and goes with the script', () => {
  expect(document.querySelector(MARKS_TAG)).toBeNull();
  shop.innerHTML = '<p id="story">Best</p>';
  ring.show({ target: ['#story'], quote: null });
  expect(document.querySelector(MARKS_TAG)?.shadowRoot).toBeNull();
  life.abort();
  expect(document.querySelector(MARKS_TAG)).toBeNull();
});
