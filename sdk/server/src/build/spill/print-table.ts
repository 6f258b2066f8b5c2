import { hash } from 'node:crypto';

/** The first 64 bits of a text's SHA-256, as two halves. @internal */
export interface Print {
  readonly high: number;
  readonly low: number;
}

/**
 * What stands for a text where a million of them must fit. Of a million texts two share a print by a chance of 1 in 37
 * million, and nobody can make two that do.
 *
 * @internal
 */
export function toPrint(text: string): Print {
  const digest = hash('sha256', text, 'buffer');
  return { high: digest.readUInt32LE(0), low: digest.readUInt32LE(4) };
}

/** Remembers whole numbers below 2^32 - 1 by prints, at 12 bytes a slot. @internal */
export interface PrintTable {
  readonly size: number;
  get(print: Print): number | undefined;
  set(print: Print, value: number): void;
}

const FIRST_SLOTS = 1_024;

/** More, and looking for a place takes long; less, and memory stands empty. */
const FULL_RATIO = 0.7;

interface Slots {
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  /** One more than the value; 0 where the slot is free. */
  readonly values: Uint32Array;
}

/** A hash table with open addressing; its keys are well mixed already. @internal */
export function createPrintTable(): PrintTable {
  let slots = createSlots(FIRST_SLOTS);
  let size = 0;
  return {
    get size() {
      return size;
    },
    get(print) {
      const stored = slots.values[findSlot(slots, print)] ?? 0;
      return stored === 0 ? undefined : stored - 1;
    },
    set(print, value) {
      if (size >= slots.values.length * FULL_RATIO) slots = grow(slots);
      const at = findSlot(slots, print);
      if (slots.values[at] === 0) size += 1;
      put(slots, at, { ...print, stored: value + 1 });
    },
  };
}

function createSlots(count: number): Slots {
  return {
    highs: new Uint32Array(count),
    lows: new Uint32Array(count),
    values: new Uint32Array(count),
  };
}

function findSlot({ highs, lows, values }: Slots, { high, low }: Print): number {
  const mask = values.length - 1;
  let at = low & mask;
  while (values[at] !== 0 && (highs[at] !== high || lows[at] !== low)) at = (at + 1) & mask;
  return at;
}

function put(slots: Slots, at: number, { high, low, stored }: Print & { readonly stored: number }): void {
  slots.highs[at] = high;
  slots.lows[at] = low;
  slots.values[at] = stored;
}

function grow(slots: Slots): Slots {
  const larger = createSlots(slots.values.length * 2);
  for (const [at, stored] of slots.values.entries()) {
    const print = { high: slots.highs[at] ?? 0, low: slots.lows[at] ?? 0 };
    if (stored !== 0) put(larger, findSlot(larger, print), { ...print, stored });
  }
  return larger;
}
