import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNeededPairs } from '../../../scripts/traditional-pairs.ts';
import { SIMPLIFIED, TRADITIONAL } from '../standards/traditional-characters.ts';
import { normaliseText, toOriginalRange } from './normalise-text.ts';

describe('normaliseText', () => {
  it.each([
    ['顶.级', '顶级'],
    ['顶🔥级', '顶级'],
    ['顶🔥🔥级', '顶级'],
    ['最\u200B佳', '最佳'],
    ['最\u0332佳', '最佳'],
    ['ＢＥＳＴ', 'best'],
    ['b.e.s.t', 'best'],
    ['be🔥st', 'best'],
    ['No.1 e-bike, 3.5 kg', 'no.1 e-bike, 3.5 kg'],
    ['红色，白色', '红色,白色'],
    ['國家級品質', '国家级品质'],
    ['加薇❤信', '加微信'],
    ['Café crème', 'café crème'],
    ['全国 | 第一', '全国 | 第一'],
    ['极品®牌', '极品®牌'],
    ['', ''],
  ])('reads %s as %s', (original, expected) => {
    expect(normaliseText(original).text).toBe(expected);
  });

  it('leads every character back to where it came from', () => {
    const original = 'A 顶🔥级 ﬁt';
    const normalised = normaliseText(original);
    const start = normalised.text.indexOf('顶级');
    expect(original.slice(...toOriginalRange(normalised, [start, start + 2]))).toBe('顶🔥级');
    const ligature = normalised.text.indexOf('fi');
    expect(original.slice(...toOriginalRange(normalised, [ligature, ligature + 2]))).toBe('ﬁ');
  });

  it('keeps offsets in order and inside the original, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const normalised = normaliseText(original);
        let last = 0;
        for (let at = 0; at < normalised.text.length; at += 1) {
          const [start, end] = toOriginalRange(normalised, [at, at + 1]);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
    );
  });

  it('keeps plain text in its place', () => {
    expect(normaliseText('Ｖｉｔａｍｉｎ C，每日一片。').pieces).toBeNull();
  });

  it('knows the traditional form of what rules look for', () => {
    expect(SIMPLIFIED).toHaveLength(TRADITIONAL.length);
    const known = new Set(Array.from(TRADITIONAL, (character, at) => character + SIMPLIFIED.charAt(at)));
    const missing = listNeededPairs().filter((pair) => !known.has(pair));
    expect(missing, 'run sdk/core/scripts/write-traditional-characters.ts').toEqual([]);
  });
});
