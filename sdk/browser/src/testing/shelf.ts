import type { Catalog, Product, Video } from '@curio/core';

/** Categories of the shelf; each has four products with a clip. @public */
export const SHELF_CATEGORIES: readonly string[] = ['Coffee', 'Lamps', 'Plants', 'Books', 'Towels'];

const PER_CATEGORY = 4;

/** A catalogue of 20 products and 20 clips, `coffee-0` and `clip-coffee-0` and so on. @public */
export function createShelf(): Catalog {
  const products = SHELF_CATEGORIES.flatMap((category) =>
    Array.from({ length: PER_CATEGORY }, (_, at) => toProduct(category, at)),
  );
  return {
    schemaVersion: 1,
    currency: 'EUR',
    shops: [{ id: 'shop', name: 'Shelf', guarantees: [] }],
    products,
    videos: products.map(toVideo),
    lives: [],
    creators: [],
    campaigns: [],
  };
}

function toProduct(category: string, at: number): Product {
  const price = { amount: 1000 + at, currency: 'EUR' };
  const id = `${category.toLowerCase()}-${at}`;
  return {
    id,
    title: `${category} number ${at}`,
    category: ['Home', category],
    pictures: [{ url: `https://shop.example/${id}.jpg` }],
    price,
    availability: 'in-stock',
    options: [],
    variants: [{ id: `${id}-only`, options: {}, price, availability: 'in-stock' }],
    shopId: 'shop',
    popularity: at / PER_CATEGORY,
  };
}

function toVideo({ id, title, popularity = 0 }: Product): Video {
  return {
    id: `clip-${id}`,
    format: 'file',
    title: `Watch: ${title}`,
    sources: [{ url: `https://shop.example/${id}.mp4`, type: 'video/mp4' }],
    pictures: [],
    captions: [],
    durationMs: 8000,
    moments: [{ id: `moment-${id}`, productId: id, startMs: 0, endMs: 8000 }],
    shopId: 'shop',
    source: 'field',
    popularity,
  };
}
