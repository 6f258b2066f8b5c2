import { fail, type Result } from '../../errors.ts';
import type { CatalogErrorCode, ParsedCatalog } from '../parse-catalog.ts';
import { readCurioJson } from './curio-json.ts';
import { decodeText } from './decode-text.ts';
import { readGoogleMerchantXml } from './google-merchant-xml.ts';
import type { CatalogReader, CatalogSource, ReaderOptions } from './read-source.ts';

/** Formats that can be read. @public */
export type CatalogFormat = 'google-merchant-xml' | 'curio-json';

/** One reader a format. @public */
export const CATALOG_READERS: Readonly<Record<CatalogFormat, CatalogReader>> = {
  'google-merchant-xml': readGoogleMerchantXml,
  'curio-json': readCurioJson,
};

/**
 * Reads a catalogue of any format that is known, told by how the file begins: `<` or `{`.
 *
 * @returns the catalogue with its report; `feed-unreadable` for another beginning, or as the format's reader says.
 * @public
 */
export function readCatalog(
  source: CatalogSource,
  options: ReaderOptions,
): Result<ParsedCatalog, CatalogErrorCode | 'feed-unreadable'> {
  const decoded = typeof source === 'string' ? { ok: true as const, value: source } : decodeText(source);
  if (!decoded.ok) return decoded;
  const text = decoded.value.trimStart();
  if (text.startsWith('<')) return readGoogleMerchantXml(decoded.value, options);
  if (text.startsWith('{')) return readCurioJson(decoded.value);
  return fail(
    'feed-unreadable',
    `The file begins with ${JSON.stringify(text.slice(0, 20))}: no known format.`,
    'line 1',
  );
}
