import type { Catalog } from '../../catalog/catalog.ts';
import type { Following } from './following.ts';
import { createMakerFinder } from './maker-finder.ts';

/** Something new at a followed maker. @internal */
export interface Launch {
  readonly item: string;
  /** Id of the followed maker. */
  readonly by: string;
  /** ms UTC; may lie ahead. */
  readonly atMs: number;
}

/**
 * What followed makers brought out, as far as its date is known: the products of a shop, the clips of a creator. A shop's
 * clips are no launches: they show what is there.
 *
 * @internal
 */
export function listLaunches(
  following: Following,
  catalog: Pick<Catalog, 'products' | 'videos' | 'creators' | 'shops'>,
): readonly Launch[] {
  const find = createMakerFinder(following, catalog);
  const products = catalog.products.flatMap(({ id, shopId, launchedAtMs }) =>
    toLaunch(id, find({ shopId }), launchedAtMs),
  );
  const clips = catalog.videos.flatMap(({ id, creatorId, publishedAtMs }) =>
    creatorId === undefined ? [] : toLaunch(id, find({ creatorId, shopId: '' }), publishedAtMs),
  );
  return [...products, ...clips];
}

function toLaunch(item: string, by: string | null, atMs: number | undefined): readonly Launch[] {
  return by === null || atMs === undefined ? [] : [{ item, by, atMs }];
}
