import type { StoredEvent, StoredItem } from '@curio/server';
import { createShopCatalogue, OPENED_AT, STORY_MS } from './shop-catalogue.ts';
import { playShop } from './shop-world.ts';

/** How a shop's past is made up. */
export interface RecentShop {
  readonly site: string;
  /** ms UTC; the story of sixty days ends here. */
  readonly until: number;
  readonly count: number;
  readonly seed?: number;
  /** Other names of the shop's items, clips and rooms; the others keep theirs. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A shop's past: what the collector is told. */
export interface RecentPast {
  readonly items: readonly StoredItem[];
  readonly events: Iterable<StoredEvent>;
}

/** Plays the made-up shop so that its story ends at an instant, under a site's name. */
export function createRecentShop(shop: RecentShop): RecentPast {
  const { count, seed = 7, names = new Map<string, string>() } = shop;
  const catalogue = createShopCatalogue(seed);
  const rename = (id: string): string => names.get(id) ?? id;
  return {
    items: catalogue.items.map((item) => ({ ...item, id: rename(item.id) })),
    events: toRecent(playShop(catalogue, { count, seed, people: Math.floor(count / 80) }), shop, rename),
  };
}

function* toRecent(
  events: Iterable<StoredEvent>,
  { site, until }: RecentShop,
  rename: (id: string) => string,
): Generator<StoredEvent> {
  const laterMs = until - OPENED_AT - STORY_MS;
  for (const event of events) {
    const { item, content } = event;
    yield {
      ...event,
      site,
      ts: event.ts + laterMs,
      adjustedTs: event.adjustedTs + laterMs,
      receivedAt: event.receivedAt + laterMs,
      ...(item === undefined ? {} : { item: rename(item) }),
      ...(content === undefined ? {} : { content: rename(content) }),
    };
  }
}
