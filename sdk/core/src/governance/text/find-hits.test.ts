import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits, keepLongest } from './find-hits.ts';
import { readText } from './read-text.ts';

const toTerm = (id: string, pattern: RegExp) => ({ id, pattern, isPrecise: true });
const TERMS = [toTerm('short', /best/gu), toTerm('long', /the best/gu), toTerm('han', /最佳/gu)];

describe('findHits', () => {
  it('gives the exact words of the original and their clause', () => {
    const read = readText('Kettle 3.5 l. The  Best, again; really');
    const [hit] = findHits(read, [toTerm('x', /best/gu)]);
    expect(hit?.range.map((at) => at)).toEqual([19, 23]);
    expect(read.original.slice(...read.toOriginal(hit?.range ?? [0, 1]))).toBe('Best');
    expect(read.clauseAt(hit?.range ?? [0, 1])).toBe(' the  best');
  });

  it('lets the longest of overlapping terms win', () => {
    expect(findHits(readText('the best, best'), TERMS).map((hit) => hit.term.id)).toEqual(['long', 'short']);
  });

  it('does not see a term inside an exception', () => {
    const terms = [toTerm('tobacco', /\bcigarettes?\b/gu)];
    const exceptions = [/\bcigarette (?:trousers|pants)\b/gu];
    expect(findHits(readText('Cigarette trousers'), terms, exceptions)).toEqual([]);
    expect(findHits(readText('Cigarette trousers and cigarettes'), terms, exceptions)).toHaveLength(1);
  });

  it('quotes exactly what stands in the range, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const read = readText(`${before}, 最佳 ,${after}`);
        const quotes = findHits(read, TERMS).map((hit) => read.original.slice(...read.toOriginal(hit.range)));
        expect(quotes).toContain('最佳');
      }),
    );
  });
});

describe('keepLongest', () => {
  it('leaves no two that overlap, and drops none without one that is as long', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(10))
      .map(([start, length]) => ({ range: [start, start + length] as const }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const kept = keepLongest(spans);
        type Span = (typeof spans)[number];
        const toLength = ({ range }: Span): number => range[1] - range[0];
        const overlaps = (one: Span, other: Span): boolean =>
          one.range[0] < other.range[1] && other.range[0] < one.range[1];
        for (const one of kept) expect(kept.filter((other) => overlaps(one, other))).toEqual([one]);
        for (const lost of spans.filter((one) => toLength(one) > 0 && !kept.includes(one))) {
          expect(kept.some((one) => overlaps(one, lost) && toLength(one) >= toLength(lost))).toBe(true);
        }
      }),
    );
  });
});
