import type { Result } from '../../errors.ts';
import { parseCatalog, type CatalogErrorCode, type ParsedCatalog } from '../parse-catalog.ts';
import { decodeText } from './decode-text.ts';
import type { CatalogSource } from './read-source.ts';

/**
 * Reads a catalogue of ours: what `items.<hash>.json` holds.
 *
 * @returns as `parseCatalog` does, or `feed-unreadable` when the bytes are not text.
 * @public
 */
export function readCurioJson(
  source: CatalogSource,
): Result<ParsedCatalog, CatalogErrorCode | 'feed-unreadable'> {
  if (typeof source === 'string') return parseCatalog(source);
  const decoded = decodeText(source);
  return decoded.ok ? parseCatalog(decoded.value) : decoded;
}
