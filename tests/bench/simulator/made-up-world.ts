import { createSeededRandom } from '@curio/core';
import { liveVisitor, type FeedPolicy, type Stay } from './live-visitor.ts';
import { createShop, type ItemEncoderId, type MadeUpShop } from './made-up-shop.ts';
import { createVisitor, type Visitor } from './visitors.ts';

/** Who comes. */
export interface World {
  readonly seed: number;
  readonly visitorCount: number;
}

/** A shop and its people: the same for every policy, whoever encodes the items. */
export interface MadeUpWorld {
  readonly seed: number;
  readonly shop: MadeUpShop;
  readonly visitors: readonly Visitor[];
}

/** What is told of one visitor's stay. */
export type Following = Pick<Stay, 'onSlate' | 'onSight'>;

/** Draws a shop and its people. */
export function createWorld({ seed, visitorCount }: World, encoder: ItemEncoderId): MadeUpWorld {
  const random = createSeededRandom(seed);
  const shop = createShop(random, encoder);
  return { seed, shop, visitors: Array.from({ length: visitorCount }, () => createVisitor(random)) };
}

/** Lets everybody go through a feed, one after the other. */
export async function liveThrough(
  { seed, shop, visitors }: MadeUpWorld,
  policy: FeedPolicy,
  follow: (visitor: Visitor) => Following,
): Promise<void> {
  for (const [number, visitor] of visitors.entries())
    await liveVisitor({
      shop,
      policy,
      visitor,
      name: `visitor-${number}`,
      random: createSeededRandom(seed * 1000 + number),
      feedRandom: createSeededRandom(seed * 1000 + number + 500),
      ...follow(visitor),
    });
}
