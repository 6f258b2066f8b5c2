import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { encodeVectorsHead, type ItemKind } from '@curio/core';
import { readAt } from '../spill/file-windows.ts';
import { createNumberList, type NumberList } from '../spill/number-list.ts';
import { encodePrints, encodeStateHead, type BuildState, type ItemPrints } from './build-state.ts';
import { openFileWriter, type FileWriter } from './file-writer.ts';
import type { StoredVector } from './kept-vectors.ts';

/** Vectors and prints on their way into two files, of each kind in the order in which they come. @internal */
export interface RowFiles {
  addPrints(kind: ItemKind, prints: ItemPrints): void;
  addVector(kind: ItemKind, vector: StoredVector): void;
  /** @param space - as `VectorsFile.space`. @returns the file's hash. */
  writeVectors(path: string, space: string | undefined): string;
  writeState(path: string, state: Omit<BuildState, 'count' | 'schemaVersion'>): void;
}

/** The order of the rows: that of `listItems`. @internal */
export const KINDS: readonly ItemKind[] = ['product', 'video', 'live'];

interface Rows {
  readonly values: FileWriter;
  readonly prints: FileWriter;
  readonly scales: NumberList;
}

/** Bytes that are copied at once. */
const COPY_BYTES = 1_048_576;

/**
 * Keeps each kind's rows in files of the workspace until all are there.
 *
 * @throws the file system's error.
 * @internal
 */
export function openRowFiles(folder: string): RowFiles {
  const rows: Readonly<Record<ItemKind, Rows>> = {
    product: openRows(folder, 'product'),
    video: openRows(folder, 'video'),
    live: openRows(folder, 'live'),
  };
  return {
    addPrints(kind, prints) {
      rows[kind].prints.write(encodePrints(prints));
    },
    addVector(kind, { scale, values }) {
      const { scales, ...files } = rows[kind];
      scales.set(scales.length, scale);
      files.values.write(values);
    },
    writeVectors(path, space) {
      const file = openFileWriter(path);
      file.write(encodeVectorsHead(joinScales(rows), space));
      appendAll(file, rows, 'values');
      return file.end();
    },
    writeState(path, state) {
      const file = openFileWriter(path);
      file.write(encodeStateHead({ schemaVersion: 1, ...state, count: joinScales(rows).length }));
      appendAll(file, rows, 'prints');
      file.end();
    },
  };
}

function openRows(folder: string, kind: ItemKind): Rows {
  return {
    values: openFileWriter(join(folder, `${kind}.values`)),
    prints: openFileWriter(join(folder, `${kind}.prints`)),
    scales: createNumberList((length) => new Float32Array(length)),
  };
}

function joinScales(rows: Readonly<Record<ItemKind, Rows>>): Float32Array {
  const scales = new Float32Array(KINDS.reduce((sum, kind) => sum + rows[kind].scales.length, 0));
  let row = 0;
  for (const kind of KINDS)
    for (let at = 0; at < rows[kind].scales.length; at += 1, row += 1)
      scales[row] = rows[kind].scales.get(at);
  return scales;
}

function appendAll(
  file: FileWriter,
  rows: Readonly<Record<ItemKind, Rows>>,
  field: 'values' | 'prints',
): void {
  for (const kind of KINDS) {
    rows[kind][field].end();
    copyInto(file, rows[kind][field].path);
  }
}

function copyInto(file: FileWriter, path: string): void {
  const descriptor = openSync(path, 'r');
  const piece = Buffer.alloc(COPY_BYTES);
  try {
    for (let at = 0; ;) {
      const bytes = readAt(descriptor, piece, at);
      if (bytes.length === 0) return;
      file.write(bytes);
      at += bytes.length;
    }
  } finally {
    closeSync(descriptor);
  }
}
