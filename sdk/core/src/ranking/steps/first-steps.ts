import { MOST_ITEMS, type ArrangeContext, type RankedItem, type Step } from '../arrange.ts';
import { toPictureClipId } from '../../catalog/picture-clips.ts';
import type { Candidate } from '../candidate.ts';
import type { RankContext } from '../slate.ts';

/** Every sight of an item takes a tenth off its value, down to a third: shown often and not taken up means no. */
const SEEN_FACTOR = 0.9;
const LEAST_SEEN_FACTOR = 1 / 3;

/** More than two of a category in a row reads as a list, not as a feed. */
const MOST_IN_A_ROW = 2;

/** The first room on air or coming stands third, then one in every five, so that rooms are met and do not crowd. */
const FIRST_LIVE_POSITION = 2;
const LIVE_SPACING = 5;

/**
 * The steps of a slate that is made before anything is loaded but the catalogue. What may not be shown goes first, so
 * that no later step counts it; equal values are ordered by id, so that the same set always gives the same order.
 *
 * @internal
 */
export const FIRST_STEPS: Readonly<Record<FirstStep, Step>> = {
  keepAsked,
  dropUnbuyable: (items) => items.filter(({ candidate }) => candidate.isBuyable),
  dropRefused: (items, { notInterested }) =>
    items.filter(({ candidate }) => !isRefused(candidate, notInterested)),
  dampSeen,
  orderByValue,
  spreadCategories,
  placeLives,
};

type FirstStep =
  | 'keepAsked'
  | 'dropUnbuyable'
  | 'dropRefused'
  | 'dampSeen'
  | 'orderByValue'
  | 'spreadCategories'
  | 'placeLives';

function keepAsked(items: readonly RankedItem[], { request }: ArrangeContext): readonly RankedItem[] {
  const shown = new Set(items.flatMap(({ candidate }) => toShown(candidate, request)));
  return items.filter(
    ({ candidate: one }) => isAsked(one, request) && (one.kind !== 'product' || !shown.has(one.id)),
  );
}

/** The products that stand there as this clip, where clips are asked for, and so not a second time as themselves. */
function toShown({ kind, id, productIds }: Candidate, request: RankContext): readonly string[] {
  if (kind !== 'video' || request.kinds?.includes('video') === false) return [];
  return request.isOnceEach === true ? productIds : productIds.filter((one) => id === toPictureClipId(one));
}

function isAsked({ kind, id, category }: Candidate, request: RankContext): boolean {
  if (request.kinds !== undefined && !request.kinds.includes(kind)) return false;
  if (request.only?.has(id) === false) return false;
  if (id === request.about || request.exclude?.includes(id) === true) return false;
  return (request.category ?? []).every((name, level) => category[level] === name);
}

/** Refusing a product refuses the clips that show nothing else, and the other way round. */
function isRefused({ id, productIds }: Candidate, notInterested: ReadonlySet<string>): boolean {
  if (notInterested.has(id)) return true;
  return productIds.length > 0 && productIds.every((product) => notInterested.has(product));
}

function dampSeen(items: readonly RankedItem[], { seen }: ArrangeContext): readonly RankedItem[] {
  return items.map((item) => {
    const times = seen.get(item.candidate.id) ?? 0;
    if (times === 0) return item;
    return { ...item, value: item.value * Math.max(LEAST_SEEN_FACTOR, SEEN_FACTOR ** times) };
  });
}

function orderByValue(items: readonly RankedItem[]): readonly RankedItem[] {
  return items.toSorted((a, b) => b.value - a.value || (a.candidate.id < b.candidate.id ? -1 : 1));
}

/** Takes the best item whose category has not stood twice just before; when none is left, simply the best. */
function spreadCategories(items: readonly RankedItem[]): readonly RankedItem[] {
  const left = [...items];
  const placed: RankedItem[] = [];
  // No further than a slate goes: the work would grow with the square of the catalogue.
  while (left.length > 0 && placed.length < MOST_ITEMS) {
    const full = toFullCategory(placed);
    const found = full === null ? 0 : left.findIndex((item) => toCategoryKey(item) !== full);
    const [next] = left.splice(Math.max(0, found), 1);
    if (next !== undefined) placed.push(found > 0 ? { ...next, placedBy: 'diversity' } : next);
  }
  return [...placed, ...left];
}

/** The category that stood so often in a row that it must rest; items without category never do. */
function toFullCategory(placed: readonly RankedItem[]): string | null {
  const last = placed.slice(-MOST_IN_A_ROW).map(toCategoryKey);
  const [first] = last;
  if (last.length < MOST_IN_A_ROW || first === undefined || first === '') return null;
  return last.every((key) => key === first) ? first : null;
}

function toCategoryKey({ candidate }: RankedItem): string {
  return candidate.category.join('\n');
}

/** Rooms on air and coming get places of their own, best first; a replay competes like a clip. */
function placeLives(items: readonly RankedItem[]): readonly RankedItem[] {
  const lives = items.filter(isRoom);
  const others = items.filter((item) => !isRoom(item));
  if (lives.length === 0 || others.length === 0) return items;
  const placed: RankedItem[] = [];
  while (placed.length < items.length) {
    const isLivePlace = placed.length % LIVE_SPACING === FIRST_LIVE_POSITION;
    const wanted = isLivePlace || others.length === 0 ? lives : others;
    const next = wanted.shift() ?? lives.shift() ?? others.shift();
    if (next === undefined) break;
    placed.push(isRoom(next) ? { ...next, placedBy: 'diversity' } : next);
  }
  return placed;
}

function isRoom({ candidate }: RankedItem): boolean {
  return candidate.liveState === 'on-air' || candidate.liveState === 'coming';
}
