import { mapAddresses, type Catalog, type Product, type Video } from '@curio/core';
import { mapSequence, type OpenCatalog } from './open-catalog.ts';

/** Addresses that stand for themselves: with a scheme, or from the root of a host or origin. */
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/)/iu;

/**
 * Puts `base` before every relative address of a catalogue: pictures, clips, captions, pages of products and shops.
 *
 * @param base - an absolute address, or a path relative to `catalog.json`; a slash at its end is added when missing.
 * @returns a catalogue whose relative addresses are relative to `catalog.json`.
 * @internal
 */
export function rebaseAddresses(catalog: OpenCatalog, base: string): OpenCatalog {
  if (base === '') return catalog;
  const folder = base.endsWith('/') ? base : `${base}/`;
  const map = <Part extends Catalog | Product | Video>(part: Part): Part =>
    mapAddresses(part, (address) => rebase(address, folder));
  return {
    ...catalog,
    frame: map(catalog.frame),
    products: mapSequence(catalog.products, map),
    videos: mapSequence(catalog.videos, map),
  };
}

function rebase(address: string, folder: string): string {
  if (address === '' || ABSOLUTE.test(address)) return address;
  return folder + address.replace(/^(?:\.\/)+/u, '');
}
