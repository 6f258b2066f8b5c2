import type { CurioCatalog } from '../controllers/client-controller.ts';

/**
 * The items of a creator or shop: what a shop sells and shows, what a creator shows, and the goods in it. Where account and
 * shop are one, either has what both have.
 *
 * @returns an empty set for an id that is neither.
 */
export function listMadeBy(view: CurioCatalog, id: string): ReadonlySet<string> {
  const { catalog } = view;
  const creatorIds = new Set([id, view.shop(id)?.creatorId]);
  const shopIds = new Set([id, view.creator(id)?.shopId]);
  for (const one of catalog.creators) if (one.shopId === id) creatorIds.add(one.id);
  for (const one of catalog.shops) if (one.creatorId === id) shopIds.add(one.id);
  const clips = [...catalog.videos, ...catalog.lives].filter(
    ({ creatorId, shopId }) => shopIds.has(shopId) || (creatorId !== undefined && creatorIds.has(creatorId)),
  );
  const shown = clips.flatMap((clip) => [
    ...clip.moments.map(({ productId }) => productId),
    ...('productIds' in clip ? clip.productIds : []),
  ]);
  const sold = catalog.products.filter(({ shopId }) => shopIds.has(shopId));
  return new Set([...sold.map((product) => product.id), ...clips.map((clip) => clip.id), ...shown]);
}
