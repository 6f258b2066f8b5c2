import type { Catalog, ItemKind, Live, Product, ProductMoment, Video } from '../catalog/catalog.ts';
import { isOnShelf } from '../catalog/is-on-shelf.ts';

/** What ranking reads of an item. @public */
export interface Candidate {
  readonly kind: ItemKind;
  readonly id: string;
  /** From broad to narrow; a clip has that of its first product. Empty when unknown. */
  readonly category: readonly string[];
  /** 0..1; undefined when unknown. */
  readonly popularity: number | undefined;
  /** ms UTC of launch, publication or, for a room, its start. */
  readonly newSinceMs: number | undefined;
  readonly liveState?: Live['state'];
  /** Whether at least one of its products can be bought; true for an item that names none. */
  readonly isBuyable: boolean;
  /** Ids of its products; a product names itself. */
  readonly productIds: readonly string[];
}

/**
 * Everything of a catalogue that can stand in a slate: products, then videos, then lives.
 *
 * @public
 */
export function toCandidates(catalog: Catalog): readonly Candidate[] {
  const products = new Map(catalog.products.map((product) => [product.id, product]));
  return [
    ...catalog.products.map(fromProduct),
    ...catalog.videos.map((video) => fromVideo(video, products)),
    ...catalog.lives.map((live) => fromLive(live, products)),
  ];
}

function fromProduct(product: Product): Candidate {
  return {
    kind: 'product',
    id: product.id,
    category: product.category,
    isBuyable: isOnShelf(product),
    productIds: [product.id],
    popularity: product.popularity,
    newSinceMs: product.launchedAtMs,
  };
}

function fromVideo(video: Video, products: ReadonlyMap<string, Product>): Candidate {
  return {
    kind: 'video',
    id: video.id,
    ...fromProducts(toProductIds(video.moments), products),
    popularity: video.popularity,
    newSinceMs: video.publishedAtMs,
  };
}

function fromLive(live: Live, products: ReadonlyMap<string, Product>): Candidate {
  const ids = [...new Set([...live.productIds, ...toProductIds(live.moments)])];
  return {
    kind: 'live',
    id: live.id,
    ...fromProducts(ids, products),
    liveState: live.state,
    newSinceMs: live.startsAtMs,
    popularity: live.popularity,
  };
}

function toProductIds(moments: readonly ProductMoment[]): readonly string[] {
  return [...new Set(moments.map((moment) => moment.productId))];
}

function fromProducts(
  productIds: readonly string[],
  products: ReadonlyMap<string, Product>,
): Pick<Candidate, 'category' | 'isBuyable' | 'productIds'> {
  const found = productIds.flatMap((id) => products.get(id) ?? []);
  return {
    productIds,
    category: found[0]?.category ?? [],
    isBuyable: productIds.length === 0 || found.some(isOnShelf),
  };
}
