import { createCoVisitTables, encodeCoVisits, type CoVisitTables, type NeighbourText } from '@curio/core';
import { openFileWriter } from '../publish/file-writer.ts';
import type { OpenCatalog } from '../sources/open-catalog.ts';
import { toRows, type KnownActs } from './known-acts.ts';

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

/** What the tables are made of. @internal */
export interface CoVisitInput {
  /** What visitors did with this catalogue; `null` where no history was given. */
  readonly known: KnownActs | null;
  /** Whether neighbours by text are looked for. */
  readonly hasTexts: boolean;
}

/** Tables that are ready, by their place in the workspace. @internal */
export interface WrittenCoVisits {
  readonly path: string;
  readonly hash: string;
  /** Absent without a history. */
  readonly tally?: HistoryTally;
}

/**
 * Counts what goes together, finds what resembles by its text, and writes both in the order of `listItems`.
 *
 * @param path - of a file that is not there yet.
 * @returns `null` where neither was asked for.
 * @throws the file system's error.
 * @internal
 */
export function writeCoVisits(
  catalog: OpenCatalog,
  { known, hasTexts }: CoVisitInput,
  path: string,
): WrittenCoVisits | null {
  if (known === null && !hasTexts) return null;
  const rows = known?.rows ?? toRows(catalog);
  const tables = createCoVisitTables(rows.size, {
    ...(known === null ? {} : { sequences: known.sequences }),
    ...(hasTexts ? { texts: listTexts(catalog, rows) } : {}),
  });
  const file = openFileWriter(path);
  file.write(encodeCoVisits(tables));
  const hash = file.end();
  return {
    path,
    hash,
    ...(known === null ? {} : { tally: toTally(known, tables) }),
  };
}

function toTally(
  { silent, broken, firstBroken, sequences, unknown }: KnownActs,
  { visits }: CoVisitTables,
): HistoryTally {
  return {
    counted: sequences.reduce((sum, { length }) => sum + length, 0),
    visitors: sequences.length,
    items: visits?.scales.reduce((sum, scale) => sum + (scale > 0 ? 1 : 0), 0) ?? 0,
    unknown,
    silent,
    broken,
    firstBroken,
  };
}

/** What shows products speaks through them: a page takes a clip for what is in it. */
function* listTexts(
  { frame, products, videos }: OpenCatalog,
  rows: ReadonlyMap<string, number>,
): Generator<NeighbourText> {
  for (const { title, category, brand } of products)
    yield { title, category, ...(brand === undefined ? {} : { brand }) };
  for (const { title, moments } of videos)
    yield toOwnText(
      title,
      moments.some(({ productId }) => rows.has(productId)),
    );
  for (const { title, productIds, moments } of frame.lives)
    yield toOwnText(
      title,
      [...productIds, ...moments.map(({ productId }) => productId)].some((id) => rows.has(id)),
    );
}

function toOwnText(title: string, hasProducts: boolean): NeighbourText {
  return { title: hasProducts ? '' : title, category: [] };
}
