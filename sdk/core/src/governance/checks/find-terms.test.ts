import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, keepLongest } from './find-terms.ts';

const TERMS = [
  { id: 'short', pattern: /best/gu },
  { id: 'long', pattern: /the best/gu },
  { id: 'han', pattern: /最佳/gu },
];

describe('findTerms', () => {
  it('gives the exact words of the original and their clause', () => {
    const [hit] = findTerms('Kettle 3.5 l. The  Best, again; really', [{ id: 'x', pattern: /best/gu }]);
    expect(hit).toMatchObject({ quote: 'Best', range: [19, 23], matched: 'best', clause: ' the  best' });
  });

  it('lets the longest of overlapping terms win', () => {
    expect(findTerms('the best, best', TERMS).map((hit) => hit.term.id)).toEqual(['long', 'short']);
  });

  it('quotes exactly what stands in the range, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const original = `${before}, 最佳 ,${after}`;
        const hits = findTerms(original, TERMS);
        expect(hits.some((hit) => hit.quote === '最佳')).toBe(true);
        for (const hit of hits) expect(original.slice(...hit.range)).toBe(hit.quote);
      }),
    );
  });
});

describe('keepLongest', () => {
  it('leaves no two that overlap, and drops none without one that is as long', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const kept = keepLongest(spans);
        const overlaps = (
          one: { start: number; end: number },
          other: { start: number; end: number },
        ): boolean => one.start < other.end && other.start < one.end;
        for (const one of kept) expect(kept.filter((other) => overlaps(one, other))).toEqual([one]);
        for (const lost of spans.filter((one) => one.end > one.start && !kept.includes(one))) {
          const rival = kept.find(
            (one) => overlaps(one, lost) && one.end - one.start >= lost.end - lost.start,
          );
          expect(rival).toBeDefined();
        }
      }),
    );
  });
});
