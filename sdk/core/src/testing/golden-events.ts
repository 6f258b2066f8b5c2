import { createEventId } from '../events/create-event-id.ts';
import type { EventType } from '../events/event-types.ts';
import type { CurioEvent, EventBatch } from '../events/event.ts';
import { GOLDEN_NOW_MS } from './build-catalog.ts';
import { createFakeRandom } from './create-fake-random.ts';

type Fields = Partial<CurioEvent>;

const FEED: Fields = {
  surface: 'feed',
  slate: 'slate-golden',
  tier: 0,
  modelVersion: 'prior',
  propensity: 1,
};
const CLIP: Fields = {
  ...FEED,
  position: 0,
  item: 'clip-pour-over',
  creator: 'mara',
  source: 'field',
};
const KETTLE_IN_CLIP: Fields = {
  ...FEED,
  position: 0,
  item: 'kettle-gooseneck',
  content: 'clip-pour-over',
  momentId: 'pour-over-kettle',
};
const ROOM: Fields = { ...FEED, position: 1, item: 'live-morning-brew', source: 'field' };
const LINE: Fields = {
  ...KETTLE_IN_CLIP,
  variant: 'kettle-gooseneck-black',
  quantity: 1,
  value: { amount: 6_900, currency: 'EUR' },
};

const STORY: readonly (readonly [EventType, Fields])[] = [
  ['impression', CLIP],
  ['view', CLIP],
  ['video-first-quartile', { ...CLIP, mediaMs: 2_250 }],
  ['product-impression', { ...KETTLE_IN_CLIP, mediaMs: 2_300 }],
  ['video-midpoint', { ...CLIP, mediaMs: 4_500 }],
  ['video-third-quartile', { ...CLIP, mediaMs: 6_750 }],
  ['video-complete', { ...CLIP, mediaMs: 8_550 }],
  ['product-click', { ...KETTLE_IN_CLIP, mediaMs: 8_700 }],
  ['product-view', KETTLE_IN_CLIP],
  ['add-to-cart', LINE],
  ['remove-from-cart', LINE],
  ['video-watched', { ...CLIP, mediaMs: 9_000 }],
  ['live-join', ROOM],
  ['live-leave', { ...ROOM, mediaMs: 61_000 }],
  ['video-skipped', { ...CLIP, item: 'clip-tea-harvest', position: 2, mediaMs: 900 }],
  ['like', CLIP],
  ['share', CLIP],
  ['follow', { ...CLIP, item: 'mara' }],
  ['unfollow', { ...CLIP, item: 'mara' }],
  ['search', { surface: 'search', query: 'grinder' }],
  ['not-interested', { ...CLIP, item: 'clip-tea-harvest', position: 2 }],
  ['checkout-started', { value: { amount: 6_900, currency: 'EUR' } }],
  ['order', { orderId: 'order-1001', value: { amount: 6_900, currency: 'EUR' } }],
];

/**
 * One visit in which each event that a browser can send happens once, a second apart, all with consent.
 *
 * @public
 */
export const GOLDEN_EVENTS: readonly CurioEvent[] = STORY.map(([type, fields], index) =>
  createEvent({
    ...fields,
    type,
    id: createEventId({ ms: GOLDEN_NOW_MS + index * 1_000, counter: 0 }, createFakeRandom(index).bytes(8)),
    ts: GOLDEN_NOW_MS + index * 1_000,
    seq: index,
    visitor: 'visitor-golden',
  }),
);

/** {@link GOLDEN_EVENTS} as they travel. @public */
export const GOLDEN_BATCH: EventBatch = {
  schemaVersion: 1,
  sentAt: GOLDEN_NOW_MS + 30_000,
  events: GOLDEN_EVENTS,
};

/**
 * A valid impression of the golden clip without a visitor id, changed where told. Its id never changes by itself:
 * give each its own where that matters.
 *
 * @public
 */
export function createEvent(changes: Partial<CurioEvent> = {}): CurioEvent {
  return {
    id: '019e7d1f-4800-7000-8000-000000000001',
    schemaVersion: 1,
    type: 'impression',
    ts: GOLDEN_NOW_MS,
    seq: 0,
    site: 'golden-shop',
    session: 'session-golden',
    page: '/',
    item: 'clip-pour-over',
    ...changes,
  };
}
