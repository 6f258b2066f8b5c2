import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftMark } from '../../governance/drafts/draft.ts';
import { createFakePageRuntime, type FakePageRuntime } from '../../testing/fake-page-runtime.ts';
import { createMarksLayer, type MarksLayer } from '../marks/marks-layer.ts';
import { observeCards } from '../observe-cards.ts';
import { watchDrafts } from './watch-drafts.ts';

const FORM = `<form style="padding:40px;font:16px system-ui"><input name="title" style="width:300px;height:40px;padding:0 12px">
  <textarea name="description" style="display:block;width:220px;height:120px;padding:10px;line-height:24px"></textarea></form>`;

let life: AbortController;
let shop: HTMLElement;
let runtime: FakePageRuntime;
let marks: MarksLayer;

beforeEach(() => {
  life = new AbortController();
  shop = document.createElement('main');
  document.body.append(shop);
  runtime = createFakePageRuntime();
  // As a background that knows one word.
  runtime.answers = {
    'draft-check': ({ fields }) => ({
      language: 'en',
      marks: fields.flatMap(({ id, text }) =>
        [...text.matchAll(/best/gu)].map(({ index }) => toMark(id, index)),
      ),
    }),
  };
  marks = createMarksLayer(document, life.signal);
});

afterEach(() => {
  life.abort();
  shop.remove();
});

function toMark(field: string, at: number): DraftMark {
  return {
    field,
    fingerprint: 'f1',
    range: [at, at + 4],
    quote: 'best',
    outcome: 'violation',
    impact: 'serious',
    title: 'Absolute claims',
    message: '“best” is an absolute claim.',
    law: 'Advertising Law, article 9(3)',
    replacement: 'good',
  };
}

function start(html: string): void {
  shop.innerHTML = html;
  const { signal } = life;
  const watch = observeCards({ window, onChange: () => {}, onMutation: () => {}, signal });
  watchDrafts({ window, runtime, watch, marks, signal });
}

function field<Name extends 'input' | 'textarea'>(name: Name): HTMLElementTagNameMap[Name] {
  const found = shop.querySelector(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

function shown(selector: string): readonly HTMLElement[] {
  return [...marks.layer.querySelectorAll<HTMLElement>(selector)].filter(({ hidden }) => !hidden);
}

const lines = (): readonly DOMRect[] => shown('.line').map((line) => line.getBoundingClientRect());

test('what is written is asked about after a pause, once, and marked under its words', async () => {
  start(FORM);
  await expect.poll(() => runtime.requests('draft-check').length).toBe(1);
  await userEvent.type(field('input'), 'the best kettle');
  await expect.poll(() => lines().length).toBe(1);
  expect(runtime.requests('draft-check').length).toBeLessThanOrEqual(3);
  expect(runtime.requests('draft-check').at(-1)?.fields).toMatchObject([
    { kind: 'title', text: 'the best kettle' },
    { kind: 'description', text: '' },
  ]);
  const box = field('input').getBoundingClientRect();
  const [line] = lines();
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null || line === undefined) throw new Error('nothing to measure with');
  canvas.font = getComputedStyle(field('input')).font;
  const before = canvas.measureText('the ').width;
  expect(line.left).toBeCloseTo(box.left + field('input').clientLeft + 12 + before, -0.5);
  expect(line.width).toBeCloseTo(canvas.measureText('best').width, -0.5);
  expect(line.top).toBeGreaterThan(box.top + 20);
  expect(line.bottom).toBeLessThan(box.bottom);
});

test('marks follow the scroll of a field and of the page, and stay within the field', async () => {
  start(FORM);
  await userEvent.fill(field('textarea'), `one\ntwo\nthe best\nfour\nfive\nsix\nseven\neight`);
  await expect.poll(() => lines().length).toBe(1);
  field('textarea').scrollTop = 0;
  const box = field('textarea').getBoundingClientRect();
  // The third line of three times 24 px, below a padding of 10.
  await expect.poll(() => Math.abs((lines()[0]?.bottom ?? 0) - (box.top + 82))).toBeLessThan(8);
  const [before] = lines();
  field('textarea').scrollTop = 24;
  await expect.poll(() => (before?.top ?? 0) - (lines()[0]?.top ?? 0)).toBe(24);
  field('textarea').scrollTop = 120;
  await expect.poll(() => lines().length).toBe(0);
});

test('a word broken over two lines has a line under each part', async () => {
  start(FORM);
  field('textarea').style.wordBreak = 'break-all';
  await userEvent.fill(field('textarea'), `${'x'.repeat(19)} best best best`);
  await expect.poll(() => lines().length).toBeGreaterThanOrEqual(3);
});

test('the badge opens a card that says what and why; the edit is typed, heard by the page, and undone', async () => {
  start(FORM);
  const heard: string[] = [];
  shop.addEventListener('input', (event) => heard.push(event instanceof InputEvent ? event.inputType : ''));
  await userEvent.fill(field('input'), 'the best kettle');
  await expect.poll(() => shown('.badge').length).toBe(1);
  expect(shown('.badge')[0]?.getAttribute('aria-label')).toBe('1 finding in this field');
  shown('.badge')[0]?.click();
  const card = shown('.card')[0] ?? document.body;
  expect(card.getAttribute('role')).toBe('dialog');
  expect(card.textContent).toContain('“best” is an absolute claim.');
  expect(card.textContent).toContain('Advertising Law, article 9(3)');
  expect(card.querySelector('.edit')?.textContent).toBe('best good');
  expect(field('input').value).toBe('the best kettle');
  heard.length = 0;
  card.querySelector<HTMLElement>('.apply')?.click();
  expect(field('input').value).toBe('the good kettle');
  expect(heard).toEqual(['insertText']);
  await expect.poll(() => shown('.badge').length).toBe(0);
  expect(shown('.card')).toEqual([]);
  document.execCommand('undo');
  expect(field('input').value).toBe('the best kettle');
});

test('words that changed since are not replaced', async () => {
  start(FORM);
  await userEvent.fill(field('input'), 'the best kettle');
  await expect.poll(() => shown('.badge').length).toBe(1);
  shown('.badge')[0]?.click();
  // A script of the page writes without an event.
  field('input').value = 'a good one';
  shown('.card .apply')[0]?.click();
  expect(field('input').value).toBe('a good one');
  await expect.poll(() => shown('.badge').length).toBe(0);
});

test('an editor is marked by its own ranges, and edited as if it were typed in', async () => {
  start(
    '<form><input name="title"><div contenteditable="true"><p>The <b>be</b>st of all</p><p>and the best</p></div></form>',
  );
  await expect.poll(() => shown('.badge').length).toBe(1);
  expect(runtime.requests('draft-check').at(-1)?.fields[1]?.text).toBe('The best of all\nand the best');
  await expect.poll(() => lines().length).toBeGreaterThanOrEqual(2);
  shown('.badge')[0]?.click();
  shown('.card .apply')[0]?.click();
  const editor = shop.querySelector('[contenteditable]');
  // The browser keeps a space at the border of two elements by making it one that does not break.
  expect(editor?.textContent?.replaceAll('\u00A0', ' ')).toContain('The good of all');
  document.execCommand('undo');
  expect(editor?.textContent).toContain('The best of all');
});

test('an editor in a frame is marked where the frame stands', async () => {
  shop.innerHTML =
    '<form><input name="title"><iframe style="display:block;margin:30px;border:5px solid"></iframe></form>';
  const frame = shop.querySelector('iframe');
  const body = frame?.contentDocument?.body;
  if (frame === null || body === undefined) throw new Error('no frame');
  body.contentEditable = 'true';
  body.innerHTML = '<p>The best</p>';
  const { signal } = life;
  const watch = observeCards({ window, onChange: () => {}, onMutation: () => {}, signal });
  watchDrafts({ window, runtime, watch, marks, signal });
  await expect.poll(() => lines().length).toBe(1);
  const box = frame.getBoundingClientRect();
  expect(lines()[0]?.left).toBeGreaterThan(box.left + 5);
  expect(lines()[0]?.bottom).toBeLessThan(box.bottom);
  body.innerHTML = '<p>The good</p>';
  body.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await expect.poll(() => lines().length).toBe(0);
});

test('a form that comes later is found when somebody writes in it; one that goes takes its marks along', async () => {
  start('<p>No form</p>');
  expect(runtime.requests('draft-check')).toEqual([]);
  shop.innerHTML = FORM;
  field('input').value = 'the best';
  field('input').focus();
  await expect.poll(() => shown('.badge').length).toBe(1);
  shop.innerHTML = '';
  dispatchEvent(new Event('resize'));
  await expect.poll(() => shown('.badge').length + lines().length).toBe(0);
});

test('what is written nowhere near a product is never asked about', async () => {
  start('<form action="/contact"><input name="name"><textarea name="message"></textarea></form>');
  await userEvent.type(field('textarea'), 'the best');
  await new Promise((resolve) => void setTimeout(resolve, 700));
  expect(runtime.requests('draft-check')).toEqual([]);
});

test('Escape closes the card and gives the focus back', async () => {
  start(FORM);
  await userEvent.fill(field('input'), 'the best kettle');
  await expect.poll(() => shown('.badge').length).toBe(1);
  shown('.badge')[0]?.click();
  shown('.card')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(shown('.card')).toEqual([]);
  expect(document.activeElement).toBe(field('input'));
});
