import type { Catalog, Product, Video } from './catalog.ts';

/**
 * Length of a clip made of pictures: long enough for three pictures of two seconds, the least in which a title and
 * a price are read (our choice; look.md asks for calm motion).
 */
const PICTURE_CLIP_MS = 6_000;

/**
 * Gives each product that no clip shows a clip of its pictures, `clip-of-<productId>`, with one moment over its
 * whole length.
 *
 * Products without a picture, and those whose clip id is taken, get none. Doing it twice changes nothing.
 *
 * @returns a catalogue with the clips behind its own videos, in the order of the products.
 * @public
 */
export function addPictureClips(catalog: Catalog): Catalog {
  const shown = new Set(catalog.videos.flatMap((video) => video.moments.map((moment) => moment.productId)));
  const taken = new Set([...catalog.products, ...catalog.videos, ...catalog.lives].map((item) => item.id));
  const clips = catalog.products
    .filter((product) => product.pictures.length > 0 && !shown.has(product.id))
    .map(toPictureClip)
    .filter((clip) => !taken.has(clip.id));
  return clips.length === 0 ? catalog : { ...catalog, videos: [...catalog.videos, ...clips] };
}

/**
 * Id of the clip that a product's pictures make.
 *
 * @internal
 */
export function toPictureClipId(productId: string): string {
  return `clip-of-${productId}`;
}

function toPictureClip(product: Product): Video {
  const id = toPictureClipId(product.id);
  const poster = product.pictures[0];
  return {
    id,
    format: 'pictures',
    title: product.title,
    sources: [],
    pictures: product.pictures,
    ...(poster === undefined ? {} : { poster }),
    captions: [],
    durationMs: PICTURE_CLIP_MS,
    moments: [{ id: `${id}-moment`, productId: product.id, startMs: 0, endMs: PICTURE_CLIP_MS }],
    shopId: product.shopId,
    source: 'field',
    ...(product.launchedAtMs === undefined ? {} : { publishedAtMs: product.launchedAtMs }),
    ...(product.popularity === undefined ? {} : { popularity: product.popularity }),
  };
}
