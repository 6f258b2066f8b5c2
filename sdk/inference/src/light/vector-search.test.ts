import { expect, test } from 'vitest';
import { createRandom } from '../testing/random-numbers.ts';
import { createVectorSearch } from './vector-search.ts';

function createVectors(count: number): { rows: Int8Array; scales: Float32Array } {
  const random = createRandom(count);
  const rows = Int8Array.from({ length: count * 64 }, () => Math.round(random() * 127));
  return { rows, scales: Float32Array.from({ length: count }, () => 0.01 + Math.abs(random()) / 100) };
}

test('finds what a plain walk finds, best first', () => {
  const { rows, scales } = createVectors(500);
  const random = createRandom(3);
  // Of whole numbers up to 127, so that rounding the query changes nothing.
  const query = Float32Array.from({ length: 64 }, (_, at) => (at === 0 ? 127 : Math.round(random() * 127)));
  const dots = Array.from(
    scales,
    (scale, row) => query.reduce((sum, value, at) => sum + value * (rows[row * 64 + at] ?? 0), 0) * scale,
  );
  const expected = dots.map((_, row) => row).toSorted((a, b) => (dots[b] ?? 0) - (dots[a] ?? 0));
  const found = createVectorSearch({ rows, scales })(query, 20);
  expect([...found.rows]).toEqual(expected.slice(0, 20));
  expect(found.scores[0]).toBeCloseTo(dots[expected[0] ?? 0] ?? 0, 1);
});

test('takes fewer vectors than asked for, none, and a query of zeros', () => {
  const few = createVectorSearch(createVectors(3));
  expect(few(new Float32Array(64).fill(1), 10).rows).toHaveLength(3);
  expect([...few(new Float32Array(64), 2).rows]).toEqual([0, 1]);
  expect(createVectorSearch(createVectors(0))(new Float32Array(64).fill(1), 5).rows).toHaveLength(0);
  expect(few(new Float32Array(64).fill(1), 0).rows).toHaveLength(0);
});
