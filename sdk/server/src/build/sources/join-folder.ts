import { basename } from 'node:path';
import { succeed, type Catalog, type CatalogReport, type Product, type Result } from '@curio/core';
import { joinClips } from '@curio/core/readers';
import { toSequence, type OpenCatalog } from './open-catalog.ts';
import { readClips, type ClipsOptions } from './read-clips.ts';

/** A catalogue with the clips of a folder. @internal */
export interface JoinedCatalog {
  readonly catalog: OpenCatalog;
  readonly source: string;
  readonly report: CatalogReport;
}

/**
 * Joins a folder of clips to the products. By which words products are found is held in memory for all of them, and so
 * are all clips.
 *
 * @returns `wrong-call` where the folder cannot be read.
 * @internal
 */
export async function joinFolder(
  catalog: OpenCatalog,
  clips: ClipsOptions,
): Promise<Result<JoinedCatalog, 'wrong-call'>> {
  const folder = await readClips(clips);
  if (!folder.ok) return folder;
  const thin: Catalog = {
    ...catalog.frame,
    products: Array.from(catalog.products, toThin),
    videos: [...catalog.videos],
  };
  const joined = joinClips(thin, folder.value);
  return succeed({
    catalog: { ...catalog, videos: toSequence(joined.catalog.videos) },
    source: `${basename(clips.folder)}/`,
    report: joined.report,
  });
}

/** A product with no more than what clips are joined by. */
function toThin(product: Product): Product {
  return {
    id: product.id,
    title: product.title,
    ...(product.url === undefined ? {} : { url: product.url }),
    category: [],
    pictures: [],
    price: product.price,
    availability: product.availability,
    options: [],
    variants: product.variants.map(({ id, sku, gtin, price, availability }) => ({
      id,
      options: {},
      price,
      availability,
      ...(sku === undefined ? {} : { sku }),
      ...(gtin === undefined ? {} : { gtin }),
    })),
    ...(product.gtin === undefined ? {} : { gtin: product.gtin }),
    shopId: product.shopId,
  };
}
