import type {
  Availability,
  Catalog,
  Live,
  MediaSource,
  Money,
  Picture,
  Product,
  Shop,
  Variant,
  Video,
} from '@curio/core';
import { toPriceParts } from '../internal/price-text.ts';

/** A value of JSON-LD. */
export type Fact = string | number | boolean | Facts | readonly Fact[];

/** A thing in the words of schema.org. */
export interface Facts {
  readonly [name: string]: Fact;
}

/** @see https://schema.org/ItemAvailability */
const AVAILABILITY: Readonly<Record<Availability, string>> = {
  'in-stock': 'https://schema.org/InStock',
  'out-of-stock': 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  backorder: 'https://schema.org/BackOrder',
  discontinued: 'https://schema.org/Discontinued',
};

/** The names of options for which schema.org has a property, in the two languages that Curio speaks. */
const VARYING: readonly (readonly [property: string, names: RegExp])[] = [
  ['color', /^(?:colou?r|颜色)$/iu],
  ['size', /^(?:size|尺码|尺寸)$/iu],
  ['material', /^(?:material|材质)$/iu],
  ['pattern', /^(?:pattern|图案)$/iu],
];

/**
 * Says in schema.org's words what the catalogue says of the items: `Product`, or `ProductGroup` where there are
 * variants, and `VideoObject`. Nothing that the catalogue does not say; a picture clip is no video, so only its
 * products are told.
 *
 * @param ids - of items of any kind, in the order to tell them; unknown ones are left out.
 * @returns `null` when there is nothing to tell.
 */
export function toStructuredData(catalog: Catalog, ids: readonly string[]): Facts | null {
  return toGraph([...listFacts(catalog, ids)]);
}

/** Puts facts together; `null` when there are none. */
export function toGraph(facts: readonly Facts[]): Facts | null {
  return facts.length === 0 ? null : { '@context': 'https://schema.org', '@graph': facts };
}

/** The facts that {@link toStructuredData} tells, one by one, so that whoever has no hurry can rest between them. */
export function* listFacts(catalog: Catalog, ids: readonly string[]): Generator<Facts> {
  const wanted = new Set(ids);
  const clips = [...catalog.videos, ...catalog.lives].filter(({ id }) => wanted.has(id));
  for (const { moments } of clips) for (const { productId } of moments) wanted.add(productId);
  const products = catalog.products.filter(({ id }) => wanted.has(id));
  const shops = new Map(catalog.shops.map((shop) => [shop.id, shop]));
  for (const clip of clips) {
    const fact = toVideoObject(clip, shops.get(clip.shopId));
    if (fact !== null) yield fact;
  }
  for (const product of products) yield toProduct(product, shops.get(product.shopId));
}

function toVideoObject(clip: Video | Live, shop: Shop | undefined): Facts | null {
  const [source] = clip.sources;
  if (source === undefined) return null;
  // A room is uploaded as it goes on air.
  const published = 'startsAtMs' in clip ? clip.startsAtMs : clip.publishedAtMs;
  return withoutGaps({
    '@type': 'VideoObject',
    name: clip.title,
    ...toContent(source),
    thumbnailUrl: clip.poster?.url,
    uploadDate: published === undefined ? undefined : toDate(published),
    duration: clip.durationMs === undefined ? undefined : toDuration(clip.durationMs),
    publication: 'state' in clip ? toBroadcast(clip) : undefined,
    publisher: toSeller(shop),
  });
}

/** A playlist is no file that a search engine could read. */
function toContent({ url, type }: MediaSource): Record<string, Fact | undefined> {
  return type.startsWith('video/') ? { contentUrl: url, encodingFormat: type } : {};
}

function toBroadcast({ state, startsAtMs, endsAtMs }: Live): Facts {
  return withoutGaps({
    '@type': 'BroadcastEvent',
    isLiveBroadcast: state !== 'over',
    startDate: toDate(startsAtMs),
    endDate: endsAtMs === undefined ? undefined : toDate(endsAtMs),
  });
}

function toProduct(product: Product, shop: Shop | undefined): Facts {
  const [only, another] = product.variants;
  const shared = {
    '@id': product.url,
    url: product.url,
    name: product.title,
    description: product.description,
    image: toImages(product.pictures),
    brand: product.brand === undefined ? undefined : { '@type': 'Brand', name: product.brand },
    category: product.category.length === 0 ? undefined : product.category.join(' > '),
  };
  if (another === undefined) {
    const gtin = only?.gtin ?? product.gtin;
    const offers = toOffer(product, only ?? product, shop);
    return withoutGaps({ '@type': 'Product', ...shared, sku: only?.sku, gtin, offers });
  }
  const variesBy = product.options.flatMap(({ name }) => toVaryingProperty(name) ?? []);
  return withoutGaps({
    '@type': 'ProductGroup',
    ...shared,
    productGroupID: product.id,
    variesBy:
      variesBy.length === 0 ? undefined : variesBy.map((property) => `https://schema.org/${property}`),
    hasVariant: product.variants.map((variant) => toVariant(product, variant, shop)),
  });
}

function toVariant(product: Product, variant: Variant, shop: Shop | undefined): Facts {
  const chosen = Object.entries(variant.options);
  const properties = chosen.flatMap(([name, value]) => {
    const property = toVaryingProperty(name);
    return property === null ? [] : [[property, value] as const];
  });
  return withoutGaps({
    '@type': 'Product',
    name: [product.title, ...chosen.map(([, value]) => value)].join(', '),
    sku: variant.sku,
    gtin: variant.gtin,
    image: toImages(variant.picture === undefined ? product.pictures : [variant.picture]),
    ...Object.fromEntries(properties),
    offers: toOffer(product, variant, shop),
  });
}

function toOffer(
  { url }: Product,
  { price, availability }: Pick<Variant, 'price' | 'availability'>,
  shop: Shop | undefined,
): Facts {
  return withoutGaps({
    '@type': 'Offer',
    url,
    price: toDecimal(price),
    priceCurrency: price.currency,
    availability: AVAILABILITY[availability],
    seller: toSeller(shop),
  });
}

function toSeller(shop: Shop | undefined): Facts | undefined {
  return shop === undefined
    ? undefined
    : withoutGaps({ '@type': 'Organization', name: shop.name, url: shop.url });
}

function toImages(pictures: readonly Picture[]): readonly string[] | undefined {
  return pictures.length === 0 ? undefined : pictures.map(({ url }) => url);
}

function toVaryingProperty(name: string): string | null {
  return VARYING.find(([, names]) => names.test(name))?.[0] ?? null;
}

/** `1299.5`: the amount as English writes it, without what groups its thousands. */
function toDecimal(money: Money): string {
  const amount = toPriceParts(money, 'en').find(({ kind }) => kind === 'amount');
  return (amount?.text ?? '').replaceAll(/[^\d.]/gu, '');
}

function toDate(ms: number): string {
  return new Date(ms).toISOString();
}

/** ISO 8601, e.g. `PT12.5S`. */
function toDuration(ms: number): string {
  return `PT${ms / 1000}S`;
}

function withoutGaps(facts: Readonly<Record<string, Fact | undefined>>): Facts {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== '');
  // What is undefined has just been taken out. An empty text, such as an address that leads nowhere, says nothing.
  return Object.fromEntries(told) as Record<string, Fact>;
}
