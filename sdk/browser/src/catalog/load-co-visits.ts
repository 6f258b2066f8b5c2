import {
  decodeCoVisits,
  fail,
  listItems,
  raiseByCoVisits,
  scoreCoVisits,
  type CoVisitTable,
  type Failure,
  type InterestProfile,
  type Result,
} from '@curio/core';
import type { Network } from '../platform/platform.ts';
import type { LoadedCatalog } from './load-catalog.ts';

/** What goes together in the site's own history. @internal */
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
  const table = await readFile(source, pointer.coVisits, url);
  if (table.ok) return createRaiser(table.value, source.loaded);
  source.report(table.error);
  return null;
}

async function readFile(
  { loaded, network, signal }: CoVisitsSource,
  address: string,
  base: string,
): Promise<Result<CoVisitTable>> {
  try {
    const { href } = new URL(address, base);
    const response = await network.request(href, { signal });
    if (!response.ok) return fail('co-visits-unreachable', `The file answered ${response.status}.`, href);
    const table = decodeCoVisits(new Uint8Array(await response.arrayBuffer()));
    const items = listItems(loaded.built).length;
    return table.ok && table.value.count !== items
      ? fail('co-visits-invalid', `The file has ${table.value.count} rows for ${items} items.`, 'count')
      : table;
  } catch (error) {
    return fail('co-visits-unreachable', `The file did not answer: ${String(error)}.`, address);
  }
}

/** A clip, and above all one made of a product's pictures, goes with what its products go with. */
function createRaiser(table: CoVisitTable, { built, candidates }: LoadedCatalog): CoVisits {
  const rows = new Map(listItems(built).map(({ item }, row) => [item.id, row]));
  const rowsOf = (id: string): readonly number[] =>
    [id, ...(candidates.get(id)?.productIds ?? [])].flatMap((name) => rows.get(name) ?? []);
  const places = new Map<number, number[]>();
  for (const [place, id] of [...candidates.keys()].entries())
    for (const row of new Set(rowsOf(id))) places.set(row, [...(places.get(row) ?? []), place]);
  return {
    raise(interest, steps) {
      const found = scoreCoVisits(
        table,
        steps.map(({ item, weight }) => ({ row: rowsOf(item)[0] ?? null, weight })),
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
