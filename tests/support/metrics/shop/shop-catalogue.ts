import type { ContentSource } from '@curio/core';
import type { GovernanceAct, StoredItem } from '@curio/server';
import { createDice, type Dice } from './dice.ts';

const DAY = 86_400_000;

/** When the made-up shop opened; its story is 60 days long. */
export const OPENED_AT: number = Date.UTC(2026, 8, 1);

/** How long its story is. */
export const STORY_MS: number = 60 * DAY;

/** A clip or room. */
export interface Content {
  readonly id: string;
  readonly kind: 'video' | 'live';
  readonly source: ContentSource;
  readonly creator?: string;
  readonly campaign?: string;
  readonly products: readonly string[];
}

/** What a made-up shop has. */
export interface ShopCatalogue {
  readonly items: readonly StoredItem[];
  readonly products: readonly string[];
  readonly contents: readonly Content[];
  readonly acts: readonly GovernanceAct[];
}

const SOURCES: readonly ContentSource[] = ['field', 'field', 'alliance', 'alliance', 'campaign', 'top-kol'];

/** 300 products in 12 categories, 120 clips and 6 rooms of 15 creators, and what governance did about them. */
export function createShopCatalogue(seed: number): ShopCatalogue {
  const dice = createDice(seed);
  const goods = Array.from({ length: 300 }, (_, at) => createProduct(at, dice));
  const products = goods.map(({ id }) => id);
  const contents = Array.from({ length: 126 }, (_, at) => createContent(at, products, dice));
  const shown = contents.map(({ id, kind, creator }): StoredItem => {
    return { id, kind, category: '', shop: 'main', ...(creator === undefined ? {} : { creator }) };
  });
  return { items: [...goods, ...shown], products, contents, acts: listActs(products, dice) };
}

function createProduct(at: number, dice: Dice): StoredItem {
  const launch = dice.happens(0.3) ? { launchedAt: OPENED_AT + dice.below(STORY_MS) } : {};
  const category = at % 17 === 0 ? '' : `Home > Kind ${at % 12}`;
  return { id: `product-${at}`, kind: 'product', category, shop: 'main', ...launch };
}

function createContent(at: number, products: readonly string[], dice: Dice): Content {
  const kind = at < 120 ? 'video' : 'live';
  return {
    id: `${kind}-${at}`,
    kind,
    source: dice.pick(SOURCES),
    products: Array.from({ length: 1 + dice.below(4) }, () => dice.pick(products)),
    ...(dice.happens(0.7) ? { creator: `creator-${dice.below(15)}` } : {}),
    ...(dice.happens(0.3) ? { campaign: `campaign-${dice.below(4)}` } : {}),
  };
}

function listActs(products: readonly string[], dice: Dice): readonly GovernanceAct[] {
  return Array.from({ length: 60 }, () => ({
    act: dice.pick(['found', 'found', 'stopped', 'taken-down'] as const),
    item: dice.pick(products),
    rule: `rule-${dice.below(5)}`,
    seenAt: OPENED_AT + dice.below(STORY_MS),
  }));
}
