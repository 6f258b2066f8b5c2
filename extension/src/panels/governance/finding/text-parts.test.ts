import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySuggestion, toTextParts } from './text-parts.ts';

const toEvidence = (text: string, range: readonly [number, number], quote = text.slice(...range)) =>
  ({ kind: 'text', artifact: 'title', subject: 'a', range, quote }) as const;

test('marks the quote and keeps the text whole', () => {
  const text = '国家级手冲壶';
  expect(toTextParts({ text, start: 0 }, [toEvidence(text, [0, 3])])).toEqual([
    { text: '国家级', quoted: true },
    { text: '手冲壶', quoted: false },
  ]);
});

test('the parts are the text again, whatever the evidence says', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, ranges) => {
      const parts = toTextParts(
        { text, start: 0 },
        ranges.map((range) => toEvidence(text, range)),
      );
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test('evidence that does not stand in the text is not shown', () => {
  expect(toTextParts({ text: '手冲壶', start: 0 }, [toEvidence('手冲壶', [0, 1], '国')])).toEqual([
    { text: '手冲壶', quoted: false },
  ]);
});

test('a suggestion leaves no double spaces', () => {
  expect(applySuggestion({ text: 'The best kettle', start: 0 }, { range: [4, 8], replacement: '' })).toBe(
    'The kettle',
  );
});

test('in an excerpt, ranges are those of the whole text', () => {
  const excerpt = { text: 'is the best kettle', start: 100 };
  expect(toTextParts(excerpt, [toEvidence('', [107, 111], 'best')])[1]).toEqual({
    text: 'best',
    quoted: true,
  });
  expect(applySuggestion(excerpt, { range: [107, 111], replacement: 'a good' })).toBe('is the a good kettle');
});
