import assert from 'node:assert/strict';
import { countRetention, METRICS, type MetricsQuery, type RetentionQuery } from '@curio/core';
import * as fc from 'fast-check';
import type { GovernanceAct, ReadScope, StoredEvent, StoredItem } from '../stores/collector-store.ts';
import { onOpenStore, value, type ContractCase } from './contract-case.ts';
import { METRIC_EDGES } from './metric-edges.ts';
import { createStoredEvent } from './stored-events.ts';

const DAY_MS = 86_400_000;
const QUERY: Omit<MetricsQuery, 'names'> = { site: 'shop', from: 10 * DAY_MS, to: 12 * DAY_MS };
const AT = { first: QUERY.from + 1000, second: QUERY.to - 1000 };

const MUG: StoredItem = { id: 'mug', kind: 'product', category: 'Kitchen > Cups', shop: 's' };
const PAID = { type: 'order-paid', orderId: 'o-1', item: 'mug', trusted: true } as const;

const EVENTS = [
  createStoredEvent(1, { adjustedTs: AT.first, visitor: 'ada', item: 'clip', creator: 'mara' }),
  createStoredEvent(2, { adjustedTs: AT.first, type: 'product-click', visitor: 'ada', item: 'mug' }),
  createStoredEvent(3, { adjustedTs: AT.second, type: 'order', visitor: 'ada', orderId: 'o-1' }),
  createStoredEvent(4, { ...PAID, adjustedTs: AT.second, value: { amount: 1200, currency: 'EUR' } }),
  createStoredEvent(5, { ...PAID, adjustedTs: AT.second, value: { amount: 300, currency: 'CNY' } }),
  createStoredEvent(6, { ...PAID, adjustedTs: AT.second, value: { amount: 9, currency: 'EUR' }, bot: true }),
  createStoredEvent(7, { ...PAID, adjustedTs: QUERY.to, value: { amount: 9, currency: 'EUR' } }),
  createStoredEvent(8, {
    ...PAID,
    adjustedTs: AT.second,
    value: { amount: 9, currency: 'EUR' },
    site: 'other',
  }),
];

const CLIP: RetentionQuery = { site: 'shop', from: 1000, to: 2000, item: 'clip' };

/** Plays in few places of few sessions, so that parts of one play meet, and what must not count. */
const PLAYS: fc.Arbitrary<readonly StoredEvent[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('video-watched', 'video-skipped', 'view', 'video-midpoint', 'impression'),
      mediaMs: fc.constantFrom(0, 999, 1000, 1999, 2000, 61_500, 599_999, 600_000, 9_000_000),
      session: fc.constantFrom('one', 'two'),
      slate: fc.constantFrom(undefined, 'slate'),
      position: fc.constantFrom(undefined, 0, 1),
      item: fc.constantFrom('clip', 'clip', 'clip', 'other'),
      adjustedTs: fc.constantFrom(1000, 1999, 2000),
      bot: fc.constantFrom(false, false, false, true),
      creator: fc.constantFrom('mara', 'lin'),
    }),
    { maxLength: 60 },
  )
  .map((plays) =>
    plays.map(({ slate, position, ...fields }, at) =>
      createStoredEvent(at, {
        ...fields,
        ...(slate === undefined ? {} : { slate }),
        ...(position === undefined ? {} : { position }),
      }),
    ),
  );

/** How a store reads metrics; that every metric is right is tested against a recount. @internal */
export const METRICS_CASES: readonly ContractCase[] = [
  onOpenStore('reads metrics in the order asked, money by currency', async (store) => {
    value(await store.append(EVENTS));
    const names = ['gmv', 'impressions', 'conversion'];
    assert.deepEqual(value(await store.readMetrics({ ...QUERY, names })), [
      { metric: 'gmv', currency: 'CNY', amount: 300 },
      { metric: 'gmv', currency: 'EUR', amount: 1200 },
      { metric: 'impressions', amount: 1 },
      { metric: 'conversion', numerator: 1, denominator: 1 },
    ]);
    const euros = value(await store.readMetrics({ ...QUERY, names, currency: 'EUR' }));
    assert.deepEqual(
      euros.map(({ metric, currency }) => [metric, currency]),
      [
        ['gmv', 'EUR'],
        ['impressions', undefined],
        ['conversion', undefined],
      ],
    );
  }),
  onOpenStore('splits metrics by days of the reader’s own clock', async (store) => {
    value(await store.append(EVENTS));
    const split = { ...QUERY, names: ['impressions', 'orders'], by: 'day' } as const;
    const readDays = async (utcOffsetMinutes: number): Promise<readonly unknown[]> =>
      value(await store.readMetrics({ ...split, utcOffsetMinutes })).map(({ group }) => group);
    assert.deepEqual(await readDays(0), ['1970-01-11', '1970-01-12']);
    assert.deepEqual(await readDays(-60), ['1970-01-10', '1970-01-12']);
    assert.deepEqual(await readDays(60), ['1970-01-11', '1970-01-13']);
  }),
  onOpenStore('splits metrics by what an event names, also by nothing', async (store) => {
    value(await store.append([...EVENTS, createStoredEvent(20, { adjustedTs: AT.first })]));
    assert.deepEqual(value(await store.readMetrics({ ...QUERY, names: ['impressions'], by: 'creator' })), [
      { metric: 'impressions', group: '', amount: 1 },
      { metric: 'impressions', group: 'mara', amount: 1 },
    ]);
  }),
  onOpenStore('answers the groups asked for alone, each as a whole text', async (store) => {
    const odd = "mara, o'neil";
    value(
      await store.append([
        ...EVENTS,
        createStoredEvent(20, { adjustedTs: AT.first, creator: odd }),
        createStoredEvent(21, { adjustedTs: AT.first, creator: 'lin' }),
      ]),
    );
    const query = { ...QUERY, names: ['impressions'], by: 'creator', groups: ['mara', odd] } as const;
    assert.deepEqual(
      value(await store.readMetrics(query)).map(({ group }) => group),
      ['mara', odd],
    );
  }),
  onOpenStore('reads how long a clip held its viewers as countRetention counts it', async (store) => {
    let sites = 0;
    const check = async (plays: readonly StoredEvent[]): Promise<void> => {
      sites += 1;
      const site = `shop-${sites}`;
      value(await store.append(plays.map((play, at) => ({ ...play, id: toId(sites, at), site }))));
      const seen = plays.filter(
        ({ item, adjustedTs, bot }) => item === CLIP.item && adjustedTs < CLIP.to && !bot,
      );
      const query = { ...CLIP, site };
      assert.deepEqual(value(await store.readRetention(query)), countRetention(seen));
      const own = seen.filter(({ creator }) => creator === 'mara');
      const scope: ReadScope = { part: 'creators', creators: ['mara'] };
      assert.deepEqual(value(await store.readRetention(query, scope)), countRetention(own));
    };
    await fc.assert(fc.asyncProperty(PLAYS, check), { numRuns: 12 });
  }),
  onOpenStore('reads every metric of a site without events, and finds nothing', async (store) => {
    const names = METRICS.map(({ name }) => name);
    assert.deepEqual(value(await store.readMetrics({ ...QUERY, names })), []);
  }),
  onOpenStore('refuses a metric that is not there, or cannot be split so', async (store) => {
    const unknown = await store.readMetrics({ ...QUERY, names: ['gmv; DROP TABLE events'] });
    assert.equal(unknown.ok ? '' : unknown.error.code, 'store-failed');
    const wrongSplit = await store.readMetrics({ ...QUERY, names: ['gmv'], by: 'creator' });
    assert.match(wrongSplit.ok ? '' : wrongSplit.error.message, /cannot be split by creator/u);
  }),
  onOpenStore('keeps every end of every window to the ms', async (store) => {
    const sites = METRIC_EDGES.map((edge, at) => ({ ...edge, site: `site-${at}` }));
    const events = sites.flatMap((edge) => edge.events.map((event) => ({ ...event, site: edge.site })));
    const named = events.map((event, at) => ({ ...event, id: createStoredEvent(at).id }));
    assert.equal(value(await store.append(named)).stored, events.length);
    for (const { name, site, items, acts, query, figures } of sites) {
      value(await store.saveItems(site, items));
      value(await store.saveGovernanceActs(site, acts));
      assert.deepEqual(value(await store.readMetrics({ ...query, site })), figures, name);
    }
  }),
  onOpenStore('keeps items, the newest word of each, and those no longer named', async (store) => {
    value(await store.append(EVENTS));
    value(await store.saveItems('shop', [{ ...MUG, launchedAt: QUERY.from }]));
    value(await store.saveItems('shop', [MUG, { ...MUG, launchedAt: AT.second }]));
    value(await store.saveItems('shop', [{ ...MUG, id: 'pot' }]));
    value(await store.saveItems('other', [MUG]));
    value(await store.saveItems('shop', []));
    const launch = { ...QUERY, names: ['launch-against-daily'], currency: 'EUR' };
    assert.deepEqual(value(await store.readMetrics(launch)), [
      { metric: 'launch-against-daily', currency: 'EUR', numerator: 1200, denominator: 1200 },
    ]);
  }),
  onOpenStore('keeps each act of governance once, with the time it was first told', async (store) => {
    const act: GovernanceAct = { act: 'found', item: 'mug', rule: 'cn/ad', seenAt: AT.second };
    value(await store.saveGovernanceActs('shop', [{ ...act, seenAt: QUERY.to + 9 }]));
    value(await store.saveGovernanceActs('shop', [act, { ...act, seenAt: AT.second + 1 }]));
    value(
      await store.saveGovernanceActs('shop', [
        { ...act, seenAt: QUERY.to + 5 },
        { ...act, act: 'stopped' },
      ]),
    );
    value(await store.saveGovernanceActs('shop', [{ ...act, rule: `'); DROP TABLE events; --"` }]));
    value(await store.saveGovernanceActs('shop', []));
    const names = ['violations-found', 'stopped-before-listing', 'taken-down'];
    assert.deepEqual(value(await store.readMetrics({ ...QUERY, names })), [
      { metric: 'violations-found', amount: 2 },
      { metric: 'stopped-before-listing', amount: 1 },
    ]);
  }),
];

/** All sites share one store, in which no id may come twice. */
function toId(site: number, at: number): string {
  return `019e7d1f-4800-7000-8${site.toString(16).padStart(3, '0')}-${at.toString(16).padStart(12, '0')}`;
}
