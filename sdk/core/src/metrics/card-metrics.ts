import type { CurioEvent } from '../events/event.ts';
import type { EventType } from '../events/event-types.ts';
import type { CardMetrics } from '../wire/read-api.ts';

/** Columns of the answer of {@link CARD_METRICS_SQL}, by the field of {@link CardMetrics} they fill. @public */
export const CARD_METRICS_COLUMNS: Readonly<Record<keyof CardMetrics, string>> = {
  item: 'card',
  impressions: 'impressions',
  views: 'views',
  clicks: 'clicks',
  completes: 'completes',
  watchMs: 'watch_ms',
  addsToCart: 'adds_to_cart',
};

/**
 * What each item earned, as one query over `events (type, item, content, media_ms)`; one row an item, by name.
 *
 * A collector filters first: it puts a subquery of those columns, with its own conditions on site, time and bots, in
 * place of the word `events`. One text for DuckDB, ClickHouse, PostgreSQL and SQLite: no CTE, no FILTER, no engine
 * function, no alias that is also a column. Strings may be empty or NULL where they do not apply. Some engines
 * answer counts as text: `Number()` them.
 *
 * @public
 */
export const CARD_METRICS_SQL = `SELECT
  card,
  SUM(CASE WHEN act = 'impression' THEN 1 ELSE 0 END) AS impressions,
  SUM(CASE WHEN act = 'view' THEN 1 ELSE 0 END) AS views,
  SUM(CASE WHEN act = 'product-click' THEN 1 ELSE 0 END) AS clicks,
  SUM(CASE WHEN act = 'video-complete' THEN 1 ELSE 0 END) AS completes,
  SUM(CASE WHEN act = 'video-watched' THEN played_ms ELSE 0 END) AS watch_ms,
  SUM(CASE WHEN act = 'add-to-cart' THEN 1 ELSE 0 END) AS adds_to_cart
FROM (
  SELECT
    type AS act,
    CASE WHEN type IN ('product-click', 'add-to-cart') AND content <> '' THEN content ELSE item END AS card,
    CASE WHEN media_ms > 0 THEN media_ms ELSE 0 END AS played_ms
  FROM events
  WHERE type IN ('impression', 'view', 'product-click', 'video-complete', 'video-watched', 'add-to-cart')
) AS acts
WHERE card <> ''
GROUP BY card
ORDER BY card`;

type Counts = { -readonly [Field in keyof CardMetrics]: CardMetrics[Field] };
type Counter = (counts: Counts, event: CurioEvent) => void;

/** What each type adds; clicks and adds count for the clip in which the product was met. */
const COUNTERS: Readonly<Partial<Record<EventType, Counter>>> = {
  impression: (counts) => (counts.impressions += 1),
  view: (counts) => (counts.views += 1),
  'product-click': (counts) => (counts.clicks += 1),
  'video-complete': (counts) => (counts.completes += 1),
  'video-watched': (counts, event) => (counts.watchMs += Math.max(0, event.mediaMs ?? 0)),
  'add-to-cart': (counts) => (counts.addsToCart += 1),
};

/**
 * The same as {@link CARD_METRICS_SQL}, counted here: for the visitor's own events, and as the second opinion in
 * tests of the stores.
 *
 * @param events - in any order; each counts, so repeated ids must be gone already.
 * @returns one row for each item that has a counted event, ordered by id (UTF-16 units).
 * @public
 */
export function countCardMetrics(events: readonly CurioEvent[]): readonly CardMetrics[] {
  const cards = new Map<string, Counts>();
  for (const event of events) {
    const count = COUNTERS[event.type];
    const item = toCard(event);
    if (count === undefined || item === '') continue;
    const counts = cards.get(item) ?? createCounts(item);
    count(counts, event);
    cards.set(item, counts);
  }
  return [...cards.values()].toSorted((left, right) => (left.item < right.item ? -1 : 1));
}

function toCard({ type, item = '', content = '' }: CurioEvent): string {
  const isOfClip = type === 'product-click' || type === 'add-to-cart';
  return isOfClip && content !== '' ? content : item;
}

function createCounts(item: string): Counts {
  return { item, impressions: 0, views: 0, clicks: 0, completes: 0, watchMs: 0, addsToCart: 0 };
}
