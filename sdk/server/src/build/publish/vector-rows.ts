import {
  CATALOGUE_ENCODER_ID,
  createHashingItemEncoder,
  quantiseVectors,
  type ItemKind,
  type ItemText,
} from '@curio/core';
import { toPrint } from '../spill/print-table.ts';
import type { Ticker } from '../ticker.ts';
import type { BuildState } from './build-state.ts';
import { fitRows, type FittedRow } from './fit-rows.ts';
import type { KeptVectors, StoredVector } from './kept-vectors.ts';
import { KINDS, openRowFiles, type RowFiles } from './row-files.ts';

/** How the rows of a vectors file come to be. @internal */
export interface VectorRows {
  add(kind: ItemKind, item: { readonly id: string }, text: ItemText): void;
  /** Makes what has to wait for all items; what `tick` throws ends it. */
  settle(tick: Ticker): Promise<SettledRows>;
}

/** All rows of a vectors file. @internal */
export interface SettledRows {
  /** How many vectors were made, and how many were there already. */
  readonly work: { readonly encoded: number; readonly reused: number };
  /** Writes the vectors file. @returns its hash. */
  writeVectors(path: string): string;
  /** Writes the state file for the next build. */
  writeState(path: string, state: Pick<BuildState, 'vectors' | 'model'>): void;
}

/**
 * Encodes items one by one as they come, or fits them all to each other at last, as the encoder wants it; what was encoded before
 * is taken from there.
 *
 * @param folder - the workspace.
 * @param encoder - id of the item encoder.
 * @throws the file system's error.
 * @internal
 */
export function openVectorRows(folder: string, kept: KeptVectors, encoder: string): VectorRows {
  const files = openRowFiles(folder);
  return encoder === CATALOGUE_ENCODER_ID ? openFitted(files, kept) : openAlone(files, kept);
}

function openAlone(files: RowFiles, kept: KeptVectors): VectorRows {
  const encoder = createHashingItemEncoder();
  const encode = (text: ItemText): StoredVector => {
    const { scales, values } = quantiseVectors(encoder.encode([text]));
    return { scale: scales[0] ?? 0, values: new Uint8Array(values.buffer) };
  };
  const work = { encoded: 0, reused: 0 };
  return {
    add(kind, { id }, text) {
      const print = toPrint(JSON.stringify(text));
      const stored = kept.find(print);
      work[stored === null ? 'encoded' : 'reused'] += 1;
      files.addPrints(kind, { id: toPrint(id), text: print });
      files.addVector(kind, stored ?? encode(text));
    },
    settle: () => Promise.resolve(toSettled(files, work, { encoder: encoder.id })),
  };
}

interface WaitingRow extends FittedRow {
  /** The same for equal texts. */
  readonly key: string;
}

function openFitted(files: RowFiles, kept: KeptVectors): VectorRows {
  const waiting: Readonly<Record<ItemKind, WaitingRow[]>> = { product: [], video: [], live: [] };
  return {
    add(kind, { id }, text) {
      const print = toPrint(JSON.stringify(text));
      files.addPrints(kind, { id: toPrint(id), text: print });
      const stored = kept.find(print);
      // What was found lies in a window of the file, which moves on.
      const held = stored === null ? null : { ...stored, values: Uint8Array.from(stored.values) };
      waiting[kind].push({ key: `${print.high} ${print.low}`, text, stored: held });
    },
    async settle(tick) {
      const rows = KINDS.flatMap((kind) => waiting[kind].map((row) => ({ kind, ...row })));
      const texts = new Map<string, FittedRow>();
      for (const row of rows) if (!texts.has(row.key)) texts.set(row.key, row);
      const places = new Map([...texts.keys()].map((key, place) => [key, place]));
      const fitted = await fitRows([...texts.values()], kept.fit, { tick, total: rows.length });
      const work = { encoded: 0, reused: 0 };
      for (const { kind, key } of rows) {
        const place = places.get(key) ?? 0;
        files.addVector(kind, fitted.rowAt(place));
        work[fitted.isMade(place) ? 'encoded' : 'reused'] += 1;
      }
      return toSettled(files, work, { encoder: CATALOGUE_ENCODER_ID, fit: fitted.fit });
    },
  };
}

function toSettled(
  files: RowFiles,
  work: SettledRows['work'],
  made: Pick<BuildState, 'encoder' | 'fit'>,
): SettledRows {
  return {
    work,
    writeVectors: (path) => files.writeVectors(path, made.fit?.space),
    writeState(path, state) {
      files.writeState(path, { ...made, ...state });
    },
  };
}
