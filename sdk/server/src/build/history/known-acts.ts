import type { VisitHistories } from '@curio/core';
import type { OpenCatalog } from '../sources/open-catalog.ts';
import type { HistoryAct, ReadHistory } from './read-history.ts';

/** What visitors did with what a catalogue has. @internal */
export interface KnownActs extends Omit<ReadHistory, 'acts'> {
  /** Where each id of the catalogue stands in the order of `listItems`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly sequences: VisitHistories['sequences'];
  /** Acts on what the catalogue does not have. */
  readonly unknown: number;
}

/** Finds the items of a history in a catalogue. @internal */
export function toKnown({ acts, ...told }: ReadHistory, catalog: OpenCatalog): KnownActs {
  const rows = toRows(catalog);
  const known = acts.filter(({ item }) => rows.has(item));
  return { ...told, rows, sequences: toSequences(known, rows), unknown: acts.length - known.length };
}

/** Where each id stands in the order of `listItems`. @internal */
export function toRows({ frame, products, videos }: OpenCatalog): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const list of [products, videos, frame.lives]) for (const { id } of list) rows.set(id, rows.size);
  return rows;
}

/** Distinct items of each visitor in the order of the last act on them. */
function toSequences(acts: readonly HistoryAct[], rows: ReadonlyMap<string, number>): readonly Uint32Array[] {
  const visitors = new Map<string, Set<string>>();
  for (const { user, item } of acts.toSorted((a, b) => a.at - b.at)) {
    const items = visitors.get(user) ?? new Set<string>();
    items.delete(item);
    visitors.set(user, items.add(item));
  }
  return [...visitors.values()].map((items) => Uint32Array.from(items, (item) => rows.get(item) ?? 0));
}
