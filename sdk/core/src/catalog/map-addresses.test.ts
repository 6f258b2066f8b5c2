import { describe, expect, it } from 'vitest';
import { GOLDEN_CATALOG } from '../testing/index.ts';
import type { Catalog } from './catalog.ts';
import { mapAddresses } from './map-addresses.ts';

const toSeen = (catalog: Catalog): readonly string[] => {
  const seen: string[] = [];
  mapAddresses(catalog, (address) => {
    seen.push(address);
    return address;
  });
  return seen;
};

describe('mapAddresses', () => {
  it('meets every picture, clip, caption and page, and changes nothing else', () => {
    expect(mapAddresses(GOLDEN_CATALOG, (address) => address)).toEqual(GOLDEN_CATALOG);
    const [video] = GOLDEN_CATALOG.videos;
    expect(toSeen(GOLDEN_CATALOG)).toContain(video?.sources[0]?.url);
    expect(toSeen(mapAddresses(GOLDEN_CATALOG, (address) => `https://shop.example/${address}`))).toSatisfy(
      (addresses: readonly string[]) =>
        addresses.every((address) => address.startsWith('https://shop.example/')),
    );
  });

  it('leaves a product option alone that a shop calls "url"', () => {
    const [product] = GOLDEN_CATALOG.products;
    if (product === undefined) throw new Error('the golden catalogue is empty');
    const variants = product.variants.map((variant) => ({ ...variant, options: { url: 'short' } }));
    const catalog = { ...GOLDEN_CATALOG, products: [{ ...product, variants }] };
    expect(toSeen(catalog)).not.toContain('short');
  });
});
