import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemText } from '../encode-item.ts';
import { encodeCatalogue, fitCatalogue } from './encode-catalogue.ts';
import { finishWork } from './finish-work.ts';
import type { KeptFit } from './fitting/place-newcomers.ts';

interface FittedCase {
  readonly items: { readonly value: readonly ItemText[] };
  readonly vectors: { readonly base64: string };
}

interface Golden {
  readonly cases: readonly {
    readonly name: string;
    readonly inputs: Pick<FittedCase, 'items'>;
    readonly outputs: Pick<FittedCase, 'vectors'>;
  }[];
}

// Both are written by models/export.
const golden = readJson('../../../../../models/artifacts/item-encoder/0.2.0/golden.json') as Golden;
const fitted = readJson('./fixtures/fitted-catalogue.json') as FittedCase;

/** Rounding: Python fits in float32, and Adam makes a whole step of a last bit. */
const TOLERANCE = 0.05;

describe('what Python made of the same texts', () => {
  it.each(golden.cases)('$name: which items are alike', ({ inputs, outputs }) => {
    const items = inputs.items.value;
    const [actual, wanted] = [encodeCatalogue(items), toFloats(outputs.vectors.base64)];
    expect(actual.length).toBe(wanted.length);
    // Two items that share all that they share begin at one point, where the fit knows no way apart: rounding parts
    // them in Python, and nothing here.
    const rows = [...items.keys()].filter(
      (row) => !items.some((_, at) => at !== row && dot(actual, row, at) > 0.999),
    );
    expect(rows.length).toBeGreaterThanOrEqual(items.length / 2 - 1);
    for (const [one, other] of pairsOf(rows)) {
      const difference = Math.abs(dot(actual, one, other) - dot(wanted, one, other));
      expect(difference, `${one} and ${other}`).toBeLessThan(TOLERANCE);
    }
  });

  it('more items than a neighbourhood has: cosines, and the nearest ten', () => {
    const [actual, wanted] = [encodeCatalogue(fitted.items.value), toFloats(fitted.vectors.base64)];
    const rows = [...fitted.items.value.keys()];
    const differences = pairsOf(rows).map(
      ([one, other]) => dot(actual, one, other) - dot(wanted, one, other),
    );
    const kept = rows.map((row) => {
      const near = nearest(wanted, row);
      return nearest(actual, row).filter((other) => near.includes(other)).length / near.length;
    });
    expect(mean(differences.map(Math.abs))).toBeLessThan(0.01);
    expect(mean(kept)).toBeGreaterThan(0.95);
  });
});

describe('newcomers', () => {
  const items = fitted.items.value;
  const newcomers = Uint32Array.from(items.keys()).filter((row) => row % 10 === 3);
  const known = [...items.keys()].filter((row) => !newcomers.includes(row));
  const before = finishWork(fitCatalogue(known.map((row) => items[row] ?? { title: '', category: [] })));
  const kept: KeptFit = { kernel: before.kernel, vectors: spread(before.vectors, known), newcomers };
  const { vectors, kernel } = finishWork(fitCatalogue(items, kept));

  it('move nobody who was there', () => {
    expect(kernel).toEqual(before.kernel);
    for (const row of known) expect(rowOf(vectors, row)).toEqual(rowOf(kept.vectors, row));
  });

  it('lie near those whom a fit of all has near them', () => {
    const all = encodeCatalogue(items);
    const kept = [...newcomers].map((row) => {
      const near = nearest(all, row);
      return nearest(vectors, row).filter((other) => near.includes(other)).length / near.length;
    });
    expect(mean(kept)).toBeGreaterThan(0.7);
  });

  it('who share nothing have a place, and who say nothing have none', () => {
    const silent = { ...kept, newcomers: Uint32Array.of(items.length, items.length + 1) };
    const more = [...items, { title: '🔥', category: [] }, { title: 'qzxv', category: [] }];
    const placed = finishWork(
      fitCatalogue(more, { ...silent, vectors: spread(vectors, [...items.keys()], more.length) }),
    ).vectors;
    expect(rowOf(placed, items.length).every((value) => value === 0)).toBe(true);
    expect(dot(placed, items.length + 1, items.length + 1)).toBeCloseTo(1, 5);
  });

  it('are none where all was there', () => {
    const nobody = { ...kept, vectors, newcomers: new Uint32Array() };
    expect(finishWork(fitCatalogue(items, nobody)).vectors).toEqual(vectors);
  });
});

it('tells how much is done, from nothing to all', () => {
  const told = [...fitCatalogue(fitted.items.value.slice(0, 40))];
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[0]).toBeGreaterThan(0);
  expect(told.at(-1)).toBe(1);
});

describe('any catalogue', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const catalogues = fc.array(
    fc.record(
      { title: text, category: fc.array(text, { maxLength: 3 }), brand: text },
      { requiredKeys: ['title', 'category'] },
    ),
    { maxLength: 12 },
  );

  it('gives unit length or zero, and the same each time', () => {
    fc.assert(
      fc.property(catalogues, (items) => {
        const vectors = encodeCatalogue(items);
        for (const row of items.keys()) {
          const square = dot(vectors, row, row);
          expect(square === 0 || Math.abs(square - 1) < 1e-5).toBe(true);
        }
        expect(encodeCatalogue(items)).toEqual(vectors);
      }),
      { numRuns: 12 },
    );
  });

  it('gives zero to what has no words, whatever stands beside it', () => {
    const silent = ['', '   ', '🔥🎉', '!!! — …', '\ud83d'].map((title) => ({ title, category: [] }));
    const vectors = encodeCatalogue([
      ...silent,
      { title: 'oak desk', category: [] },
      { title: 'oak chair', category: [] },
    ]);
    expect(vectors.subarray(0, silent.length * 64).every((value) => value === 0)).toBe(true);
    expect(dot(vectors, 5, 5)).toBeCloseTo(1, 5);
  });

  it('reads only the first units of a long title', () => {
    const others = [
      { title: 'walnut desk', category: [] },
      { title: 'desk organiser', category: [] },
    ];
    const title = 'walnut desk organiser '.repeat(50_000);
    expect(encodeCatalogue([{ title, category: [] }, ...others])).toEqual(
      encodeCatalogue([{ title: title.slice(0, 300), category: [] }, ...others]),
    );
  });
});

/** Each row in its place among more. */
function spread(vectors: Float32Array, rows: readonly number[], total = rows.length): Float32Array {
  const all = new Float32Array(Math.max(total, 1 + Math.max(...rows)) * 64);
  for (const [place, row] of rows.entries()) all.set(rowOf(vectors, place), row * 64);
  return all;
}

function rowOf(vectors: Float32Array, row: number): Float32Array {
  return vectors.subarray(row * 64, (row + 1) * 64);
}

function pairsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  return rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other] as const));
}

function nearest(vectors: Float32Array, row: number): readonly number[] {
  const others = Array.from({ length: vectors.length / 64 }, (_, at) => at).filter((at) => at !== row);
  return others.toSorted((a, b) => dot(vectors, row, b) - dot(vectors, row, a)).slice(0, 10);
}

function dot(vectors: Float32Array, one: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < 64; at += 1) sum += (vectors[one * 64 + at] ?? 0) * (vectors[other * 64 + at] ?? 0);
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** Little-endian float32, as every platform that runs these tests has it. */
function toFloats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer);
}
