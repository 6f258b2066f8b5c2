import type { MetricsQuery } from '@curio/core';
import type { StoredEvent } from '@curio/server';
import { WORLD_SITE, type World } from '../world.ts';
import { createDice } from './dice.ts';
import { createEventWriter } from './event-writer.ts';
import { createShopCatalogue, OPENED_AT, type ShopCatalogue } from './shop-catalogue.ts';
import { playVisit } from './shop-visit.ts';

const DAY = 86_400_000;

/** What is asked about a made-up shop: 25 of its 60 days, so that there is a before and an after. */
export const SHOP_PERIOD: Pick<MetricsQuery, 'site' | 'from' | 'to'> = {
  site: WORLD_SITE,
  from: OPENED_AT + 15 * DAY,
  to: OPENED_AT + 40 * DAY,
};

/**
 * Plays visits of a made-up shop until there are so many events, repeats among them.
 *
 * @param people - how many different visitors come.
 */
export function* playShop(
  catalogue: ShopCatalogue,
  { count, seed, people }: { readonly count: number; readonly seed: number; readonly people: number },
): Generator<StoredEvent> {
  const stage = { catalogue, dice: createDice(seed), writer: createEventWriter(seed), people };
  let played = 0;
  while (played < count) {
    for (const event of playVisit(stage)) {
      if (played === count) return;
      played += 1;
      yield event;
    }
  }
}

/** The whole shop at once, in memory. */
export function createShopWorld(count: number, seed = 7): World {
  const catalogue = createShopCatalogue(seed);
  const people = Math.max(20, Math.floor(count / 80));
  return {
    events: [...playShop(catalogue, { count, seed, people })],
    items: catalogue.items,
    acts: catalogue.acts,
  };
}
