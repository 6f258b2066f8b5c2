import { describe, expect, it } from 'vitest';
import { createCatalog, createLive, createProduct, createVideo } from '../testing/build-catalog.ts';
import { GOLDEN_CATALOG } from '../testing/golden-catalog.ts';
import { parseCatalog } from './parse-catalog.ts';
import { addPictureClips } from './picture-clips.ts';

describe('addPictureClips', () => {
  it('gives each product that no clip shows a clip of its pictures', () => {
    const lonely = createProduct({ id: 'product-2', title: 'Bowl', popularity: 0.4, launchedAtMs: 5 });
    const catalog = addPictureClips(createCatalog({ products: [createProduct(), lonely] }));
    expect(catalog.videos.map((video) => video.id)).toEqual(['video-1', 'clip-of-product-2']);
    expect(catalog.videos[1]).toEqual({
      id: 'clip-of-product-2',
      format: 'pictures',
      title: 'Bowl',
      sources: [],
      pictures: lonely.pictures,
      poster: lonely.pictures[0],
      captions: [],
      durationMs: 6_000,
      moments: [{ id: 'clip-of-product-2-moment', productId: 'product-2', startMs: 0, endMs: 6_000 }],
      shopId: 'shop-1',
      source: 'field',
      publishedAtMs: 5,
      popularity: 0.4,
    });
  });

  it('makes a catalogue that the guard takes, and does nothing the second time', () => {
    const bare = { ...GOLDEN_CATALOG, videos: [] };
    const once = addPictureClips(bare);
    expect(once.videos).toHaveLength(6);
    expect(parseCatalog(once)).toMatchObject({ ok: true, value: { report: { skipped: [] } } });
    expect(addPictureClips(once)).toBe(once);
  });

  it('gives none without a picture or where the id is taken, and leaves the golden catalogue as it is', () => {
    const taken = createCatalog({ videos: [], lives: [createLive({ id: 'clip-of-product-1' })] });
    expect(addPictureClips(taken).videos).toEqual([]);
    const bare = createCatalog({
      videos: [createVideo({ moments: [] })],
      products: [createProduct({ pictures: [] })],
    });
    expect(addPictureClips(bare).videos).toHaveLength(1);
    expect(addPictureClips(GOLDEN_CATALOG)).toBe(GOLDEN_CATALOG);
  });
});
