import {
  addTextScores,
  decodeCoVisits,
  fail,
  listItems,
  raiseByCoVisits,
  scoreCoVisits,
  scoreTexts,
  TEXT_SHARES,
  type CoVisitTables,
  type Failure,
  type InterestProfile,
  type Result,
} from '@curio/core';
import type { Network } from '../platform/platform.ts';
import type { LoadedCatalog } from './load-catalog.ts';

/** What goes together in the site's own history, and by what is written of the items. @internal */
export interface CoVisits {
  /** Raises what goes with the visitor's last acts; `interest` is in the order of the candidates, and not changed. */
  raise(interest: Float32Array, steps: InterestProfile['steps']): Float32Array;
}

/** What loading needs. @internal */
export interface CoVisitsSource {
  readonly loaded: LoadedCatalog;
  readonly network: Network;
  readonly signal: AbortSignal;
  /** Told when the file was no use. */
  readonly report: (failure: Failure) => void;
}

/** Gets the table of the built catalogue; `null` where it has none, or none that can be used. @internal */
export async function loadCoVisits(source: CoVisitsSource): Promise<CoVisits | null> {
  const { pointer, url } = source.loaded;
  if (pointer?.coVisits === undefined || url === undefined) return null;
  const tables = await readFile(source, pointer.coVisits, url);
  if (tables.ok) return createRaiser(tables.value, source.loaded);
  source.report(tables.error);
  return null;
}

async function readFile(
  { loaded, network, signal }: CoVisitsSource,
  address: string,
  base: string,
): Promise<Result<CoVisitTables>> {
  try {
    const { href } = new URL(address, base);
    const response = await network.request(href, { signal });
    if (!response.ok) return fail('co-visits-unreachable', `The file answered ${response.status}.`, href);
    const tables = decodeCoVisits(new Uint8Array(await response.arrayBuffer()));
    if (!tables.ok) return tables;
    const { count } = tables.value.visits ?? tables.value.texts ?? { count: 0 };
    const items = listItems(loaded.built).length;
    return count === items
      ? tables
      : fail('co-visits-invalid', `The file has ${count} rows for ${items} items.`, 'count');
  } catch (error) {
    return fail('co-visits-unreachable', `The file did not answer: ${String(error)}.`, address);
  }
}

/** A clip, and above all one made of a product's pictures, goes with what its products go with. */
function createRaiser(tables: CoVisitTables, { built, candidates }: LoadedCatalog): CoVisits {
  const rows = new Map(listItems(built).map(({ item }, row) => [item.id, row]));
  const rowsOf = (id: string): readonly number[] =>
    [id, ...(candidates.get(id)?.productIds ?? [])].flatMap((name) => rows.get(name) ?? []);
  const places = new Map<number, number[]>();
  for (const [place, id] of [...candidates.keys()].entries())
    for (const row of new Set(rowsOf(id))) places.set(row, [...(places.get(row) ?? []), place]);
  return {
    raise(interest, steps) {
      const found = score(
        tables,
        steps.map(({ item, weight }) => ({ rows: rowsOf(item), weight })),
      );
      const raised = interest.slice();
      for (const [row, coVisits] of found)
        for (const place of places.get(row) ?? [])
          // What shows several products goes with the one that goes best.
          raised[place] = Math.max(raised[place] ?? 0, raiseByCoVisits(interest[place] ?? 0, coVisits));
      return raised;
    },
  };
}

interface Step {
  /** Its own, and then those of what it shows. */
  readonly rows: readonly number[];
  readonly weight: number;
}

/** Of texts a clip has none of its own where it shows a product. */
function score({ visits, texts }: CoVisitTables, steps: readonly Step[]): ReadonlyMap<number, number> {
  const visited = steps.map(({ rows, weight }) => ({ row: rows[0] ?? null, weight }));
  const shown = steps.map(({ rows, weight }) => ({ row: rows[1] ?? rows[0] ?? null, weight }));
  return addTextScores(
    visits === undefined ? new Map() : scoreCoVisits(visits, visited),
    texts === undefined ? new Map() : scoreTexts(texts, shown),
    visits === undefined ? TEXT_SHARES.alone : TEXT_SHARES.withHistory,
  );
}
