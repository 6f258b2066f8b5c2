import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FitKernel } from '@curio/core';
import type { Print } from '../spill/print-table.ts';

/**
 * What a build leaves for the next one and for take-downs, beside the catalogue: which items it holds, and of which
 * texts the vectors were made. A hidden file; where it is missing or foreign, everything is encoded anew.
 *
 * @internal
 */
export interface BuildState {
  readonly schemaVersion: 1;
  /** Name of the vectors file whose rows the prints are of. */
  readonly vectors: string;
  /** The item encoder that made them. */
  readonly encoder: string;
  /** Hash of the model's files, or empty where none is shipped. */
  readonly model: string;
  /** How many items there are. */
  readonly count: number;
  /** What the vectors were fitted by; absent where each item was encoded by itself. */
  readonly fit?: StoredFit;
}

/** What newcomers need to join the vectors of a fit. @internal */
export interface StoredFit {
  /** As `VectorsFile.space`. */
  readonly space: string;
  readonly kernel: FitKernel;
  /** How many texts were put among the others since all were fitted; one that left and came back counts again. */
  readonly newcomers: number;
}

/** The file's name. @internal */
export const STATE_FILE = '.curio-build';

/** An item's prints: of its id, and of the text that was encoded. */
const ROW_BYTES = 16;

/** Enough for a head, whose fields are all short. */
const MOST_HEAD_BYTES = 4_096;

/** Prints of one item. @internal */
export interface ItemPrints {
  readonly id: Print;
  readonly text: Print;
}

/** Writes the prints of an item as the state file holds them. @internal */
export function encodePrints({ id, text }: ItemPrints): Buffer {
  const bytes = Buffer.alloc(ROW_BYTES);
  [id.high, id.low, text.high, text.low].forEach((half, at) => bytes.writeUInt32LE(half, at * 4));
  return bytes;
}

/** Writes what stands before the prints. @internal */
export function encodeStateHead(state: BuildState): Buffer {
  return Buffer.from(`${JSON.stringify(state)}\n`);
}

/** A state file that was found. @internal */
export interface FoundState {
  readonly state: BuildState;
  /** Goes through the items in the order of their vectors. */
  items(): Iterable<ItemPrints>;
}

/** @returns `null` where there is none, or none that this version wrote. @internal */
export function readBuildState(out: string): FoundState | null {
  const bytes = readOrNull(join(out, STATE_FILE));
  const end = bytes?.subarray(0, MOST_HEAD_BYTES).indexOf('\n') ?? -1;
  if (bytes === null || end === -1) return null;
  const state = toState(bytes.subarray(0, end).toString());
  const rows = bytes.subarray(end + 1);
  if (state === null || rows.length !== state.count * ROW_BYTES) return null;
  return {
    state,
    *items() {
      for (let at = 0; at < rows.length; at += ROW_BYTES) {
        const half = (number: number): number => rows.readUInt32LE(at + number * 4);
        yield { id: { high: half(0), low: half(1) }, text: { high: half(2), low: half(3) } };
      }
    },
  };
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // A first build, or a folder that came from elsewhere: nothing is known then.
    return null;
  }
}

function isFit(value: unknown): value is StoredFit {
  if (typeof value !== 'object' || value === null) return false;
  const { space, kernel, newcomers }: Partial<Record<keyof StoredFit, unknown>> = value;
  const isKernel = Array.isArray(kernel) && kernel.length === 2 && kernel.every(Number.isFinite);
  return (
    typeof space === 'string' && /^[0-9a-f]{16}$/u.test(space) && isKernel && Number.isSafeInteger(newcomers)
  );
}

function toState(text: string): BuildState | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const fields: Partial<Record<keyof BuildState, unknown>> = value;
    const { schemaVersion, vectors, encoder, model, count, fit } = fields;
    const isText = [vectors, encoder, model].every((field) => typeof field === 'string');
    const isWhole = isText && Number.isSafeInteger(count) && (fit === undefined || isFit(fit));
    // Each field was looked at just now.
    return schemaVersion === 1 && isWhole ? (value as BuildState) : null;
  } catch {
    // A file of that name that is not ours.
    return null;
  }
}
