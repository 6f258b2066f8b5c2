import { closeSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { encodeVectorsHead, VECTOR_DIMENSION, type CatalogPointer } from '@curio/core';
import { openFileWindows, readAt } from '../spill/file-windows.ts';
import { createPrintTable, type Print } from '../spill/print-table.ts';
import type { FoundState, StoredFit } from './build-state.ts';

/** An item's vector as the file holds it. @internal */
export interface StoredVector {
  readonly scale: number;
  /** 64 int8. */
  readonly values: Uint8Array;
}

/** Vectors of the build before, by the texts they were made of. @internal */
export interface KeptVectors {
  /** What they were fitted by; `null` where each was encoded by itself, and where there are none. */
  readonly fit: StoredFit | null;
  find(text: Print): StoredVector | null;
  close(): void;
}

const NOTHING: KeptVectors = { fit: null, find: () => null, close: () => undefined };

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
  const bytes = toScalesAt(found) + count * (4 + VECTOR_DIMENSION);
  const isWhole = fstatSync(descriptor).size === bytes;
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
  const scales = readAt(descriptor, Buffer.alloc(found.state.count * 4), toScalesAt(found));
  const valueAt = toScalesAt(found) + scales.length;
  const windows = openFileWindows(descriptor);
  const readRow = (row: number): Uint8Array =>
    windows.read(valueAt + row * VECTOR_DIMENSION, VECTOR_DIMENSION);
  return {
    fit: found.state.fit ?? null,
    find(text) {
      const row = rows.get(text);
      return row === undefined ? null : { scale: scales.readFloatLE(row * 4), values: readRow(row) };
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

/** The file's own head ends there. */
function toScalesAt({ state }: FoundState): number {
  return encodeVectorsHead(new Float32Array(), state.fit?.space).length;
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    // The build before was taken away; everything is encoded anew.
    return null;
  }
}
