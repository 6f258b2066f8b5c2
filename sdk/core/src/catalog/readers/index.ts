export type { ClipFile } from '../clips/clip-files.ts';
export { joinClips, type ClipFolder } from '../clips/join-clips.ts';
export { readMp4DurationMs, type RandomAccess } from '../clips/mp4-duration.ts';
export type { IdBooks, NumberBook } from './claim-offers.ts';
export { decodeText } from './decode-text.ts';
export type { TakenIds } from './fields/linked-videos.ts';
export { parseTaxonomy, type Taxonomy } from './fields/feed-category.ts';
export { readGoogleMerchantTsv } from './google-merchant-tsv.ts';
export { readGoogleMerchantXml } from './google-merchant-xml.ts';
export { groupOffers, listOfferVideos, type OfferLinks } from './group-offers.ts';
export { MAX_SOURCE_BYTES } from './open-source.ts';
export type { Offer } from './parse-offer.ts';
export {
  CATALOG_READERS,
  isPage,
  readCatalog,
  type CatalogFormat,
  type TableFormat,
} from './read-catalog.ts';
export {
  readCurioJson,
  readSchemaOrgJson,
  readShopifyJson,
  readWooCommerceJson,
  type JsonFormat,
} from './read-json.ts';
export type { CatalogReader, CatalogSource, ReaderErrorCode, ReaderOptions } from './read-source.ts';
export { listJsonLd, readSchemaOrg, type SchemaOrgOptions } from './schema-org.ts';
export { readSchemaOrgHtml } from './schema-org-html.ts';
export type { ShopReaderOptions } from './shop-source.ts';
export { readShopifyCsv } from './shopify-csv.ts';
export { readShopifyProduct, readShopifyProducts, type ShopifyReaderOptions } from './shopify-json.ts';
export { findFeedFormat, type FeedFormat } from './streaming/find-feed-format.ts';
export { streamFeed, type FeedEntry, type FeedStream } from './streaming/stream-feed.ts';
export { readWooCommerceCsv } from './woocommerce-csv.ts';
export { readWooCommerceProducts } from './woocommerce-json.ts';
