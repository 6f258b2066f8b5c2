import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import {
  createHashingItemEncoder,
  encodeVectorsHead,
  quantiseVectors,
  type ItemKind,
  type ItemText,
} from '@curio/core';
import { readAt } from '../spill/file-windows.ts';
import { createNumberList, type NumberList } from '../spill/number-list.ts';
import { toPrint } from '../spill/print-table.ts';
import { encodePrints, encodeStateHead, type BuildState } from './build-state.ts';
import { openFileWriter, type FileWriter } from './file-writer.ts';
import type { KeptVectors, StoredVector } from './kept-vectors.ts';

/** How the rows of a vectors file come to be. @internal */
export interface VectorRows {
  /** How many vectors were made, and how many were there already. */
  readonly work: { readonly encoded: number; readonly reused: number };
  add(kind: ItemKind, item: { readonly id: string }, text: ItemText): void;
  /** Writes the vectors file. @returns its hash. */
  writeVectors(path: string): string;
  /** Writes the state file for the next build. */
  writeState(path: string, state: Omit<BuildState, 'count' | 'encoder' | 'schemaVersion'>): void;
}

/** The order of the rows: that of `listItems`. */
const KINDS: readonly ItemKind[] = ['product', 'video', 'live'];

/** A kind's rows, in the order in which they came. */
interface Rows {
  readonly values: FileWriter;
  readonly prints: FileWriter;
  readonly scales: NumberList;
}

/** Bytes that are copied at once. */
const COPY_BYTES = 1_048_576;

/**
 * Encodes items as they come, each kind in a file of the workspace; what was encoded before is taken from there.
 *
 * @throws the file system's error.
 * @internal
 */
export function openVectorRows(folder: string, kept: KeptVectors): VectorRows {
  const encoder = createHashingItemEncoder();
  const work = { encoded: 0, reused: 0 };
  const rows: Readonly<Record<ItemKind, Rows>> = {
    product: openRows(folder, 'product'),
    video: openRows(folder, 'video'),
    live: openRows(folder, 'live'),
  };
  const count = (): number => KINDS.reduce((sum, kind) => sum + rows[kind].scales.length, 0);
  const encode = (text: ItemText): StoredVector => {
    const { scales, values } = quantiseVectors(encoder.encode([text]));
    return { scale: scales[0] ?? 0, values: new Uint8Array(values.buffer) };
  };
  return {
    work,
    add(kind, { id }, text) {
      const print = toPrint(JSON.stringify(text));
      const stored = kept.find(print);
      work[stored === null ? 'encoded' : 'reused'] += 1;
      const { scale, values } = stored ?? encode(text);
      const { scales, ...files } = rows[kind];
      scales.set(scales.length, scale);
      files.values.write(values);
      files.prints.write(encodePrints({ id: toPrint(id), text: print }));
    },
    writeVectors(path) {
      const scales = new Float32Array(count());
      let row = 0;
      for (const kind of KINDS) {
        rows[kind].values.end();
        for (let at = 0; at < rows[kind].scales.length; at += 1, row += 1)
          scales[row] = rows[kind].scales.get(at);
      }
      const file = openFileWriter(path);
      file.write(encodeVectorsHead(scales));
      for (const kind of KINDS) copyInto(file, rows[kind].values.path);
      return file.end();
    },
    writeState(path, state) {
      const file = openFileWriter(path);
      file.write(encodeStateHead({ schemaVersion: 1, encoder: encoder.id, ...state, count: count() }));
      for (const kind of KINDS) {
        rows[kind].prints.end();
        copyInto(file, rows[kind].prints.path);
      }
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
