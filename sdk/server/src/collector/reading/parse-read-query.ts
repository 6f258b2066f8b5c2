import type { CardMetricsQuery, RetentionQuery } from '@curio/core';
import type { LossesQuery } from '../../stores/collector-store.ts';
import { refuse, type Admission } from '../api-failure.ts';

/** What `GET /v1/events` asks. @internal */
export interface EventsQuery {
  readonly site: string;
  /** 1..1000; 100 when the request does not say. */
  readonly limit: number;
}

const MAX_ITEMS = 200;
const MAX_EVENTS = 1000;
const DEFAULT_EVENTS = 100;

/** Reads `site`, `from`, `to` and `items` of an address; a failure names the parameter. @internal */
export function parseCardMetricsQuery(parameters: URLSearchParams): Admission<CardMetricsQuery> {
  const period = parsePeriodQuery(parameters);
  const items = parameters.get('items');
  if (!period.ok || items === null) return period;
  const ids = items.split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > MAX_ITEMS) {
    return refuseParameter('items', `\`items\` names ${ids.length} ids; 1 to ${MAX_ITEMS} are taken.`);
  }
  return { ok: true, value: { ...period.value, items: ids } };
}

/** Reads `site`, `from`, `to` and `item` of an address; a failure names the parameter. @internal */
export function parseRetentionQuery(parameters: URLSearchParams): Admission<RetentionQuery> {
  const period = parsePeriodQuery(parameters);
  if (!period.ok) return period;
  const item = parameters.get('item') ?? '';
  if (item === '') return refuseParameter('item', 'No clip is named.');
  return { ok: true, value: { ...period.value, item } };
}

/** Reads `site`, `from` and `to` of an address; a failure names the parameter. @internal */
export function parsePeriodQuery(parameters: URLSearchParams): Admission<LossesQuery> {
  const site = parameters.get('site') ?? '';
  if (site === '') return refuseParameter('site', 'No site is named.');
  const from = parseWholeNumber(parameters.get('from'));
  if (from === null) return refuseParameter('from', '`from` is no instant in ms UTC.');
  const to = parseWholeNumber(parameters.get('to'));
  if (to === null || to <= from) return refuseParameter('to', '`to` is no instant in ms UTC after `from`.');
  return { ok: true, value: { site, from, to } };
}

/** Reads `site` and `limit` of an address; a failure names the parameter. @internal */
export function parseEventsQuery(parameters: URLSearchParams): Admission<EventsQuery> {
  const site = parameters.get('site') ?? '';
  if (site === '') return refuseParameter('site', 'No site is named.');
  const limit = parameters.has('limit') ? parseWholeNumber(parameters.get('limit')) : DEFAULT_EVENTS;
  if (limit === null || limit < 1 || limit > MAX_EVENTS) {
    return refuseParameter('limit', `\`limit\` is no whole number from 1 to ${MAX_EVENTS}.`);
  }
  return { ok: true, value: { site, limit } };
}

function parseWholeNumber(text: string | null): number | null {
  if (text === null || !/^\d{1,16}$/u.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}

/** Refuses a query for one of its parameters. @internal */
export function refuseParameter(place: string, message: string): ReturnType<typeof refuse> {
  return refuse('query-invalid', message, { place });
}
