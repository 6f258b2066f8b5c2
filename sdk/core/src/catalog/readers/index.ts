export { readCurioJson } from './curio-json.ts';
export { decodeText } from './decode-text.ts';
export { readGoogleMerchantXml } from './google-merchant-xml.ts';
export { CATALOG_READERS, readCatalog, type CatalogFormat } from './read-catalog.ts';
export type { CatalogReader, CatalogSource, ReaderOptions } from './read-source.ts';
