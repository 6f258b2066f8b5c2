import { fail, succeed, type Result } from '../errors.ts';
import { isSafeUrl } from './plain-values.ts';
import type { CatalogPointer } from './catalog.ts';
import { checkVersion, parseJson, show, type CatalogErrorCode } from './parse-catalog.ts';

const ADDRESSES = ['items', 'withdrawn', 'report', 'vectors', 'coVisits', 'model'];
const OPTIONAL_ADDRESSES: ReadonlySet<string> = new Set(['vectors', 'coVisits', 'model']);

/**
 * Reads the pointer file `catalog.json` from text or from a value of unknown origin.
 *
 * @param input - JSON text, or the parsed value, which is not changed.
 * @returns the pointer with its addresses as written, relative to its own; or the first fault with its place.
 * @public
 */
export function parseCatalogPointer(
  input: unknown,
): Result<CatalogPointer, Exclude<CatalogErrorCode, 'catalog-empty'>> {
  const value = typeof input === 'string' ? parseJson(input) : input;
  if (value === undefined) return fail('catalog-not-json', 'The catalogue is not JSON.');
  const checked = checkVersion(value);
  if (!checked.ok) return checked;
  const fields = checked.value;
  const broken = findBroken(fields);
  if (broken !== undefined) {
    return fail('catalog-invalid', `${broken} is ${show(fields[broken])}, which does not fit.`, broken);
  }
  // Every field of the interface was checked one by one above.
  return succeed(fields as unknown as CatalogPointer);
}

function findBroken(fields: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof fields['version'] !== 'string' || fields['version'] === '') return 'version';
  const builtAtMs = fields['builtAtMs'];
  if (!Number.isSafeInteger(builtAtMs) || Number(builtAtMs) < 0) return 'builtAtMs';
  return ADDRESSES.find((key) => {
    const address = fields[key];
    if (address === undefined) return !OPTIONAL_ADDRESSES.has(key);
    return typeof address !== 'string' || address === '' || !isSafeUrl(address);
  });
}
