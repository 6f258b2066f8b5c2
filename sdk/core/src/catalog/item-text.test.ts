import { describe, expect, it } from 'vitest';
import { createCatalog, createLive, createProduct, createVideo } from '../testing/build-catalog.ts';
import { GOLDEN_CATALOG } from '../testing/golden-catalog.ts';
import { createItemTextReader, toItemText } from './item-text.ts';
import { listItems } from './list-items.ts';
import { addPictureClips } from './picture-clips.ts';

describe('listItems', () => {
  it('lists products, then clips, then rooms, each in catalogue order', () => {
    const { products, videos, lives } = GOLDEN_CATALOG;
    expect(listItems(GOLDEN_CATALOG).map(({ item }) => item.id)).toEqual(
      [...products, ...videos, ...lives].map((item) => item.id),
    );
    expect(listItems(GOLDEN_CATALOG)[6]).toEqual({ kind: 'video', item: videos[0] });
  });
});

describe('toItemText', () => {
  const read = createItemTextReader(GOLDEN_CATALOG);
  const texts = new Map(listItems(GOLDEN_CATALOG).map((entry) => [entry.item.id, read(entry)]));

  it('reads a product by its own words', () => {
    expect(texts.get('kettle-gooseneck')).toEqual({
      title: 'Gooseneck kettle, 0.9 l',
      category: ['Kitchen', 'Coffee'],
      brand: 'Brenna',
      description: 'Matte steel kettle with a slow, narrow pour. Holds the set temperature for 30 minutes.',
    });
    expect(texts.get('honey-linden')).toEqual({ title: 'Linden honey, 500 g', category: ['Food', 'Honey'] });
  });

  it('reads a clip and a room by their title and their products', () => {
    expect(texts.get('clip-pour-over')).toMatchObject({
      title: 'A pour-over in two minutes',
      category: ['Kitchen', 'Coffee'],
      brand: 'Brenna',
    });
    expect(texts.get('clip-pour-over')?.description).toMatch(/^Gooseneck kettle.*Hand grinder/u);
    expect(texts.get('live-spring-tea')).toMatchObject({ category: ['Food', 'Tea'] });
  });

  it('takes the category most products share, and no brand that they do not share', () => {
    const products = [
      createProduct({ id: 'a', category: ['Home'], brand: 'One' }),
      createProduct({ id: 'b', category: ['Kitchen'], brand: 'Two' }),
      createProduct({ id: 'c', category: ['Kitchen'] }),
    ];
    const live = createLive({ productIds: ['a', 'b', 'c', 'lost'] });
    const text = toItemText(createCatalog({ products, lives: [live] }), { kind: 'live', item: live });
    expect(text.category).toEqual(['Kitchen']);
    expect(text).not.toHaveProperty('brand');
  });

  it('gives a picture clip exactly the text of its product', () => {
    const catalog = addPictureClips({ ...GOLDEN_CATALOG, videos: [] });
    const readAll = createItemTextReader(catalog);
    const [product] = catalog.products;
    const clip = catalog.videos.find((video) => video.id === `clip-of-${product?.id}`);
    if (product === undefined || clip === undefined)
      throw new Error('The golden catalogue lost its first product.');
    expect(readAll({ kind: 'video', item: clip })).toEqual(readAll({ kind: 'product', item: product }));
  });

  it('reads a clip without products by its title alone', () => {
    const video = createVideo({ moments: [] });
    expect(toItemText(createCatalog(), { kind: 'video', item: video })).toEqual({
      title: video.title,
      category: [],
    });
  });
});
