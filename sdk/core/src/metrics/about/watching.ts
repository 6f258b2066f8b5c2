import { toAmount, toRatio, type MetricDefinition, type MetricGroup } from '../metric-definition.ts';

const MRC = 'MRC Viewable Ad Impression Measurement Guidelines, 2014: half the pixels for one second';
const MRC_VIDEO =
  'MRC Viewable Ad Impression Measurement Guidelines, 2014: half the pixels, two seconds of play; short-video platforms that count three seconds show fewer';
const OWN_COMPLETE =
  'Our choice: 95% of the unique length, so that an end card left early still counts; VAST and short-video platforms ask for the end';

const EVERY_GROUP: readonly MetricGroup[] = ['day', 'item', 'content', 'source', 'creator', 'campaign'];

/** How often content was seen, and for how long. @internal */
export const WATCHING_METRICS: readonly MetricDefinition[] = [
  toCount('impressions', 'impression', { title: { en: 'Impressions', zh: '曝光次数' }, source: MRC }),
  toCount('views', 'view', { title: { en: 'Views', zh: '观看次数' }, source: MRC_VIDEO }),
  toCount('completes', 'video-complete', {
    title: { en: 'Completed views', zh: '完播次数' },
    source: OWN_COMPLETE,
  }),
  toAmount({
    name: 'watch-time',
    title: { en: 'Watch time', zh: '观看时长' },
    unit: 'ms',
    formula: 'sum of mediaMs of video-watched, each cut to whole ms: unique stretches, so a loop counts once',
    sql: `SELECT bucket, SUM(FLOOR(media_ms)) AS metric
FROM events
WHERE type = 'video-watched'
GROUP BY bucket`,
    source: 'Our choice: unique played ranges, as media analytics do, not wall time',
    groups: EVERY_GROUP,
  }),
  toEventRatio('watch-through', ['video-complete', 'view'], {
    title: { en: 'Watch-through', zh: '完播率' },
    source: `Completed views per view. ${OWN_COMPLETE}`,
    groups: EVERY_GROUP,
  }),
  toEventRatio('click-through', ['product-click', 'impression'], {
    title: { en: 'Click-through of cards', zh: '内容点击率' },
    source: 'Clicks per viewable impression; IAB Click Measurement Guidelines, 2009',
    groups: ['day', 'content', 'source', 'creator', 'campaign'],
  }),
  toCount('clicks', 'product-click', {
    title: { en: 'Product clicks', zh: '商品点击次数' },
    source: 'GA4 select_item, counted as events',
  }),
  toCount('adds-to-cart', 'add-to-cart', {
    title: { en: 'Adds to cart', zh: '加购次数' },
    source: 'GA4 add_to_cart, counted as events, not as units',
  }),
  toAmount({
    name: 'visitors',
    title: { en: 'Visitors', zh: '访客数' },
    formula: 'number of different visitors of any event that a browser sent',
    sql: `SELECT bucket, COUNT(DISTINCT visitor) AS metric
FROM events
WHERE visitor <> '' AND NOT trusted
GROUP BY bucket`,
    source:
      'Unique visitors (UV) as every web analytics counts them; visitors who did not consent are not seen',
    needs: ['visitors'],
    groups: EVERY_GROUP,
  }),
];

type Words = Pick<MetricDefinition, 'title' | 'source'>;

function toCount(name: string, type: string, words: Words): MetricDefinition {
  return toAmount({
    name,
    ...words,
    formula: `number of ${type} events`,
    sql: `SELECT bucket, COUNT(*) AS metric\nFROM events\nWHERE type = '${type}'\nGROUP BY bucket`,
    groups: EVERY_GROUP,
  });
}

function toEventRatio(
  name: string,
  [over, under]: readonly [string, string],
  words: Words & Pick<MetricDefinition, 'groups'>,
): MetricDefinition {
  return toRatio({
    name,
    ...words,
    formula: `${over} events / ${under} events`,
    sql: `SELECT
  bucket,
  SUM(CASE WHEN type = '${over}' THEN 1 ELSE 0 END) AS numerator,
  SUM(CASE WHEN type = '${under}' THEN 1 ELSE 0 END) AS denominator
FROM events
WHERE type IN ('${over}', '${under}')
GROUP BY bucket`,
  });
}
