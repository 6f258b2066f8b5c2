import { fail, succeed, type Result } from '../../errors.ts';
import { isRecord } from '../plain-values.ts';
import { parseCatalog, parseJson, type ParsedCatalog } from '../parse-catalog.ts';
import { openSource } from './open-source.ts';
import type { CatalogReader, CatalogSource, ReaderErrorCode, ReaderOptions } from './read-source.ts';
import { readSchemaOrg } from './schema-org.ts';
import { readShopifyProducts } from './shopify-json.ts';
import { findNoAddress, readCurrency, toNote } from './tables/open-export.ts';
import { readWooCommerceProducts } from './woocommerce-json.ts';

/** Formats that are written in JSON. @public */
export type JsonFormat = 'curio-json' | 'shopify-json' | 'woocommerce-json' | 'schema-org-json';

/**
 * Reads a catalogue of ours: what `items.<hash>.json` holds.
 *
 * @returns as `parseCatalog` does; `feed-unreadable` when the bytes are not text, `feed-too-large` above the bound.
 * @public
 */
export const readCurioJson: (
  source: CatalogSource,
  options?: ReaderOptions,
) => Result<ParsedCatalog, ReaderErrorCode> = (source) => {
  const value = openJson(source);
  return value.ok ? toCurio(value.value) : value;
};

/**
 * Reads a file with the answer of a Shopify shop's `/products.json`, or a list of several.
 *
 * @see {@link readShopifyProducts} for answers at hand.
 * @public
 */
export const readShopifyJson: CatalogReader = (source, options) => readAs('shopify-json', source, options);

/**
 * Reads a file with the answer of WooCommerce's Store API, a list of products.
 *
 * @see {@link readWooCommerceProducts} for answers at hand.
 * @public
 */
export const readWooCommerceJson: CatalogReader = (source, options) =>
  readAs('woocommerce-json', source, options);

/**
 * Reads a file of schema.org JSON-LD.
 *
 * @see {@link readSchemaOrg}
 * @public
 */
export const readSchemaOrgJson: CatalogReader = (source, options) =>
  readAs('schema-org-json', source, options);

/** Reads a value of JSON whose format is told by its shape. @internal */
export function readAnyJson(text: string, options: ReaderOptions): Result<ParsedCatalog, ReaderErrorCode> {
  const value = openJson(text);
  return value.ok ? READERS[findFormat(value.value)](value.value, options) : value;
}

function readAs(
  format: JsonFormat,
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, ReaderErrorCode> {
  const value = openJson(source);
  return value.ok ? READERS[format](value.value, options) : value;
}

function openJson(source: CatalogSource): Result<unknown, ReaderErrorCode> {
  const opened = openSource(source);
  if (!opened.ok) return opened;
  const value = parseJson(opened.value.text);
  return value === undefined ? fail('catalog-not-json', sayBroken(opened.value.text)) : succeed(value);
}

function sayBroken(text: string): string {
  const [first = '', ...more] = text.slice(0, START_LENGTH).split('\n', 2);
  if (more.length > 0 && parseJson(first) !== undefined)
    return 'The file has a value of JSON on each line: make one list of them, with commas between.';
  return /[\]}]\s*$/u.test(text.slice(-200))
    ? 'The file begins like JSON and is none: a comma, a quote or a bracket is missing or too many.'
    : 'The file begins like JSON and ends in its middle: it was cut.';
}

const START_LENGTH = 65_536;

type JsonReader = (value: unknown, options: ReaderOptions) => Result<ParsedCatalog, ReaderErrorCode>;

const READERS: Readonly<Record<JsonFormat, JsonReader>> = {
  'curio-json': toCurio,
  'shopify-json': (value, options) => {
    const currency = readCurrency(options.currency);
    if (!currency.ok) return currency;
    const { code, note } = currency.value;
    const read = readShopifyProducts(Array.isArray(value) ? value : [value], { ...options, currency: code });
    if (!read.ok) return read;
    const { catalog, report } = read.value;
    const notes = [note, findNoAddress(options)].flatMap((text) => (text === null ? [] : [toNote(1, text)]));
    return succeed({ catalog, report: { ...report, repaired: [...notes, ...report.repaired] } });
  },
  'woocommerce-json': (value, options) => readWooCommerceProducts([value], options),
  'schema-org-json': (value, options) => readSchemaOrg([JSON.stringify(value)], options),
};

function toCurio(value: unknown): Result<ParsedCatalog, ReaderErrorCode> {
  const isPointer = isRecord(value) && typeof value['items'] === 'string' && 'withdrawn' in value;
  return isPointer
    ? fail(
        'catalog-invalid',
        `This points to a built catalogue; name its file ${String(value['items']).slice(0, 80)}.`,
      )
    : parseCatalog(value);
}

function findFormat(value: unknown): JsonFormat {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [first] = entries.filter(isRecord);
  if (first === undefined || 'schemaVersion' in first) return 'curio-json';
  if (Array.isArray(first['products']) && !('currency' in first)) return 'shopify-json';
  if (Array.isArray(value) && entries.some((entry) => isRecord(entry) && 'prices' in entry))
    return 'woocommerce-json';
  return ['@context', '@type', '@graph'].some((name) => name in first) ? 'schema-org-json' : 'curio-json';
}
