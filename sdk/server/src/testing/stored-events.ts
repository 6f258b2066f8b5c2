import * as fc from 'fast-check';
import type { StoredEvent } from '../stores/collector-store.ts';

/**
 * An impression of the site `shop`, changed where told.
 *
 * @param number - makes the id, the same for the same number; also the event's times and place in its session.
 * @public
 */
export function createStoredEvent(number: number, changes: Partial<StoredEvent> = {}): StoredEvent {
  return {
    id: `019e7d1f-4800-7000-8000-${number.toString(16).padStart(12, '0')}`,
    schemaVersion: 1,
    type: 'impression',
    ts: 1000 + number,
    seq: number,
    site: 'shop',
    session: 'session-1',
    page: '/',
    receivedAt: 1000 + number,
    adjustedTs: 1000 + number,
    trusted: false,
    bot: false,
    ...changes,
  };
}

/**
 * Any event that counts for a card, or does not: few ids of items, so that they meet; times around 1,000 to 2,000;
 * some from robots, some without an item or played time.
 *
 * @public
 */
export function storedEventArbitrary(): fc.Arbitrary<StoredEvent> {
  const items = fc.constantFrom('clip-1', 'clip-2', 'kettle', 'mug', '', '茶', '😀', undefined);
  return fc
    .record({
      id: fc.uuid(),
      type: fc.constantFrom(
        'impression',
        'view',
        'product-click',
        'video-complete',
        'video-watched',
        'add-to-cart',
        'product-view',
        'order',
      ),
      item: items,
      content: items,
      mediaMs: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
      adjustedTs: fc.constantFrom(999, 1000, 1500, 1999, 2000),
      bot: fc.boolean(),
    })
    .map(({ item, content, mediaMs, ...fields }) =>
      createStoredEvent(1, {
        ...fields,
        ...(item === undefined ? {} : { item }),
        ...(content === undefined ? {} : { content }),
        ...(mediaMs === undefined ? {} : { mediaMs }),
      }),
    );
}
