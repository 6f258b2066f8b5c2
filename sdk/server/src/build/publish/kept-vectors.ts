import { closeSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { VECTOR_DIMENSION, type CatalogPointer } from '@curio/core';
import { readAt } from '../spill/grouped-spill.ts';
import { createPrintTable, type Print } from '../spill/print-table.ts';
import type { FoundState } from './build-state.ts';

/** An item's vector as the file holds it. @internal */
export interface StoredVector {
  readonly scale: number;
  /** 64 int8. */
  readonly values: Uint8Array;
}

/** Vectors of the build before, by the texts they were made of. @internal */
export interface KeptVectors {
  find(text: Print): StoredVector | null;
  close(): void;
}

const NOTHING: KeptVectors = { find: () => null, close: () => undefined };

/** Source: `encodeVectorsFile` of `@curio/core`. */
const HEADER_BYTES = 12;

/** Rows that are read at once: a feed that changed a little has them in the same order. */
const WINDOW_ROWS = 4_096;

/**
 * Opens the vectors of the build before, where its state says what they were made of and by the same encoder.
 *
 * @internal
 */
export function openKeptVectors(
  out: string,
  found: FoundState | null,
  { pointer, encoder }: { readonly pointer: CatalogPointer | undefined; readonly encoder: string },
): KeptVectors {
  const isOurs = found?.state.encoder === encoder && found.state.vectors === pointer?.vectors;
  if (found === null || !isOurs) return NOTHING;
  const { vectors, count } = found.state;
  const descriptor = openOrNull(join(out, vectors));
  if (descriptor === null) return NOTHING;
  const isWhole = fstatSync(descriptor).size === HEADER_BYTES + count * (4 + VECTOR_DIMENSION);
  if (!isWhole) closeSync(descriptor);
  return isWhole ? createKept(descriptor, found) : NOTHING;
}

function createKept(descriptor: number, found: FoundState): KeptVectors {
  const rows = createPrintTable();
  let count = 0;
  for (const { text } of found.items()) {
    rows.set(text, count);
    count += 1;
  }
  const scales = readAt(descriptor, HEADER_BYTES, found.state.count * 4);
  const valueAt = HEADER_BYTES + scales.length;
  let window: { readonly first: number; readonly bytes: Uint8Array } = { first: 0, bytes: Buffer.alloc(0) };
  const readRow = (row: number): Uint8Array => {
    const isIn = row >= window.first && (row - window.first + 1) * VECTOR_DIMENSION <= window.bytes.length;
    const start = valueAt + row * VECTOR_DIMENSION;
    if (!isIn) window = { first: row, bytes: readAt(descriptor, start, WINDOW_ROWS * VECTOR_DIMENSION) };
    const at = (row - window.first) * VECTOR_DIMENSION;
    return window.bytes.subarray(at, at + VECTOR_DIMENSION);
  };
  return {
    find(text) {
      const row = rows.get(text);
      return row === undefined ? null : { scale: scales.readFloatLE(row * 4), values: readRow(row) };
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    // The build before was taken away; everything is encoded anew.
    return null;
  }
}
