import type { Catalog, Product } from '../../catalog/catalog.ts';
import { listItems } from '../../catalog/list-items.ts';
import { given } from '../../catalog/readers/shop-source.ts';
import type { Artifacts, FeedProduct } from './artifacts.ts';
import type { TextArtifact } from './text-artifact.ts';

/** An item of a feed, in its own words. @public */
export interface FeedRecord {
  /** Of the item: a variant of the product that it became. */
  readonly id: string;
  readonly fields: NonNullable<FeedProduct['record']>;
}

/** The items of the source that a product was made of. @public */
export type FindFeedRecords = (product: Product) => readonly FeedRecord[];

/**
 * What rules read of a catalogue: the titles of products, clips and rooms, the products' descriptions, and the products as
 * a feed.
 *
 * A picture clip repeats its product's title and is left out, so that one fault is one finding.
 *
 * @param findRecords - where rules about the feed itself are to see its items, each of which is then judged by itself.
 * @public
 */
export function gatherCatalogArtifacts(catalog: Catalog, findRecords?: FindFeedRecords): Artifacts {
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
    feed: { products: catalog.products.flatMap((product) => toFeedProducts(product, findRecords)) },
  };
}

function toFeedProducts(product: Product, findRecords: FindFeedRecords = () => []): readonly FeedProduct[] {
  const records = findRecords(product);
  if (records.length === 0) return [toFeedProduct(product, product)];
  return records.map(({ id, fields }) => {
    const variant = product.variants.find((one) => one.id === id) ?? product;
    return { ...toFeedProduct(product, variant), record: fields };
  });
}

/** What is sold, of the product or of one of its variants. */
type Sold = Pick<Product, 'price' | 'priorPrice' | 'availability' | 'gtin'>;

function toFeedProduct(product: Product, { price, priorPrice, availability, gtin }: Sold): FeedProduct {
  const { id, pictures, title, category, shopId } = product;
  return {
    subject: id,
    title,
    category,
    images: pictures.map(({ url }) => url),
    price,
    availability,
    shopId,
    ...given('gtin', gtin),
    ...(priorPrice === undefined ? {} : { priorPrice: priorPrice.price, priorPriceBasis: priorPrice.basis }),
    ...given('description', product.description),
    ...given('url', product.url),
    ...given('brand', product.brand),
    ...given('provenance', product.provenance),
  };
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
