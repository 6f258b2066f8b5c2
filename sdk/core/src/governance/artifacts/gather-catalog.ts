import type { Catalog, Product } from '../../catalog/catalog.ts';
import { listItems } from '../../catalog/list-items.ts';
import type { Artifacts, FeedProduct } from './artifacts.ts';
import type { TextArtifact } from './text-artifact.ts';

/** What a source says of each product in its own words, by the product's id; see `FeedProduct.record`. @public */
export type FeedRecords = ReadonlyMap<string, NonNullable<FeedProduct['record']>>;

/**
 * What rules read of a catalogue: the titles of products, clips and rooms, the products' descriptions, and the products as
 * a feed.
 *
 * A picture clip repeats its product's title and is left out, so that one fault is one finding.
 *
 * @param records - the fields of the source that the catalogue was read from, where feed rules are to see them.
 * @public
 */
export function gatherCatalogArtifacts(catalog: Catalog, records?: FeedRecords): Artifacts {
  const own = new Set(catalog.products.map((product) => product.title));
  return {
    title: listItems(catalog)
      .filter(({ kind, item }) => kind === 'product' || !own.has(item.title))
      .map(({ kind, item }) => ({
        subject: item.id,
        text: item.title,
        ...(kind === 'product' ? { category: item.category } : {}),
      })),
    description: catalog.products.flatMap(({ id, description, category }) =>
      description === undefined ? [] : [{ subject: id, text: description, category }],
    ),
    feed: { products: catalog.products.map((product) => toFeedProduct(product, records)) },
  };
}

function toFeedProduct(product: Product, records: FeedRecords | undefined): FeedProduct {
  const { id, pictures, priorPrice, price, title, category, availability, shopId } = product;
  const record = records?.get(id);
  return {
    subject: id,
    title,
    category,
    images: pictures.map(({ url }) => url),
    price,
    availability,
    shopId,
    ...(priorPrice === undefined ? {} : { priorPrice: priorPrice.price, priorPriceBasis: priorPrice.basis }),
    ...pick(product, ['description', 'url', 'brand', 'gtin', 'provenance']),
    ...(record === undefined ? {} : { record }),
  };
}

function pick<Name extends keyof Product>(
  product: Product,
  names: readonly Name[],
): Partial<Pick<Product, Name>> {
  const found = names.filter((name) => product[name] !== undefined).map((name) => [name, product[name]]);
  // Entries of a product's own fields are part of a product.
  return Object.fromEntries(found) as Partial<Pick<Product, Name>>;
}

/**
 * What rules read of the cards that a page shows, for example `BridgePage.items`. A card that is met twice counts
 * once.
 *
 * @public
 */
export function gatherCardArtifacts(
  cards: readonly { readonly id: string; readonly title: string }[],
): Artifacts {
  const byId = new Map<string, TextArtifact>(
    cards.map(({ id, title }) => [id, { subject: id, text: title }]),
  );
  return { title: [...byId.values()] };
}
