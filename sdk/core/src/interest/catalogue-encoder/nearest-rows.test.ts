import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFeatureRows, type FeatureRows } from './feature-rows.ts';
import { findNearest, type NearestRows } from './nearest-rows.ts';
import { finishWork } from './finish-work.ts';

const word = fc.constantFrom('oak', 'desk', 'lamp', 'red', 'wool', 'sock', '茶', '');
const texts = fc.array(
  fc.record({
    title: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    category: fc.array(word, { maxLength: 3 }),
    brand: word,
  }),
  { maxLength: 40 },
);

it('finds those of the highest cosine, as comparing all pairs does, and fills up with others', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (items, most) => {
      const rows = toFeatureRows(items);
      const vectors = items.map((_, row) => toDense(rows.items, row, rows.names.length));
      const { count, rows: found, closeness } = findAll(rows, most, items.length);
      expect(count).toBe(Math.max(0, Math.min(most, items.length - 1)));
      for (const [row, vector] of vectors.entries()) {
        const here = [...found.subarray(row * count, (row + 1) * count)];
        expect(new Set([...here, row]).size).toBe(count + 1);
        const wanted = vectors
          .map((other, at) => (at === row ? -1 : dot(vector, other)))
          .toSorted((a, b) => b - a)
          .slice(0, count);
        const told = [...closeness.subarray(row * count, (row + 1) * count)];
        for (const [at, value] of told.toSorted((a, b) => b - a).entries())
          expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 5);
        for (const [at, other] of here.entries())
          expect(told[at]).toBeCloseTo(dot(vector, vectors[other] ?? []), 5);
      }
    }),
  );
});

it('finds the same of some as of all', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), fc.nat(), (items, most, picked) => {
      const rows = toFeatureRows(items);
      const all = findAll(rows, most, items.length);
      const of = Uint32Array.from(items.keys()).filter((row) => (row + picked) % 3 === 0);
      const some = finishWork(findNearest(rows, most, of));
      for (const [place, row] of some.of.entries())
        expect(some.rows.subarray(place * some.count, (place + 1) * some.count)).toEqual(
          all.rows.subarray(row * all.count, (row + 1) * all.count),
        );
    }),
  );
});

function findAll(rows: FeatureRows, most: number, total: number): NearestRows {
  return finishWork(
    findNearest(
      rows,
      most,
      Uint32Array.from({ length: total }, (_, row) => row),
    ),
  );
}

function toDense(
  { starts, columns, weights }: ReturnType<typeof toFeatureRows>['items'],
  row: number,
  width: number,
): readonly number[] {
  const dense = Array.from({ length: width }, () => 0);
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
    dense[columns[at] ?? 0] = weights[at] ?? 0;
  return dense;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
