import { joinClips } from '@curio/core/readers';
import { GOLDEN_CATALOG } from '@curio/core/testing';
import { expect, test } from 'vitest';
import { isWritable, toClipKey, toFileName, writeClipsTable } from './clip-notes.ts';
import { formatTime } from './format-time.ts';

test('what was marked is what curio build reads', () => {
  const file = 'summer, "hot".mp4';
  const moments = [
    { product: 'kettle-gooseneck', startMs: 1_250, endMs: 4_000 },
    { product: 'grinder-hand', startMs: 4_000, endMs: 9_900 },
  ];
  const notes = {
    a: { file, title: 'A "good" morning,\nslowly', moments },
    b: { file: 'unmarked.mp4', title: '', moments: [] },
  };
  const table = writeClipsTable(notes).replaceAll('\r\n', '\n');
  const catalog = { ...GOLDEN_CATALOG, videos: [] };
  const joined = joinClips(catalog, { files: [{ name: file, durationMs: 10_000 }], table, base: '' });
  expect(joined.report.skipped).toEqual([]);
  expect(joined.catalog.videos[0]).toMatchObject({
    title: 'A "good" morning,\nslowly',
    moments: [
      { productId: 'kettle-gooseneck', startMs: 1_250, endMs: 4_000 },
      { productId: 'grinder-hand', startMs: 4_000, endMs: 9_900 },
    ],
  });
});

test.each([
  ['kettle-1', true],
  ['4006381333931', true],
  ['水壶', true],
  ['', false],
  ['two words', false],
  ['a;b', false],
  ['x'.repeat(201), false],
])('whether a cell can hold the product %j', (product, isGood) => {
  expect(isWritable(product)).toBe(isGood);
});

test('a clip is known by its item, its address without what changes, or its name', () => {
  const src = 'https://cdn.example/a.mp4?token=1';
  expect(toClipKey({ item: 'clip-1', src, title: '' })).toBe('clip-1');
  expect(toClipKey({ item: null, src, title: '' })).toBe('https://cdn.example/a.mp4');
  expect(toClipKey({ item: null, src: '', title: 'Mugs' })).toBe('Mugs');
});

test.each([
  ['https://cdn.example/clips/stone%20mug.mp4?v=2#t=1', 'stone mug.mp4'],
  ['https://cdn.example/100%.mp4', '100%.mp4'],
  ['', ''],
])('the file of %s is %s', (src, file) => {
  expect(toFileName(src)).toBe(file);
});

test.each([
  [0, '0:00.0'],
  [59_960, '0:59.9'],
  [60_000, '1:00.0'],
  [3_725_400, '62:05.4'],
])('%i ms are read as %s', (ms, text) => {
  expect(formatTime(ms)).toBe(text);
});
