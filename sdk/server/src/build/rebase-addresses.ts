import { mapAddresses, type Catalog } from '@curio/core';

/** Addresses that stand for themselves: with a scheme, or from the root of a host or origin. */
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/)/iu;

/**
 * Puts `base` before every relative address of a catalogue: pictures, clips, captions, pages of products and shops.
 *
 * @param base - an absolute address, or a path relative to `catalog.json`; a slash at its end is added when missing.
 * @returns a catalogue whose relative addresses are relative to `catalog.json`, and the given one is not changed.
 * @internal
 */
export function rebaseAddresses(catalog: Catalog, base: string): Catalog {
  const folder = base === '' || base.endsWith('/') ? base : `${base}/`;
  return mapAddresses(catalog, (address) => rebase(address, folder));
}

function rebase(address: string, folder: string): string {
  if (folder === '' || address === '' || ABSOLUTE.test(address)) return address;
  return folder + address.replace(/^(?:\.\/)+/u, '');
}
