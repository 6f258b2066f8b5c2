import {
  fail,
  parseCatalog,
  parseCatalogPointer,
  succeed,
  type Catalog,
  type Failure,
  type ReportLine,
  type Result,
} from '@curio/core';

/** Where a catalogue came from, and who is told of what was left out of it. @internal */
export interface CatalogOrigin {
  /** For the place of failures; `null` for a catalogue at hand. */
  readonly url: string | null;
  readonly report: (failure: Failure) => void;
}

/**
 * Reads a catalogue of unknown origin, item by item: a module of its own, because what `curio build` wrote needs no
 * second look. Items that cannot be shown are left out, and reported together with the first one's place.
 *
 * @param input - JSON text, or the parsed value.
 * @returns the catalogue, or the fault; of a pointer with a fault, the pointer's.
 * @internal
 */
export function checkCatalog(input: unknown, { url, report }: CatalogOrigin): Result<Catalog> {
  const parsed = parseCatalog(input);
  if (parsed.ok) {
    const { catalog, report: lines } = parsed.value;
    const skipped = toSkipped(lines.skipped, url);
    if (skipped !== null) report(skipped);
    return succeed(catalog);
  }
  const pointer = parseCatalogPointer(input);
  const isPointer = pointer.ok || (typeof input === 'string' && /"withdrawn"\s*:/u.test(input));
  const { code, message, place } = isPointer && !pointer.ok ? pointer.error : parsed.error;
  return fail(code, message, toPlace(url, place));
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
