import type { ParsedCatalog, Result } from '@curio/core';
import { readGoogleMerchantXml } from '@curio/core/readers/page';

/**
 * Reads a Merchant Center feed: a module of its own, because it brings a parser of XML, 20 KB, which no other source
 * needs.
 *
 * @param nowMs - ms UTC for which a sale must hold.
 * @internal
 */
export function readFeed(xml: string, nowMs: number): Result<ParsedCatalog> {
  return readGoogleMerchantXml(xml, { nowMs });
}
