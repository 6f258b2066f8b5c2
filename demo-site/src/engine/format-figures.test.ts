import { expect, test } from 'vitest';
import { formatBytes, formatDifference, formatMs } from './format-figures.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [191_196, '191 KB'],
  [999_600, '1.0 MB'],
  [14_494_924, '14.5 MB'],
])('%d bytes are %s', (sizeBytes, text) => {
  expect(formatBytes(sizeBytes)).toBe(withUnit(text));
});

test.each([
  [0.13, '0.1 ms'],
  [9.96, '10 ms'],
  [1234.5, '1,235 ms'],
])('%d ms are %s', (durationMs, text) => {
  expect(formatMs(durationMs)).toBe(withUnit(text));
});

test.each([
  [0, '0'],
  [3e-9, 'under 0.0000001'],
  [0.000001669, '0.0000017'],
  [0.9321, '0.93'],
])('a difference of %d is %s', (difference, text) => {
  expect(formatDifference(difference)).toBe(text);
});

/** Number and unit never part. */
function withUnit(text: string): string {
  return text.replace(' ', '\u00a0');
}
