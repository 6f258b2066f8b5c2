import type { PriceRecord } from '../../artifacts/artifacts.ts';
import type { Money } from '../../../catalog/money.ts';

/** Milliseconds of a day. @internal */
export const DAY_MS = 86_400_000;

/** A record with its place in the artifact. @internal */
export interface PlacedRecord {
  readonly at: number;
  readonly record: PriceRecord;
}

/** What prices of one product are asked for. @internal */
export interface PriceQuery {
  readonly subject: string;
  readonly kind: PriceRecord['kind'];
  readonly currency: string;
}

/** Finds prices of one product among those of a whole shop. @internal */
export type PriceIndex = (query: PriceQuery) => readonly PlacedRecord[];

/** Sorts a history by product, so that 10,000 products are not 10,000 walks through it. @internal */
export function indexPrices(history: readonly PriceRecord[]): PriceIndex {
  const bySubject = new Map<string, PlacedRecord[]>();
  for (const [at, record] of history.entries()) {
    const own = bySubject.get(record.subject);
    if (own === undefined) bySubject.set(record.subject, [{ at, record }]);
    else own.push({ at, record });
  }
  return ({ subject, kind, currency }) =>
    (bySubject.get(subject) ?? [])
      .filter(({ record }) => record.kind === kind && record.price.currency === currency)
      .toSorted((one, other) => one.record.fromMs - other.record.fromMs);
}

/** The lowest price that held at any time in `[fromMs, toMs)`. @internal */
export function findLowest(
  records: readonly PlacedRecord[],
  [fromMs, toMs]: readonly [number, number],
): PlacedRecord | undefined {
  let lowest: PlacedRecord | undefined;
  for (const placed of records) {
    const { record } = placed;
    const isWithin = record.fromMs < toMs && (record.toMs ?? Infinity) > fromMs;
    if (isWithin && record.price.amount < (lowest?.record.price.amount ?? Infinity)) lowest = placed;
  }
  return lowest;
}

/** When the price of today began, and when the falling prices that led to it did. @internal */
export interface Reduction {
  readonly startMs: number;
  /** The same as `startMs` where the price fell at once. */
  readonly firstStepMs: number;
}

/**
 * Goes back from the latest price to where it began, and through higher prices below the prior one to where they did.
 *
 * @param records - shown prices, oldest first.
 * @returns `null` where the latest shown price is not the price of now: the history is not up to date.
 * @internal
 */
export function findReduction(
  records: readonly PlacedRecord[],
  { price, prior }: { readonly price: Money; readonly prior: Money },
): Reduction | null {
  let at = records.length - 1;
  const amountAt = (index: number): number => records[index]?.record.price.amount ?? NaN;
  if (amountAt(at) !== price.amount) return null;
  while (amountAt(at - 1) === price.amount) at -= 1;
  const startMs = records[at]?.record.fromMs ?? 0;
  while (amountAt(at - 1) >= amountAt(at) && amountAt(at - 1) < prior.amount) at -= 1;
  return { startMs, firstStepMs: records[at]?.record.fromMs ?? startMs };
}
