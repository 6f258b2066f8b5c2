import type { MetricFigure, MetricsQuery } from '@curio/core';
import type { World } from '../world.ts';
import * as browsing from './browsing.ts';
import { countBuyers, countNewCustomers, countRepurchases } from './buyers.ts';
import { gatherFacts, type Facts } from './facts.ts';
import type { Cell } from './tally.ts';
import { countTouchedGpm, countTouchedNewCustomers, countTouchedOrders } from './selling-content.ts';
import { countAssists, countContentVerdict, countFact, countLastTouch } from './touches.ts';
import * as trade from './trade.ts';

type Kind = 'count' | 'ratio' | 'money' | 'money-ratio';

/** Each metric once more, written from the words of its formula. */
const COUNTERS: Readonly<Record<string, readonly [Kind, browsing.Counter]>> = {
  impressions: ['count', browsing.countEvents('impression')],
  views: ['count', browsing.countEvents('view')],
  completes: ['count', browsing.countEvents('video-complete')],
  'watch-time': ['count', browsing.countWatchTime],
  'watch-through': ['ratio', browsing.countRatio(['video-complete'], ['view'])],
  'click-through': ['ratio', browsing.countRatio(['product-click'], ['impression'])],
  clicks: ['count', browsing.countEvents('product-click')],
  'adds-to-cart': ['count', browsing.countEvents('add-to-cart')],
  visitors: ['count', browsing.countVisitors],
  'product-click-through': ['ratio', browsing.countProductClickThrough],
  'add-to-cart-rate': ['ratio', browsing.countAddToCartRate],
  conversion: ['ratio', browsing.countConversion('product-click')],
  'view-conversion': ['ratio', browsing.countConversion('view', 'live-join')],
  'discovery-rate': ['ratio', browsing.countDiscoveries],
  orders: ['count', trade.countOrders],
  gmv: ['money', trade.countGmv],
  'quality-gmv': ['money', trade.countQualityGmv],
  gpm: ['money-ratio', trade.countGpm],
  'gmv-per-visitor': ['money-ratio', trade.countGmvPerVisitor],
  'average-order': ['money-ratio', trade.countAverageOrder],
  'refund-rate': ['money-ratio', trade.countRefundRate],
  'order-refund-rate': ['ratio', trade.countOrderRefundRate],
  buyers: ['count', countBuyers],
  'new-customer-share': ['ratio', countNewCustomers],
  'repurchase-30-days': ['ratio', countRepurchases],
  'new-goods-share': ['money-ratio', trade.countLaunched(30)],
  'launch-against-daily': ['money-ratio', trade.countLaunched(1)],
  'last-touch-gmv': ['money', countLastTouch],
  'assisted-gmv': ['money', countAssists],
  'last-touch-orders': ['count', countTouchedOrders],
  'last-touch-gpm': ['money-ratio', countTouchedGpm],
  'last-touch-new-customers': ['ratio', countTouchedNewCustomers],
  'fact-field': ['money-ratio', countFact('field')],
  'fact-alliance': ['money-ratio', countFact('alliance')],
  'fact-campaign': ['money-ratio', countFact('campaign')],
  'fact-top-kol': ['money-ratio', countFact('top-kol')],
  'gather-rate': ['ratio', browsing.countLoop('gathered', 'reached')],
  'convert-rate': ['ratio', browsing.countLoop('converted', 'gathered')],
  'settle-rate': ['ratio', browsing.countLoop('settled', 'converted')],
  'growth-loop': ['ratio', browsing.countLoop('settled', 'reached')],
  'goods-verdict': ['ratio', trade.countGoodsVerdict],
  'content-verdict': ['ratio', countContentVerdict],
  'service-verdict': ['ratio', trade.countServiceVerdict],
  'violations-found': ['count', trade.countActs('found')],
  'stopped-before-listing': ['count', trade.countActs('stopped')],
  'taken-down': ['count', trade.countActs('taken-down')],
};

/** Answers what a store answers, from the events themselves. */
export function recount(world: World, query: MetricsQuery): readonly MetricFigure[] {
  const facts = gatherFacts(world, query);
  return query.names.flatMap((name) => recountMetric(name, facts));
}

function recountMetric(name: string, facts: Facts): readonly MetricFigure[] {
  const counter = COUNTERS[name];
  if (counter === undefined) throw new Error(`${name} has no recount; write one from its formula.`);
  const [kind, count] = counter;
  return count(facts)
    .filter(({ over, under }) => (kind.endsWith('ratio') ? under : over) !== 0)
    .filter(
      ({ currency }) => facts.query.currency === undefined || ['', facts.query.currency].includes(currency),
    )
    .toSorted(compareCells)
    .map((cell) => ({
      metric: name,
      ...(facts.query.by === undefined ? {} : { group: cell.group }),
      ...toParts(kind, cell),
    }));
}

function toParts(kind: Kind, { currency, over, under }: Cell): Omit<MetricFigure, 'metric' | 'group'> {
  return {
    ...(kind.startsWith('money') ? { currency } : {}),
    ...(kind.endsWith('ratio') ? { numerator: over, denominator: under } : { amount: over }),
  };
}

function compareCells(one: Cell, other: Cell): number {
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  return one.group < other.group ? -1 : 1;
}
