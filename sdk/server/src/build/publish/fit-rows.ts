import { createHash } from 'node:crypto';
import {
  fitCatalogue,
  quantiseVectors,
  VECTOR_DIMENSION,
  type FittedVectors,
  type ItemText,
  type KeptFit,
} from '@curio/core';
import type { Ticker } from '../ticker.ts';
import type { StoredFit } from './build-state.ts';
import type { StoredVector } from './kept-vectors.ts';

/** A text that is fitted with the others. @internal */
export interface FittedRow {
  readonly text: ItemText;
  /** Its vector of the build before; `null` for a newcomer. */
  readonly stored: StoredVector | null;
}

/** Rows that were fitted. @internal */
export interface FittedRows {
  readonly fit: StoredFit;
  /** Whether a vector is another than before. */
  isMade(row: number): boolean;
  rowAt(row: number): StoredVector;
}

/** Who hears how far the fit is, of so many. @internal */
export interface FitObserver {
  readonly tick: Ticker;
  readonly total: number;
}

/**
 * Newcomers are put among what was there, until they are more than this share of the catalogue: then it begins to cost, and all
 * is fitted anew. Measured: models/artifacts/item-encoder/0.2.0/CARD.md.
 */
const MOST_NEWCOMERS = 0.2;

/** Hex digits of a fit's name: 64 bits. */
const NAME_DIGITS = 16;

/**
 * Fits a catalogue, or what is new in it.
 *
 * @param rows - each text once: equal ones have no way apart.
 * @param before - the fit that the stored vectors are of; `null` where there is none.
 * @throws what `tick` throws.
 * @internal
 */
export async function fitRows(
  rows: readonly FittedRow[],
  before: StoredFit | null,
  observer: FitObserver,
): Promise<FittedRows> {
  const newcomers = Uint32Array.from(rows.keys()).filter((row) => rows[row]?.stored === null);
  const sum = (before?.newcomers ?? 0) + newcomers.length;
  if (before === null || sum > MOST_NEWCOMERS * rows.length) return fitAll(rows, observer);
  const { vectors } = await work(rows, observer, {
    kernel: before.kernel,
    newcomers,
    vectors: toMatrix(rows),
  });
  const made = quantiseVectors(vectors);
  return {
    fit: { ...before, newcomers: sum },
    isMade: (row) => rows[row]?.stored === null,
    // What was there stays byte for byte.
    rowAt: (row) => rows[row]?.stored ?? toStored(made, row),
  };
}

async function fitAll(rows: readonly FittedRow[], observer: FitObserver): Promise<FittedRows> {
  const { vectors, kernel } = await work(rows, observer);
  const made = quantiseVectors(vectors);
  const hash = createHash('sha256').update(made.scales).update(made.values).digest('hex');
  return {
    fit: { space: hash.slice(0, NAME_DIGITS), kernel, newcomers: 0 },
    isMade: () => true,
    rowAt: (row) => toStored(made, row),
  };
}

async function work(
  rows: readonly FittedRow[],
  { tick, total }: FitObserver,
  kept?: KeptFit,
): Promise<FittedVectors> {
  const steps = fitCatalogue(
    rows.map(({ text }) => text),
    kept,
  );
  let told = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const reached = Math.floor(value * total);
    const turn = tick(reached - told);
    told = reached;
    if (turn !== null) await turn;
  }
}

function toMatrix(rows: readonly FittedRow[]): Float32Array {
  const matrix = new Float32Array(rows.length * VECTOR_DIMENSION);
  for (const [row, { stored }] of rows.entries()) {
    if (stored === null) continue;
    const codes = new Int8Array(stored.values.buffer, stored.values.byteOffset, VECTOR_DIMENSION);
    for (const [at, code] of codes.entries()) matrix[row * VECTOR_DIMENSION + at] = code * stored.scale;
  }
  return matrix;
}

function toStored({ scales, values }: ReturnType<typeof quantiseVectors>, row: number): StoredVector {
  const codes = new Uint8Array(values.buffer, row * VECTOR_DIMENSION, VECTOR_DIMENSION);
  return { scale: scales[row] ?? 0, values: codes };
}
