import {
  fail,
  parseCatalog,
  parseCatalogPointer,
  succeed,
  type Catalog,
  type Failure,
  type ParsedCatalog,
  type ReportLine,
  type Result,
} from '@curio/core';
import type { CatalogSource } from './load-catalog.ts';

/** Where a catalogue came from, and who is told of what was left out of it. @internal */
export interface CatalogOrigin extends CatalogSource {
  /** For the place of failures; `null` for a catalogue at hand, or a word for a kind of shop. */
  readonly url: string | null;
}

/**
 * Reads a catalogue of unknown origin, item by item: a module of its own, because what `curio build` wrote needs no
 * second look. Items that cannot be shown are left out, and reported together with the first one's place.
 *
 * @param input - JSON text, or the parsed value.
 * @returns the catalogue, or the fault; of a pointer with a fault, the pointer's.
 * @internal
 */
export async function checkCatalog(input: unknown, origin: CatalogOrigin): Promise<Result<Catalog>> {
  const { url, report } = origin;
  const read = await readForeign(input, origin);
  const parsed = read ?? parseCatalog(input);
  if (parsed.ok) {
    const { catalog, report: lines } = parsed.value;
    const skipped = toSkipped(lines.skipped, url);
    if (skipped !== null) report(skipped);
    return succeed(catalog);
  }
  if (read !== null) return fail(parsed.error.code, parsed.error.message, toPlace(url, parsed.error.place));
  const pointer = parseCatalogPointer(input);
  const isPointer = pointer.ok || (typeof input === 'string' && /"withdrawn"\s*:/u.test(input));
  const { code, message, place } = isPointer && !pointer.ok ? pointer.error : parsed.error;
  return fail(code, message, toPlace(url, place));
}

/** What is no catalogue of ours: a word for a kind of shop, or a feed in XML; `null` for everything else. */
async function readForeign(input: unknown, origin: CatalogOrigin): Promise<Result<ParsedCatalog> | null> {
  if (typeof input !== 'string') return null;
  if (origin.url === null) return (await import('./shops/read-shop.ts')).readShop(input, origin);
  if (!/^\s*<(?:\?xml|rss|feed)\b/iu.test(input)) return null;
  return (await import('./read-feed.ts')).readFeed(input, origin.clock.nowMs());
}

/** One failure for all of them: a feed of 10,000 items without a price must not flood the page. */
function toSkipped(skipped: readonly ReportLine[], url: string | null): Failure | null {
  const [first] = skipped;
  if (first === undefined) return null;
  const others = skipped.length === 1 ? '' : ` So are ${skipped.length - 1} others.`;
  const message = `${first.message} It is left out.${others}`;
  return { code: first.code, message, place: toPlace(url, first.place) };
}

function toPlace(url: string | null, place: string | undefined): string {
  return [url, place].filter((part) => part !== null && part !== undefined).join('#') || 'source';
}
