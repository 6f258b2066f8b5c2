import type { Catalog, Live } from '../../catalog/catalog.ts';
import { isOnShelf } from '../../catalog/is-on-shelf.ts';
import type { Following } from './following.ts';
import { listLaunches } from './list-launches.ts';
import { createMakerFinder } from './maker-finder.ts';

/** Something that happened, or soon happens, at a creator or shop that the visitor follows. @public */
export interface Notice {
  /** The same for the same news, on every visit. */
  readonly id: string;
  readonly kind: 'launch' | 'restock' | 'live-now' | 'live-soon';
  /** The product, clip or room. */
  readonly item: string;
  /** The followed creator or shop. */
  readonly by: string;
  /** ms UTC: the launch, the room's start, or for a restock the moment in which it was found. */
  readonly atMs: number;
}

/** What is told at once; more is no news but a list. Our choice. */
const MOST_NOTICES = 50;

/** A launch is news for as long as a product counts as new in a shop. */
const NEWS_FOR_MS = 30 * 24 * 3_600_000;

/** A room is told of a day ahead: what the ranking calls soon as well. */
const SOON_MS = 24 * 3_600_000;

/** How long a room without an announced end is taken to last. Our choice. */
const USUAL_ROOM_MS = 2 * 3_600_000;

/**
 * What a visitor has not seen yet of whom they follow: newest first, a room that starts before all that has happened.
 *
 * A room whose announced hour has come counts as on air although the catalogue, which is older, says that it is coming.
 *
 * @param following - after `takeStock`.
 * @param nowMs - ms UTC.
 * @public
 */
export function findNotices(following: Following, catalog: Catalog, nowMs: number): readonly Notice[] {
  const noticed = new Set(following.noticed);
  return [...findNewItems(following, catalog, nowMs), ...findRooms(following, catalog, nowMs)]
    .filter(({ id }) => !noticed.has(id))
    .toSorted((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NOTICES);
}

/**
 * When the next room changes what {@link findNotices} says.
 *
 * @returns ms UTC after `nowMs`, or `null` when none is announced.
 * @public
 */
export function findNextChange(following: Following, catalog: Catalog, nowMs: number): number | null {
  const find = createMakerFinder(following, catalog);
  const times = catalog.lives
    .filter((live) => live.state === 'coming' && find(live) !== null)
    .flatMap((live) => [live.startsAtMs - SOON_MS, live.startsAtMs, toEndMs(live)])
    .filter((atMs) => atMs > nowMs);
  return times.length === 0 ? null : Math.min(...times);
}

function findNewItems(following: Following, catalog: Catalog, nowMs: number): readonly Notice[] {
  const find = createMakerFinder(following, catalog);
  const known = new Map(following.makers.map(({ id, knownMs }) => [id, knownMs ?? Infinity]));
  const launches = listLaunches(following, catalog).filter(
    ({ by, atMs }) => atMs > (known.get(by) ?? Infinity) && atMs <= nowMs && nowMs - atMs <= NEWS_FOR_MS,
  );
  const soldOut = new Set(following.soldOut);
  const back = catalog.products.filter((product) => soldOut.has(product.id) && isOnShelf(product));
  return [
    ...launches.map(({ item, by, atMs }) => toNotice('launch', { item, by, atMs })),
    ...back.flatMap(({ id: item, shopId }) => {
      const by = find({ shopId });
      return by === null ? [] : [toNotice('restock', { item, by, atMs: nowMs })];
    }),
  ];
}

function findRooms(following: Following, catalog: Catalog, nowMs: number): readonly Notice[] {
  const find = createMakerFinder(following, catalog);
  return catalog.lives.flatMap((live) => {
    const by = find(live);
    const kind = toRoomKind(live, nowMs);
    return by === null || kind === null ? [] : [toNotice(kind, { item: live.id, by, atMs: live.startsAtMs })];
  });
}

function toRoomKind(live: Live, nowMs: number): 'live-now' | 'live-soon' | null {
  if (live.state === 'on-air') return 'live-now';
  if (live.state === 'over' || nowMs >= toEndMs(live)) return null;
  if (nowMs >= live.startsAtMs) return 'live-now';
  return live.startsAtMs - nowMs <= SOON_MS ? 'live-soon' : null;
}

function toEndMs({ startsAtMs, endsAtMs }: Live): number {
  return endsAtMs ?? startsAtMs + USUAL_ROOM_MS;
}

function toNotice(kind: Notice['kind'], what: Pick<Notice, 'item' | 'by' | 'atMs'>): Notice {
  return { id: `${kind}:${what.item}`, kind, ...what };
}
