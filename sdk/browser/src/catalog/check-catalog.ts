import {
  fail,
  parseCatalog,
  parseCatalogPointer,
  type Catalog,
  type Failure,
  type Result,
} from '@curio/core';

/**
 * Reads a catalogue of unknown origin, item by item: a module of its own, because what `curio build` wrote needs no
 * second look.
 *
 * @param input - JSON text, or the parsed value.
 * @param url - where it came from, for the failure's place; `null` for a catalogue at hand.
 * @returns the catalogue, or the fault; of a pointer with a fault, the pointer's.
 * @internal
 */
export function checkCatalog(input: unknown, url: string | null): Result<Catalog> {
  const parsed = parseCatalog(input);
  if (parsed.ok) return { ok: true, value: parsed.value.catalog };
  const pointer = parseCatalogPointer(input);
  const isPointer = pointer.ok || (typeof input === 'string' && /"withdrawn"\s*:/u.test(input));
  return toPlace(isPointer && !pointer.ok ? pointer.error : parsed.error, url);
}

function toPlace({ code, message, place }: Failure, url: string | null): Result<never> {
  const parts = [url, place].filter((part) => part !== null && part !== undefined);
  return fail(code, message, parts.length === 0 ? 'source' : parts.join('#'));
}
