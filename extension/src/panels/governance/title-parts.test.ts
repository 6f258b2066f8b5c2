import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySuggestion, toTitleParts } from './title-parts.ts';

const toEvidence = (text: string, range: readonly [number, number], quote = text.slice(...range)) =>
  ({ kind: 'text', artifact: 'title', subject: 'a', range, quote }) as const;

test('marks the quote and keeps the text whole', () => {
  const text = '国家级手冲壶';
  expect(toTitleParts(text, [toEvidence(text, [0, 3])])).toEqual([
    { text: '国家级', quoted: true },
    { text: '手冲壶', quoted: false },
  ]);
});

test('the parts are the text again, whatever the evidence says', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, ranges) => {
      const parts = toTitleParts(
        text,
        ranges.map((range) => toEvidence(text, range)),
      );
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test('evidence that does not stand in the text is not shown', () => {
  expect(toTitleParts('手冲壶', [toEvidence('手冲壶', [0, 1], '国')])).toEqual([
    { text: '手冲壶', quoted: false },
  ]);
});

test('a suggestion leaves no double spaces', () => {
  expect(applySuggestion('The best kettle', { range: [4, 8], replacement: '' })).toBe('The kettle');
});
