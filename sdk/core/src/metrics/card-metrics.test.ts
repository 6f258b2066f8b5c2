import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, isEventType } from '../events/event-types.ts';
import type { CurioEvent } from '../events/event.ts';
import { createEvent, GOLDEN_EVENTS } from '../testing/golden-events.ts';
import { GOLDEN_CARD_METRICS } from '../testing/golden-wire.ts';
import type { CardMetrics } from '../wire/read-api.ts';
import { CARD_METRICS_COLUMNS, CARD_METRICS_SQL, countCardMetrics } from './card-metrics.ts';

const event: fc.Arbitrary<CurioEvent> = fc
  .record({
    type: fc.constantFrom(...Object.keys(EVENT_TYPES).filter((type) => isEventType(type))),
    item: fc.constantFrom('', 'a', 'b', 'Ä', '茶'),
    content: fc.constantFrom('', 'a', 'c'),
    mediaMs: fc.nat(10_000),
  })
  .map(createEvent);

describe('countCardMetrics', () => {
  it('counts the golden events', () => {
    expect(countCardMetrics(GOLDEN_EVENTS)).toEqual(GOLDEN_CARD_METRICS);
    expect(countCardMetrics([])).toEqual([]);
  });

  it('counts a click and an add for the clip they were made in, and for the product without one', () => {
    const inClip = { item: 'mug', content: 'clip' };
    const events = [
      createEvent({ type: 'product-click', ...inClip }),
      createEvent({ type: 'add-to-cart', ...inClip, quantity: 3 }),
      createEvent({ type: 'product-click', item: 'mug' }),
      createEvent({ type: 'impression', ...inClip }),
    ];
    expect(countCardMetrics(events)).toMatchObject([
      { item: 'clip', clicks: 1, addsToCart: 1, impressions: 0 },
      { item: 'mug', clicks: 1, addsToCart: 0, impressions: 1 },
    ]);
  });

  it('does not depend on the order of events', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(countCardMetrics(events.toReversed())).toEqual(countCardMetrics(events));
      }),
    );
  });

  it('is what the SQL answers, with empty strings and with NULL', () => {
    fc.assert(
      fc.property(fc.array(event), fc.constantFrom('', null), (events, absent) => {
        expect(readCards(events, absent)).toEqual(countCardMetrics(events));
      }),
    );
  });
});

function readCards(events: readonly CurioEvent[], absent: '' | null): readonly CardMetrics[] {
  const rows = createStore(events, absent).prepare(CARD_METRICS_SQL).all();
  const read = (row: (typeof rows)[number], field: keyof CardMetrics): number =>
    Number(row[CARD_METRICS_COLUMNS[field]]);
  const cards = rows.map((row) => ({
    item: String(row[CARD_METRICS_COLUMNS.item]),
    impressions: read(row, 'impressions'),
    views: read(row, 'views'),
    clicks: read(row, 'clicks'),
    completes: read(row, 'completes'),
    watchMs: read(row, 'watchMs'),
    addsToCart: read(row, 'addsToCart'),
  }));
  // SQLite sorts by UTF-8 bytes; the ids here sort alike in both.
  return cards;
}

function createStore(events: readonly CurioEvent[], absent: '' | null): DatabaseSync {
  const store = new DatabaseSync(':memory:');
  store.exec('CREATE TABLE events (type TEXT, item TEXT, content TEXT, media_ms REAL)');
  const insert = store.prepare('INSERT INTO events VALUES (?, ?, ?, ?)');
  for (const { type, item, content, mediaMs } of events) {
    insert.run(type, item || absent, content || absent, mediaMs ?? null);
  }
  return store;
}
