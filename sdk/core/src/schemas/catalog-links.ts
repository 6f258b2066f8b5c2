import type { Catalog, Live, Product, Video } from '../catalog/catalog.ts';

/**
 * What shapes cannot say of a catalogue: ids that are taken twice, links that name nothing, prices in a second
 * currency.
 *
 * @returns a sentence a fault; none for a sound catalogue.
 * @internal
 */
export function listCatalogFaults(catalog: Catalog): readonly string[] {
  return [
    ...listRepeated([...catalog.products, ...catalog.videos, ...catalog.lives]),
    ...listRepeated(catalog.shops),
    ...listRepeated(catalog.creators),
    ...listRepeated(catalog.campaigns),
    ...listLostLinks(catalog),
    ...catalog.products.filter((product) => hasForeignPrice(product, catalog.currency)).map(sayForeign),
  ];
}

function listRepeated(entries: readonly { readonly id: string }[]): readonly string[] {
  const ids = entries.map((entry) => entry.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The id ${id} is taken twice`);
}

function listLostLinks(catalog: Catalog): readonly string[] {
  const content = [...catalog.videos, ...catalog.lives];
  const toLost = (
    list: readonly { readonly id: string }[],
    links: readonly (string | undefined)[],
  ): readonly string[] => {
    const ids = new Set<string | undefined>(list.map((entry) => entry.id));
    return links.flatMap((link) => (link === undefined || ids.has(link) ? [] : [`${link} names nothing`]));
  };
  return [
    ...toLost(
      catalog.shops,
      [...catalog.products, ...content, ...catalog.creators].map((entry) => entry.shopId),
    ),
    ...toLost(
      catalog.creators,
      [...content, ...catalog.shops].map((entry) => entry.creatorId),
    ),
    ...toLost(
      catalog.campaigns,
      content.map((entry) => entry.campaignId),
    ),
    ...toLost(catalog.products, content.flatMap(listProductLinks)),
  ];
}

function listProductLinks(item: Video | Live): readonly (string | undefined)[] {
  const moments = item.moments.map((moment) => moment.productId);
  return 'productIds' in item ? [...moments, ...item.productIds, item.pinnedProductId] : moments;
}

function hasForeignPrice(product: Product, currency: string): boolean {
  return [product, ...product.variants].some(
    ({ price, priorPrice }) =>
      price.currency !== currency || (priorPrice !== undefined && priorPrice.price.currency !== currency),
  );
}

function sayForeign(product: Product): string {
  return `${product.id} has a price that is not in the catalogue's currency`;
}
