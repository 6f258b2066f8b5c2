import { findMetric, type MetricGroup, type MetricsQuery } from '@curio/core';
import type { ReadScope } from '../../stores/collector-store.ts';
import { refuse, type Admission } from '../api-failure.ts';
import { parsePeriodQuery, refuseParameter } from './parse-read-query.ts';

const GROUPS: readonly MetricGroup[] = ['day', 'item', 'content', 'source', 'creator', 'campaign'];

/** Each metric is a query of its own, so an address asks for no more than a page shows. */
const MAX_NAMES = 50;

/** As many as items in a question for cards. */
const MAX_GROUPS = 200;

/** From UTC-14 to UTC+14, wider than any place's clock. */
const MAX_OFFSET_MINUTES = 14 * 60;

/**
 * Reads `site`, `from`, `to`, `names`, `by`, `group`, `currency` and `offset` of an address; a failure names the parameter.
 *
 * @internal
 */
export function parseMetricsQuery(parameters: URLSearchParams): Admission<MetricsQuery> {
  const period = parsePeriodQuery(parameters);
  if (!period.ok) return period;
  const by = parseGroup(parameters.get('by'));
  if (!by.ok) return by;
  const names = parseNames(parameters.get('names') ?? '', by.value);
  if (!names.ok) return names;
  const options = parseOptions(parameters);
  if (!options.ok) return options;
  const split = parseSplit(by.value, parameters.getAll('group'));
  if (!split.ok) return split;
  return { ok: true, value: { ...period.value, names: names.value, ...split.value, ...options.value } };
}

/**
 * Cuts a query to what a reader may see: a creator's or agency's token reads what is split by creator, and of that the
 * own part. The whole would tell what others earn.
 *
 * @returns the creators whose figures may be shown; `null` for all.
 * @internal
 */
export function toVisibleCreators(
  { by }: MetricsQuery,
  scope: ReadScope,
): Admission<readonly string[] | null> {
  if (scope.part === 'all') return { ok: true, value: null };
  if (scope.part === 'creators' && by === 'creator') return { ok: true, value: scope.creators };
  return refuse('token-role-refused', "Only a merchant's token reads metrics that are not split by creator.");
}

function parseGroup(text: string | null): Admission<MetricGroup | null> {
  if (text === null) return { ok: true, value: null };
  const group = GROUPS.find((known) => known === text);
  if (group !== undefined) return { ok: true, value: group };
  return refuseParameter('by', `\`by\` is none of ${GROUPS.join(', ')}.`);
}

/** Groups are whole parameters, one each, as an id may hold a comma. */
function parseSplit(
  by: MetricGroup | null,
  groups: readonly string[],
): Admission<Pick<MetricsQuery, 'by' | 'groups'>> {
  if (groups.length === 0) return { ok: true, value: by === null ? {} : { by } };
  if (by === null)
    return refuseParameter('group', '`group` is one of what `by` splits by, and `by` is absent.');
  if (groups.length <= MAX_GROUPS) return { ok: true, value: { by, groups } };
  return refuseParameter('group', `\`group\` is told ${groups.length} times; ${MAX_GROUPS} are taken.`);
}

function parseNames(text: string, by: MetricGroup | null): Admission<readonly string[]> {
  const names = [...new Set(text.split(',').filter((name) => name !== ''))];
  if (names.length === 0 || names.length > MAX_NAMES) {
    return refuseParameter('names', `\`names\` names ${names.length} metrics; 1 to ${MAX_NAMES} are taken.`);
  }
  for (const name of names) {
    const metric = findMetric(name);
    if (metric === null) return refuseParameter('names', `There is no metric ${name.slice(0, 64)}.`);
    if (by !== null && !metric.groups.includes(by)) {
      return refuseParameter('by', `${name} cannot be split by ${by}; see docs/metrics.md.`);
    }
  }
  return { ok: true, value: names };
}

function parseOptions(
  parameters: URLSearchParams,
): Admission<Pick<MetricsQuery, 'currency' | 'utcOffsetMinutes'>> {
  const currency = parameters.get('currency');
  if (currency !== null && !/^[A-Z]{3}$/u.test(currency)) {
    return refuseParameter('currency', '`currency` is no ISO 4217 code such as EUR.');
  }
  const offset = parameters.get('offset');
  if (offset !== null && !isOffset(offset)) {
    return refuseParameter('offset', '`offset` is no whole number of minutes from -840 to 840.');
  }
  return {
    ok: true,
    value: {
      ...(currency === null ? {} : { currency }),
      ...(offset === null ? {} : { utcOffsetMinutes: Number(offset) }),
    },
  };
}

function isOffset(text: string): boolean {
  return /^-?\d{1,3}$/u.test(text) && Math.abs(Number(text)) <= MAX_OFFSET_MINUTES;
}
