import {
  succeed,
  type CardMetrics,
  type MetricsAnswer,
  type MetricsQuery,
  type Pairing,
  type Result,
  type RetentionAnswer,
} from '@curio/core';
import { parseCardMetricsAnswer, parseMetricsAnswer, parseRetentionAnswer } from '@curio/core/schemas';
import { askCollector, type CollectorReader, type CollectorTrouble } from './ask-collector.ts';
import type { Period } from '../period.ts';

/** The collector takes at most 200 items in one question; above that all items are asked for. */
const MAX_ITEMS_ASKED = 200;

/**
 * Reads what cards earned in a period.
 *
 * @param items - ids; items without events have no row in the answer.
 */
export async function readCollector(
  reader: CollectorReader,
  pairing: Pairing,
  { period, items }: { readonly period: Period; readonly items: readonly string[] },
): Promise<Result<readonly CardMetrics[], CollectorTrouble>> {
  const isAskedByName = items.length > 0 && items.length <= MAX_ITEMS_ASKED;
  const answer = await askCollector(reader, pairing, {
    path: '/v1/metrics/cards',
    parameters: [
      ...toPeriodParameters(period),
      ...(isAskedByName ? [['items', items.join(',')] as const] : []),
    ],
    parse: parseCardMetricsAnswer,
  });
  return answer.ok ? succeed(answer.value.cards) : answer;
}

/** Which figures to read; the site is the pairing's. */
export type FiguresQuery = Omit<MetricsQuery, 'site'>;

/** Reads figures of metrics by their definitions. */
export function readMetricFigures(
  reader: CollectorReader,
  pairing: Pairing,
  query: FiguresQuery,
): Promise<Result<MetricsAnswer, CollectorTrouble>> {
  const { names, by, groups = [], currency, utcOffsetMinutes } = query;
  return askCollector(reader, pairing, {
    path: '/v1/metrics',
    parameters: [
      ...toPeriodParameters(query),
      ['names', names.join(',')],
      ...toOptional('by', by),
      ...groups.map((group) => ['group', group] as const),
      ...toOptional('currency', currency),
      ...toOptional('offset', utcOffsetMinutes),
    ],
    parse: parseMetricsAnswer,
  });
}

/** Reads how long a clip held those who played it. */
export function readClipRetention(
  reader: CollectorReader,
  pairing: Pairing,
  { period, item }: { readonly period: Period; readonly item: string },
): Promise<Result<RetentionAnswer, CollectorTrouble>> {
  return askCollector(reader, pairing, {
    path: '/v1/metrics/retention',
    parameters: [...toPeriodParameters(period), ['item', item]],
    parse: parseRetentionAnswer,
  });
}

type Parameter = readonly [name: string, value: string];

function toPeriodParameters({ from, to }: Period): readonly Parameter[] {
  return [
    ['from', String(from)],
    ['to', String(to)],
  ];
}

function toOptional(name: string, value: string | number | undefined): readonly Parameter[] {
  return value === undefined ? [] : [[name, String(value)]];
}
