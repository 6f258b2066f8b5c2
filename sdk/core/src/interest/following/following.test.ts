import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../catalog/catalog.ts';
import {
  createCatalog,
  createCreator,
  createLive,
  createProduct,
  createShop,
  createVideo,
  GOLDEN_NOW_MS,
} from '../../testing/build-catalog.ts';
import { applyFollow } from './apply-follow.ts';
import { findFollowed } from './find-followed.ts';
import { findNextChange, findNotices } from './find-notices.ts';
import { FOLLOWS_NOBODY, MAX_FOLLOWED, type Following } from './following.ts';
import { markNotices } from './mark-notices.ts';
import { takeStock } from './take-stock.ts';

const NOW = GOLDEN_NOW_MS;
const DAY = 24 * 3_600_000;

/** Two shops, the second with its own account; Maren films for both. */
const CATALOG = createCatalog({
  shops: [createShop(), createShop({ id: 'shop-2', creatorId: 'potter' })],
  creators: [createCreator({ id: 'maren' }), createCreator({ id: 'potter', shopId: 'shop-2' })],
  products: [
    createProduct({ launchedAtMs: NOW - 40 * DAY }),
    createProduct({ id: 'bowl', shopId: 'shop-2', launchedAtMs: NOW - 5 * DAY }),
  ],
  videos: [createVideo(), createVideo({ id: 'clip-maren', creatorId: 'maren' })],
  lives: [],
});

function follow(id: string, following: Following = FOLLOWS_NOBODY, catalog = CATALOG): Following {
  return takeStock(applyFollow(following, { id, wanted: true, atMs: NOW }), catalog, NOW);
}

function kindsOf(following: Following, catalog: Catalog, nowMs = NOW): readonly string[] {
  return findNotices(takeStock(following, catalog, nowMs), catalog, nowMs).map(({ id }) => id);
}

describe('applyFollow', () => {
  test('the last wish counts, once, for at most a hundred makers', () => {
    const wishes = fc.array(fc.record({ id: fc.string(), wanted: fc.boolean(), atMs: fc.nat() }));
    fc.assert(
      fc.property(wishes, (all) => {
        const { makers } = all.reduce(applyFollow, FOLLOWS_NOBODY);
        const last = new Map(all.map(({ id, wanted }) => [id, wanted]));
        const wanted = [...last].filter(([, isWanted]) => isWanted).map(([id]) => id);
        expect(makers.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
      }),
    );
    const many = Array.from({ length: 120 }, (_, at) => ({ id: `${at}`, wanted: true, atMs: at }));
    const { makers } = many.reduce(applyFollow, FOLLOWS_NOBODY);
    expect(makers).toHaveLength(MAX_FOLLOWED);
    expect(makers.at(-1)?.id).toBe('119');
  });

  test('what is so already is the same object', () => {
    const following = follow('maren');
    expect(applyFollow(following, { id: 'maren', wanted: true, atMs: NOW })).toBe(following);
    expect(applyFollow(following, { id: 'nobody', wanted: false, atMs: NOW })).toBe(following);
    expect(takeStock(following, CATALOG, NOW)).toBe(following);
  });
});

describe('launches', () => {
  test('what was there when following began is no news, what comes after is, until it was seen', () => {
    const following = follow('shop-2');
    expect(kindsOf(following, CATALOG)).toEqual([]);
    const later = {
      ...CATALOG,
      products: [
        ...CATALOG.products,
        // Dated before the visitor came, but not in the catalogue then: a feed is always a little late.
        createProduct({ id: 'vase', shopId: 'shop-2', launchedAtMs: NOW - DAY }),
        createProduct({ id: 'other', launchedAtMs: NOW - DAY }),
        createProduct({ id: 'ahead', shopId: 'shop-2', launchedAtMs: NOW + DAY }),
      ],
    };
    expect(kindsOf(following, later)).toEqual(['launch:vase']);
    expect(kindsOf(following, later, NOW + DAY)).toEqual(['launch:ahead', 'launch:vase']);
    expect(kindsOf(markNotices(following, ['launch:vase']), later)).toEqual([]);
    expect(kindsOf(following, later, NOW + 60 * DAY)).toEqual([]);
  });

  test("a creator's new clip is one, and where account and shop are one so is the shop's new thing", () => {
    const later = {
      ...CATALOG,
      products: [createProduct({ id: 'vase', shopId: 'shop-2', launchedAtMs: NOW + 1 })],
      videos: [createVideo({ id: 'fresh', creatorId: 'maren', publishedAtMs: NOW + 2 })],
    };
    expect(kindsOf(follow('potter', follow('maren')), later, NOW + 3)).toEqual([
      'launch:fresh',
      'launch:vase',
    ]);
  });
});

test('a restock is told until it was seen, and the next one again', () => {
  const empty = { ...CATALOG, products: [createProduct({ availability: 'out-of-stock' as const })] };
  const following = follow('shop-1', FOLLOWS_NOBODY, empty);
  expect(following.soldOut).toEqual(['product-1']);
  expect(kindsOf(following, empty)).toEqual([]);
  expect(kindsOf(following, CATALOG)).toEqual(['restock:product-1']);
  const seen = markNotices(takeStock(following, CATALOG, NOW), ['restock:product-1']);
  expect(kindsOf(seen, CATALOG)).toEqual([]);
  expect(kindsOf(takeStock(seen, empty, NOW), CATALOG)).toEqual(['restock:product-1']);
});

describe('rooms', () => {
  const room = createLive({ id: 'room', creatorId: 'maren', state: 'coming', startsAtMs: NOW + 2 * DAY });
  const catalog = { ...CATALOG, lives: [room, createLive({ id: 'not-hers', shopId: 'shop-2' })] };
  const following = follow('maren', FOLLOWS_NOBODY, catalog);

  test('are told a day ahead, then while they are on air, and not when they are over', () => {
    expect(kindsOf(following, catalog)).toEqual([]);
    expect(kindsOf(following, catalog, NOW + DAY)).toEqual(['live-soon:room']);
    expect(kindsOf(following, catalog, NOW + 2 * DAY)).toEqual(['live-now:room']);
    expect(kindsOf(following, catalog, NOW + 3 * DAY)).toEqual([]);
    const over = { ...catalog, lives: [{ ...room, state: 'over' as const }] };
    expect(kindsOf(following, over, NOW + 2 * DAY)).toEqual([]);
  });

  test('tell when to look again', () => {
    const times: number[] = [];
    let next = findNextChange(following, catalog, NOW);
    while (next !== null) {
      times.push((next - NOW) / DAY);
      next = findNextChange(following, catalog, next);
    }
    expect(times).toEqual([1, 2, 2 + 2 / 24]);
    expect(findNextChange(FOLLOWS_NOBODY, catalog, NOW)).toBeNull();
  });
});

describe('findFollowed', () => {
  test('knows the clips of a creator, and what a shop sells beside others', () => {
    expect([...findFollowed(follow('maren'), CATALOG)]).toEqual([['clip-maren', 'maren']]);
    expect([...findFollowed(follow('shop-2'), CATALOG)]).toEqual([['bowl', 'shop-2']]);
    expect([...findFollowed(follow('potter'), CATALOG)]).toEqual([['bowl', 'potter']]);
  });

  test('a shop that fills the catalogue singles nothing out', () => {
    expect([...findFollowed(follow('shop-1'), CATALOG)]).toEqual([]);
    expect([...findFollowed(FOLLOWS_NOBODY, CATALOG)]).toEqual([]);
  });
});
