import type { Catalog, Creator, Live, Product, Shop, Video } from '../catalog/catalog.ts';

/** The instant all fixtures live around: 2026-06-01T00:00:00Z. @public */
export const GOLDEN_NOW_MS = 1_780_272_000_000;

const PRODUCT: Product = {
  id: 'product-1',
  title: 'Stoneware mug',
  category: ['Kitchen'],
  pictures: [{ url: 'https://shop.example/media/mug.jpg', alt: 'A grey mug', widthPx: 1200, heightPx: 1500 }],
  price: { amount: 1800, currency: 'EUR' },
  availability: 'in-stock',
  options: [],
  variants: [
    {
      id: 'product-1-only',
      options: {},
      price: { amount: 1800, currency: 'EUR' },
      availability: 'in-stock',
    },
  ],
  shopId: 'shop-1',
};

/** A small valid product, changed where told. @public */
export function createProduct(changes: Partial<Product> = {}): Product {
  return { ...PRODUCT, ...changes };
}

/** A valid clip of 8 s over `product-1`, changed where told. @public */
export function createVideo(changes: Partial<Video> = {}): Video {
  return {
    id: 'video-1',
    format: 'file',
    title: 'How the mug is thrown',
    sources: [{ url: 'https://shop.example/media/mug.mp4', type: 'video/mp4' }],
    pictures: [],
    captions: [],
    durationMs: 8_000,
    moments: [{ id: 'moment-1', productId: 'product-1', startMs: 1_000, endMs: 6_000 }],
    shopId: 'shop-1',
    source: 'field',
    ...changes,
  };
}

/** A valid room on air with `product-1`, changed where told. @public */
export function createLive(changes: Partial<Live> = {}): Live {
  return {
    id: 'live-1',
    title: 'An hour at the wheel',
    state: 'on-air',
    startsAtMs: GOLDEN_NOW_MS,
    sources: [{ url: 'https://shop.example/media/wheel.mp4', type: 'video/mp4' }],
    captions: [],
    moments: [],
    productIds: ['product-1'],
    shopId: 'shop-1',
    source: 'field',
    ...changes,
  };
}

/** A valid shop, changed where told. @public */
export function createShop(changes: Partial<Shop> = {}): Shop {
  return { id: 'shop-1', name: 'Test shop', guarantees: [], ...changes };
}

/** A valid creator, changed where told. @public */
export function createCreator(changes: Partial<Creator> = {}): Creator {
  return { id: 'creator-1', name: 'Test creator', handle: 'test-creator', ...changes };
}

/** A valid catalogue of one shop, one product and one clip, changed where told. @public */
export function createCatalog(changes: Partial<Catalog> = {}): Catalog {
  return {
    schemaVersion: 1,
    currency: 'EUR',
    shops: [createShop()],
    products: [createProduct()],
    videos: [createVideo()],
    lives: [],
    creators: [],
    campaigns: [],
    ...changes,
  };
}
