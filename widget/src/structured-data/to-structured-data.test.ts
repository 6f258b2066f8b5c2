import { GOLDEN_CATALOG } from '@curio/core/testing';
import { expect, test } from 'vitest';
import { toStructuredData } from './to-structured-data.ts';

test('tells an offer in the currency’s own decimals, and where the thing is to be had', () => {
  const [product] = GOLDEN_CATALOG.products;
  if (product === undefined) throw new Error('The golden catalogue has no product.');
  const [variant] = product.variants;
  if (variant === undefined) throw new Error('The product has no variant.');
  const one = {
    ...product,
    options: [],
    variants: [{ ...variant, options: {}, price: { amount: 129_950, currency: 'EUR' } }],
    availability: 'in-stock' as const,
  };
  const facts = toStructuredData({ ...GOLDEN_CATALOG, products: [one] }, [product.id]);
  expect(facts?.['@graph']).toMatchObject([
    { '@type': 'Product', name: product.title, offers: { price: '1299.50', priceCurrency: 'EUR' } },
  ]);
});

test('tells variants as a group that varies by what has a name in schema.org', () => {
  const [product] = GOLDEN_CATALOG.products;
  const [variant] = product?.variants ?? [];
  if (product === undefined || variant === undefined) throw new Error('The golden catalogue has no variant.');
  const group = {
    ...product,
    options: [
      { name: 'Colour', values: ['Red', 'Blue'] },
      { name: 'Roast', values: ['Light'] },
    ],
    variants: ['Red', 'Blue'].map((colour) => ({
      ...variant,
      id: colour,
      options: { Colour: colour, Roast: 'Light' },
      availability: colour === 'Red' ? ('in-stock' as const) : ('out-of-stock' as const),
    })),
  };
  const facts = toStructuredData({ ...GOLDEN_CATALOG, products: [group] }, [product.id]);
  expect(facts?.['@graph']).toMatchObject([
    {
      '@type': 'ProductGroup',
      variesBy: ['https://schema.org/color'],
      hasVariant: [
        { color: 'Red', offers: { availability: 'https://schema.org/InStock' } },
        { color: 'Blue', offers: { availability: 'https://schema.org/OutOfStock' } },
      ],
    },
  ]);
});

test('a picture clip is no video: only its products are told', () => {
  const [video] = GOLDEN_CATALOG.videos;
  if (video === undefined) throw new Error('The golden catalogue has no clip.');
  const pictures = { ...video, format: 'pictures' as const, sources: [] };
  const facts = toStructuredData({ ...GOLDEN_CATALOG, videos: [pictures] }, [video.id]);
  expect(JSON.stringify(facts)).not.toContain('VideoObject');
  expect(JSON.stringify(toStructuredData(GOLDEN_CATALOG, [video.id]))).toContain('VideoObject');
  expect(toStructuredData(GOLDEN_CATALOG, ['nothing'])).toBeNull();
});

test('a room is uploaded as it goes on air: search engines ask for the day of every video', () => {
  const [live] = GOLDEN_CATALOG.lives;
  if (live === undefined) throw new Error('The golden catalogue has no room.');
  const room = { ...live, sources: [{ url: 'https://shop.example/room.mp4', type: 'video/mp4' }] };
  const facts = toStructuredData({ ...GOLDEN_CATALOG, lives: [room] }, [live.id]);
  const startDate = new Date(live.startsAtMs).toISOString();
  expect(facts?.['@graph']).toMatchObject({ 0: { uploadDate: startDate, publication: { startDate } } });
});
