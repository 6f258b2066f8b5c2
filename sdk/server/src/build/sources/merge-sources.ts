import { fail, parseCatalog, succeed, type Catalog, type ParsedCatalog, type Result } from '@curio/core';
import type { ReadSource, SourceErrorCode } from './read-source.ts';

/**
 * Makes one catalogue of several sources, in their order. Of items with one id the first stays; the others stand in
 * the report of the merge.
 *
 * @param sources - at least one.
 * @returns `catalog-invalid` when they are in different currencies, `wrong-call` for an empty list.
 * @internal
 */
export function mergeSources(
  sources: readonly ReadSource[],
): Result<ParsedCatalog, SourceErrorCode | 'wrong-call'> {
  const [first, ...rest] = sources;
  if (first === undefined) return fail('wrong-call', 'No source is named.');
  if (rest.length === 0) return succeed(first.parsed);
  const { currency } = first.parsed.catalog;
  const foreign = rest.find(({ parsed }) => parsed.catalog.currency !== currency);
  if (foreign !== undefined) {
    const message = `${foreign.name} is in ${foreign.parsed.catalog.currency}, ${first.name} in ${currency}.`;
    return fail('catalog-invalid', message, foreign.name);
  }
  return parseCatalog(
    joinCatalogs(
      sources.map(({ parsed }) => parsed.catalog),
      currency,
    ),
  );
}

function joinCatalogs(catalogs: readonly Catalog[], currency: string): Catalog {
  return {
    schemaVersion: 1,
    currency,
    shops: catalogs.flatMap(({ shops }) => shops),
    products: catalogs.flatMap(({ products }) => products),
    videos: catalogs.flatMap(({ videos }) => videos),
    lives: catalogs.flatMap(({ lives }) => lives),
    creators: catalogs.flatMap(({ creators }) => creators),
    campaigns: catalogs.flatMap(({ campaigns }) => campaigns),
  };
}
