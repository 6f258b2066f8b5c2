import type { Catalog, Live, Product, Video } from './catalog.ts';

/** Any item of a catalogue, by kind. @public */
export type CatalogItem =
  | { readonly kind: 'product'; readonly item: Product }
  | { readonly kind: 'video'; readonly item: Video }
  | { readonly kind: 'live'; readonly item: Live };

/**
 * Every item that can be ranked: products, then videos, then lives, each in catalogue order. Row `i` of the vectors
 * file belongs to item `i` of this list.
 *
 * @public
 */
export function listItems(catalog: Catalog): readonly CatalogItem[] {
  return [
    ...catalog.products.map((item): CatalogItem => ({ kind: 'product', item })),
    ...catalog.videos.map((item): CatalogItem => ({ kind: 'video', item })),
    ...catalog.lives.map((item): CatalogItem => ({ kind: 'live', item })),
  ];
}
