import type { Catalog } from '../../catalog/catalog.ts';
import { listItems } from '../../catalog/list-items.ts';
import type { Following } from './following.ts';
import { createMakerFinder } from './maker-finder.ts';

/** From this share of the catalogue on, that an item is sold by a shop says nothing about the item. Our choice. */
const COMMON_SHARE = 0.5;

/**
 * The items of followed makers, for ranking. In a catalogue that one shop fills, following that shop tells no item from
 * another, so only its creators count.
 *
 * @returns id of the item → id of the followed maker.
 * @public
 */
export function findFollowed(following: Following, catalog: Catalog): ReadonlyMap<string, string> {
  if (following.makers.length === 0) return new Map();
  const items = listItems(catalog).map(({ item }) => item);
  const counts = new Map<string, number>();
  for (const { shopId } of items) counts.set(shopId, (counts.get(shopId) ?? 0) + 1);
  const find = createMakerFinder(following, catalog);
  const pairs = items.flatMap((item) => {
    const isCommon = (counts.get(item.shopId) ?? 0) > COMMON_SHARE * items.length;
    const by = find({ ...item, shopId: isCommon ? '' : item.shopId });
    return by === null ? [] : [[item.id, by] as const];
  });
  return new Map(pairs);
}
