/**
 * One number a merchant reads, with the one way to compute it.
 *
 * `sql` is a query over `events` that answers one row; a ratio answers `numerator` and `denominator`, as engines
 * divide integers differently, and has no value where the denominator is 0.
 *
 * @public
 */
export interface MetricDefinition {
  /** kebab-case, stable for ever. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly unit: 'count' | 'ms' | 'ratio';
  /** For people, in the words of the event vocabulary. */
  readonly formula: string;
  readonly sql: string;
  /** Where the definition comes from. */
  readonly source: string;
}

const MRC = 'MRC Viewable Ad Impression Measurement Guidelines, 2014: half the pixels for one second';
const MRC_VIDEO =
  'MRC Viewable Ad Impression Measurement Guidelines, 2014: half the pixels, two seconds of play';
const OWN_COMPLETE = 'Our choice: 95% of the unique length, so that an end card left early still counts';

/** What the cards of a page are measured by; more follow with the compass. @public */
export const METRICS: readonly MetricDefinition[] = [
  count('impressions', 'impression', {
    title: { en: 'Impressions', zh: '曝光次数' },
    source: MRC,
  }),
  count('views', 'view', {
    title: { en: 'Views', zh: '观看次数' },
    source: MRC_VIDEO,
  }),
  count('completes', 'video-complete', {
    title: { en: 'Completed views', zh: '完播次数' },
    source: OWN_COMPLETE,
  }),
  {
    name: 'watch-time',
    title: { en: 'Watch time', zh: '观看时长' },
    unit: 'ms',
    formula: 'sum of mediaMs of video-watched: unique stretches, so a loop counts once',
    sql: "SELECT SUM(CASE WHEN media_ms > 0 THEN media_ms ELSE 0 END) AS metric FROM events WHERE type = 'video-watched'",
    source: 'Our choice: unique played ranges, as media analytics do, not wall time',
  },
  count('clicks', 'product-click', {
    title: { en: 'Product clicks', zh: '商品点击次数' },
    source: 'GA4 select_item, counted as events',
  }),
  count('adds-to-cart', 'add-to-cart', {
    title: { en: 'Adds to cart', zh: '加购次数' },
    source: 'GA4 add_to_cart, counted as events, not as units',
  }),
  ratio('click-through', ['product-click', 'impression'], {
    title: { en: 'Click-through', zh: '商品点击率' },
    source: 'Clicks per viewable impression; IAB Click Measurement Guidelines, 2009',
  }),
  ratio('watch-through', ['video-complete', 'view'], {
    title: { en: 'Watch-through', zh: '完播率' },
    source: `Completed views per view. ${OWN_COMPLETE}`,
  }),
];

type Words = Pick<MetricDefinition, 'title' | 'source'>;

function count(name: string, type: string, words: Words): MetricDefinition {
  const sql = `SELECT COUNT(*) AS metric FROM events WHERE type = '${type}'`;
  return { name, ...words, unit: 'count', formula: `number of ${type} events`, sql };
}

function ratio(name: string, [over, under]: readonly [string, string], words: Words): MetricDefinition {
  const sql = `SELECT
  SUM(CASE WHEN type = '${over}' THEN 1 ELSE 0 END) AS numerator,
  SUM(CASE WHEN type = '${under}' THEN 1 ELSE 0 END) AS denominator
FROM events
WHERE type IN ('${over}', '${under}')`;
  return { name, ...words, unit: 'ratio', formula: `${over} events / ${under} events`, sql };
}
