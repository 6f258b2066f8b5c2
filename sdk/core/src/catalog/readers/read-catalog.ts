import { fail, type Result } from '../../errors.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { findMissingAttribute, toFeedAttribute } from './feed-record.ts';
import { readGoogleMerchantTsv } from './google-merchant-tsv.ts';
import { readGoogleMerchantXml } from './google-merchant-xml.ts';
import { openSource, openTable } from './open-source.ts';
import {
  readAnyJson,
  readCurioJson,
  readSchemaOrgJson,
  readShopifyJson,
  readWooCommerceJson,
  type JsonFormat,
} from './read-json.ts';
import type { CatalogReader, CatalogSource, ReaderErrorCode, ReaderOptions } from './read-source.ts';
import { readSchemaOrgHtml } from './schema-org-html.ts';
import { readShopifyCsv } from './shopify-csv.ts';
import { parseTable } from './tables/parse-table.ts';
import { toWooCommerceName } from './tables/woocommerce-names.ts';
import { readWooCommerceCsv } from './woocommerce-csv.ts';

/** Formats that are tables. @public */
export type TableFormat = 'google-merchant-tsv' | 'shopify-csv' | 'woocommerce-csv';

/** Formats that can be read. @public */
export type CatalogFormat = 'google-merchant-xml' | 'schema-org-html' | JsonFormat | TableFormat;

/** One reader a format. @public */
export const CATALOG_READERS: Readonly<Record<CatalogFormat, CatalogReader>> = {
  'google-merchant-xml': readGoogleMerchantXml,
  'google-merchant-tsv': readGoogleMerchantTsv,
  'shopify-json': readShopifyJson,
  'shopify-csv': readShopifyCsv,
  'woocommerce-json': readWooCommerceJson,
  'woocommerce-csv': readWooCommerceCsv,
  'schema-org-json': readSchemaOrgJson,
  'schema-org-html': readSchemaOrgHtml,
  'curio-json': readCurioJson,
};

/**
 * Reads a catalogue of any format that is known, told by how the file begins: XML and HTML by their first element, JSON by
 * its fields, a table by the names of its columns. The name of the file says nothing.
 *
 * @returns the catalogue with its report; `feed-unreadable` for another beginning, `feed-too-large` above
 * `MAX_SOURCE_BYTES`, or as the format's reader says.
 * @public
 */
export function readCatalog(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, ReaderErrorCode> {
  const opened = openSource(source);
  // What is no UTF-8 can only be a table, whose bytes nobody declares.
  const table = opened.ok ? opened : openTable(source);
  if (!table.ok) return table;
  const { text, note } = table.value;
  const start = text.slice(0, START_LENGTH).trimStart();
  const isMarked = /^[<{[]/u.test(start);
  if (isMarked && !opened.ok) return opened;
  if (isPage(text)) return readSchemaOrgHtml(text, options);
  if (start.startsWith('<')) return readGoogleMerchantXml(text, options);
  if (isMarked) return readAnyJson(text, options);
  const format = findTableFormat(start);
  if (format === null) return refuse(start);
  // With the bytes, as the reader tells what it assumed of them.
  return CATALOG_READERS[format](note === null ? text : source, options);
}

/** More than any header has. */
const START_LENGTH = 65_536;

const HTML = /^<(?:!doctype\s+html|html|head|body|script|meta|title)\b/iu;

/** Whether a file that begins so is a page. @public */
export function isPage(text: string): boolean {
  return HTML.test(text.slice(0, START_LENGTH).trimStart());
}

/** Tells each table by columns that only it has. */
function findTableFormat(start: string): TableFormat | null {
  const { columns } = parseTable(start.slice(0, start.indexOf('\n') + 1) || start);
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name));
  if (has('handle', 'title') || has('url handle', 'title')) return 'shopify-csv';
  if (has('type', 'name', 'regular price')) return 'woocommerce-csv';
  if (findMissingAttribute(columns.map(toFeedAttribute)) === undefined) return 'google-merchant-tsv';
  // Words of another language may stand in any table: one more of WooCommerce's own has to be there.
  const names = columns.map(toWooCommerceName);
  const signs = ['type', 'name', 'regular price', 'published'];
  return signs.every((name) => names.includes(name)) ? 'woocommerce-csv' : null;
}

function refuse(start: string): Result<ParsedCatalog, ReaderErrorCode> {
  if (start === '') return fail('feed-unreadable', 'The file is empty.', 'line 1');
  // The first bytes of a workbook or archive.
  if (start.startsWith('PK\u0003'))
    return fail('feed-unreadable', 'This is a workbook or an archive: save it as CSV UTF-8.', 'line 1');
  const seen = JSON.stringify(start.slice(0, 40));
  return fail(
    'feed-unreadable',
    `The file begins with ${seen}: no known format. Known are Merchant Center feeds (XML, TSV), exports of Shopify (CSV, ` +
      'JSON) and WooCommerce (CSV in ' +
      'English, German, French, Spanish, Italian, Dutch, Brazilian Portuguese, Chinese or Japanese, JSON), schema.org JSON-LD ' +
      'or a page with it, and JSON of Curio.',
    'line 1',
  );
}
