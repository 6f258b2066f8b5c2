import type { Catalog, Product, Video } from './catalog.ts';

/** The one field of a catalogue that holds addresses, at whatever depth: pictures, clips, captions, pages. */
const ADDRESS_FIELD = 'url';

/** Its names are the shop's own words, so that a field of it may be called like ours and mean another thing. */
const FREE_FIELD = 'options';

/**
 * Replaces every address of a catalogue, or of one of its items.
 *
 * @param map - gets each address as it stands, and gives the one to put in its place.
 * @returns the same with the new addresses; what was given is not changed.
 * @public
 */
export function mapAddresses<Part extends Catalog | Product | Video>(
  part: Part,
  map: (address: string) => string,
): Part {
  // Only texts in address fields become other texts, so the shape stays.
  return mapValue(part, map) as Part;
}

function mapValue(value: unknown, map: (address: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapValue(entry, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, mapField(name, field, map)]));
}

function mapField(name: string, field: unknown, map: (address: string) => string): unknown {
  if (name === ADDRESS_FIELD && typeof field === 'string') return map(field);
  return name === FREE_FIELD ? field : mapValue(field, map);
}
