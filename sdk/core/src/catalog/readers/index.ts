export { readCurioJson } from './curio-json.ts';
export { decodeText } from './decode-text.ts';
export { readGoogleMerchantXml } from './google-merchant-xml.ts';
export { CATALOG_READERS, readCatalog, type CatalogFormat } from './read-catalog.ts';
export type { CatalogReader, CatalogSource, ReaderOptions } from './read-source.ts';
export { listJsonLd, readSchemaOrg } from './schema-org.ts';
export type { ShopReaderOptions } from './shop-source.ts';
export { readShopifyProduct, readShopifyProducts, type ShopifyReaderOptions } from './shopify-json.ts';
export { readWooCommerceProducts } from './woocommerce-json.ts';
