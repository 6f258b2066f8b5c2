export {
  createCatalog,
  createCreator,
  createLive,
  createProduct,
  createShop,
  createVideo,
  GOLDEN_NOW_MS,
} from './build-catalog.ts';
export { createFakeRandom, type FakeRandom } from './create-fake-random.ts';
export { GOLDEN_CATALOG, GOLDEN_POINTER } from './golden-catalog.ts';
export { createEvent, GOLDEN_BATCH, GOLDEN_EVENTS } from './golden-events.ts';
export { GOLDEN_FINDINGS, GOLDEN_TITLES } from './golden-findings.ts';
export { GOLDEN_SLATE } from './golden-slate.ts';
export {
  GOLDEN_BRIDGE_ANSWERS,
  GOLDEN_BRIDGE_REQUEST,
  GOLDEN_CARD_METRICS,
  GOLDEN_CARD_METRICS_ANSWER,
  GOLDEN_INGEST_ANSWER,
  GOLDEN_PAIRING,
} from './golden-wire.ts';
export { createShopifyAnswer } from './shopify-answer.ts';
export { createWooCommerceAnswer, createWooCommerceVariations } from './woocommerce-answer.ts';
export { toFeedProduct } from './feed-product.ts';
