import type { Catalog } from '../../catalog/catalog.ts';
import type { Following } from './following.ts';

/** Who made an item and who sells it. @internal */
export interface ItemOrigin {
  readonly creatorId?: string;
  readonly shopId: string;
}

/** Finds the followed maker of an item; `null` when nobody followed stands behind it. @internal */
export type MakerFinder = (origin: ItemOrigin) => string | null;

/**
 * Knows which followed maker an item belongs to: its creator before its shop. Where account and shop are one, following
 * either is following both.
 *
 * @internal
 */
export function createMakerFinder(
  { makers }: Following,
  { shops, creators }: Pick<Catalog, 'shops' | 'creators'>,
): MakerFinder {
  const followed = new Set(makers.map(({ id }) => id));
  const byShop = new Map<string, string>();
  const byCreator = new Map([...followed].map((id) => [id, id]));
  const link = (creatorId: string | undefined, shopId: string | undefined): void => {
    if (creatorId === undefined || shopId === undefined) return;
    if (followed.has(creatorId)) byShop.set(shopId, creatorId);
    if (followed.has(shopId) && !followed.has(creatorId)) byCreator.set(creatorId, shopId);
  };
  for (const { id, shopId } of creators) link(id, shopId);
  for (const { id, creatorId } of shops) link(creatorId, id);
  for (const { id } of shops) if (followed.has(id)) byShop.set(id, id);
  return ({ creatorId, shopId }) => byCreator.get(creatorId ?? '') ?? byShop.get(shopId) ?? null;
}
