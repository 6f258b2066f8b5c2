import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
        const { text, starts, ends } = normaliseText(original);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        let last = 0;
        starts.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(ends[index]).toBeGreaterThan(start);
          expect(ends[index]).toBeLessThanOrEqual(original.length);
          last = start;
        });
      }),
    );
  });
});
