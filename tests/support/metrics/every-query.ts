import { METRICS, type MetricGroup, type MetricsQuery } from '@curio/core';

const GROUPS: readonly (MetricGroup | undefined)[] = [
  undefined,
  'day',
  'item',
  'content',
  'source',
  'creator',
  'campaign',
];

/** A query for each way to split, with every metric that can be split so. */
export function listQueries(
  period: Pick<MetricsQuery, 'site' | 'from' | 'to'>,
  utcOffsetMinutes: number,
): readonly MetricsQuery[] {
  return GROUPS.map((by) => ({
    ...period,
    names: METRICS.filter(({ groups }) => by === undefined || groups.includes(by)).map(({ name }) => name),
    utcOffsetMinutes,
    ...(by === undefined ? {} : { by }),
  }));
}
