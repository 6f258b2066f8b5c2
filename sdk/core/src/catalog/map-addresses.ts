import type { Catalog } from './catalog.ts';

/** The one field of a catalogue that holds addresses, at whatever depth: pictures, clips, captions, pages. */
const ADDRESS_FIELD = 'url';

/** Its names are the shop's own words, so that a field of it may be called like ours and mean another thing. */
const FREE_FIELD = 'options';

/**
 * Replaces every address of a catalogue.
 *
 * @param map - gets each address as it stands, and gives the one to put in its place.
 * @returns a catalogue with the new addresses; the given one is not changed.
 * @public
 */
export function mapAddresses(catalog: Catalog, map: (address: string) => string): Catalog {
  // Only texts in address fields become other texts, so the shape stays that of a catalogue.
  return mapValue(catalog, map) as Catalog;
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
