import type { LinkedData, LinkedProduct } from '@curio/core';

/** What a product's structured data can lack. */
export type SchemaGap =
  | 'name'
  | 'offers'
  | 'price'
  | 'currency'
  | 'image'
  | 'availability'
  | 'description'
  | 'brand'
  | 'id'
  | 'returns'
  | 'shipping';

/** One product of the structured data. */
export interface SchemaProduct {
  /** `script 1, @graph[2]` */
  readonly place: string;
  readonly name: string;
  /** Without these no search engine shows it as a product. */
  readonly required: readonly SchemaGap[];
  /** With these it shows more. */
  readonly advised: readonly SchemaGap[];
}

/** What the structured data of a page says, and what it lacks. */
export interface SchemaReading {
  /** Scripts that are no JSON. */
  readonly unreadable: readonly string[];
  /** Those with gaps first. */
  readonly products: readonly SchemaProduct[];
  readonly productCount: number;
}

const MOST_PRODUCTS = 50;
const MOST_NAME = 200;

/**
 * Reads what a page's structured data lacks.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/merchant-listing for what is required and
 * what is recommended.
 */
export function readSchema({ unreadable, products }: LinkedData): SchemaReading {
  const read = products.map(toProduct);
  const withGaps = read.filter(({ required, advised }) => required.length + advised.length > 0);
  const whole = read.filter(({ required, advised }) => required.length + advised.length === 0);
  const sorted = [...withGaps.toSorted((a, b) => b.required.length - a.required.length), ...whole];
  return {
    unreadable: unreadable.slice(0, MOST_PRODUCTS),
    products: sorted.slice(0, MOST_PRODUCTS),
    productCount: read.length,
  };
}

function toProduct(product: LinkedProduct): SchemaProduct {
  const { name, place } = product;
  return {
    place,
    name: name.slice(0, MOST_NAME),
    required: list(REQUIRED, product),
    advised: list(ADVISED, product),
  };
}

type Lack = readonly [SchemaGap, (product: LinkedProduct) => boolean];

function list(lacks: readonly Lack[], product: LinkedProduct): readonly SchemaGap[] {
  return lacks.filter(([, isLacking]) => isLacking(product)).map(([gap]) => gap);
}

const REQUIRED: readonly Lack[] = [
  ['name', ({ name }) => name.trim() === ''],
  ['image', ({ images }) => images === 0],
  ['offers', ({ offers, otherOffers }) => offers.length + otherOffers === 0],
  ['price', ({ offers }) => offers.some(({ price }) => price === '')],
  ['currency', ({ offers }) => offers.some(({ currency }) => currency === '')],
];

const ADVISED: readonly Lack[] = [
  [
    'availability',
    // A range of offers has none of its own.
    ({ offers }) => offers.some(({ type, availability }) => type !== 'AggregateOffer' && availability === ''),
  ],
  ['description', ({ description }) => description.trim() === ''],
  ['brand', ({ brand }) => brand === ''],
  ['id', ({ gtin, sku }) => gtin === '' && sku === ''],
  ['returns', ({ offers }) => offers.some(({ hasReturnPolicy }) => !hasReturnPolicy)],
  ['shipping', ({ offers }) => offers.some(({ hasShipping }) => !hasShipping)],
];
