import { createCoVisits, encodeCoVisits, toCoVisitTable } from '@curio/core';
import { openFileWriter } from '../publish/file-writer.ts';
import type { OpenCatalog } from '../sources/open-catalog.ts';
import type { HistoryAct, ReadHistory } from './read-history.ts';

/** What a build made of a site's history. @public */
export interface HistoryTally {
  /** Acts that were counted; one visitor's on one item are one. */
  readonly counted: number;
  readonly visitors: number;
  /** Items that go with others. */
  readonly items: number;
  /** Acts on what the catalogue does not have. */
  readonly unknown: number;
  /** Lines that say nothing for an item. */
  readonly silent: number;
  /** Lines that cannot be read. */
  readonly broken: number;
  /** The first of them, from 1. */
  readonly firstBroken: number | null;
}

/** A table that is ready, by its place in the workspace. @internal */
export interface WrittenCoVisits {
  readonly path: string;
  readonly hash: string;
  readonly tally: HistoryTally;
}

/**
 * Counts what goes together, and writes the table in the order of `listItems`.
 *
 * @param path - of a file that is not there yet.
 * @throws the file system's error.
 * @internal
 */
export function writeCoVisits(catalog: OpenCatalog, history: ReadHistory, path: string): WrittenCoVisits {
  const rows = toRows(catalog);
  const known = history.acts.filter(({ item }) => rows.has(item));
  const sequences = toSequences(known, rows);
  const table = toCoVisitTable(rows.size, createCoVisits({ itemCount: rows.size, sequences }));
  const file = openFileWriter(path);
  file.write(encodeCoVisits(table));
  const { silent, broken, firstBroken } = history;
  const tally = {
    counted: sequences.reduce((sum, { length }) => sum + length, 0),
    visitors: sequences.length,
    items: table.scales.reduce((sum, scale) => sum + (scale > 0 ? 1 : 0), 0),
    unknown: history.acts.length - known.length,
    silent,
    broken,
    firstBroken,
  };
  return { path, hash: file.end(), tally };
}

function toRows({ frame, products, videos }: OpenCatalog): ReadonlyMap<string, number> {
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
