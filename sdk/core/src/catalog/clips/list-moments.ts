import type { ProductMoment } from '../catalog.ts';
import { toMoment, toWords, type ClipRow, type WrittenMoment } from './clip-table.ts';
import type { ProductFinder } from './product-finder.ts';

/** A row, and the clip that it is about. @internal */
export interface TimedRow {
  readonly row: ClipRow;
  readonly id: string;
  readonly durationMs: number;
}

/** The moments of a clip, and a sentence for each cell that gave none, or another one than it says. @internal */
export interface WrittenMoments {
  readonly moments: readonly ProductMoment[];
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Reads the cells `products` and `moments` of a row. A product without a moment of its own is there all the time.
 *
 * @returns moments in the order of their beginnings.
 * @internal
 */
export function listMoments({ row, id, durationMs }: TimedRow, finder: ProductFinder): WrittenMoments {
  const faults: string[] = [];
  const notes: string[] = [];
  const find = (word: string): string | null => {
    const found = finder.find(word);
    if (found.productId === null) faults.push(sayLost(word, found.rivals));
    return found.productId;
  };
  const written = toWords(row.moments).flatMap((word) => {
    const moment = toMoment(word);
    if (moment === null) faults.push(`the moment "${word}" is not like PRODUCT@0-4.5, in seconds.`);
    const productId = moment === null ? null : find(moment.product);
    return moment === null || productId === null ? [] : [{ ...moment, product: productId }];
  });
  const inTime = written.flatMap((moment) => cut(moment, durationMs, { faults, notes }));
  const timed = new Set(inTime.map(({ product }) => product));
  const whole = [...new Set(toWords(row.products).flatMap((word) => find(word) ?? []))]
    .filter((product) => !timed.has(product))
    .map((product) => ({ product, startMs: 0, endMs: durationMs }));
  const moments = [...whole, ...inTime].toSorted((one, other) => one.startMs - other.startMs);
  if (moments.length + faults.length === 0) faults.push('the row names no product.');
  return {
    moments: moments.map((moment, at) => toProductMoment(moment, `${id}-moment-${at + 1}`)),
    faults,
    notes,
  };
}

function sayLost(word: string, rivals: readonly string[]): string {
  return rivals.length === 0 ? `"${word}" is no product.` : `"${word}" may be ${rivals.join(' or ')}.`;
}

function cut(
  moment: WrittenMoment,
  durationMs: number,
  { faults, notes }: { readonly faults: string[]; readonly notes: string[] },
): readonly WrittenMoment[] {
  const seconds = durationMs / 1000;
  if (moment.startMs >= durationMs) {
    faults.push(`the moment of ${moment.product} begins after the clip's ${seconds} s.`);
    return [];
  }
  if (moment.endMs > durationMs)
    notes.push(`the moment of ${moment.product} ends with the clip, at ${seconds} s.`);
  return [{ ...moment, endMs: Math.min(moment.endMs, durationMs) }];
}

function toProductMoment({ product, startMs, endMs }: WrittenMoment, id: string): ProductMoment {
  return { id, productId: product, startMs, endMs };
}
