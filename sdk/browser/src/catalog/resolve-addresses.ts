import { mapAddresses, type Catalog } from '@curio/core';

/**
 * Makes every address of a catalogue absolute, as it may be shown in a page of another folder or origin: a module of
 * its own, because the addresses of most feeds are absolute already.
 *
 * @param baseUrl - absolute address of the file that the catalogue was read from.
 * @internal
 */
export function resolveAddresses(catalog: Catalog, baseUrl: string): Catalog {
  return mapAddresses(catalog, (address) =>
    URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : address,
  );
}
