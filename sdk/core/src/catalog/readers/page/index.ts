export { readGoogleMerchantXml } from '../google-merchant-xml.ts';
export { listJsonLd, readSchemaOrg } from '../schema-org.ts';
export { readShopifyProduct, readShopifyProducts } from '../shopify-json.ts';
export { readWooCommerceProducts } from '../woocommerce-json.ts';
