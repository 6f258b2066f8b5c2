import type { CardMetricsAnswer, MetricsAnswer, RetentionAnswer } from '@curio/core';
import type { LossCount, LossesQuery, ReadScope, StoredEvent } from '../../stores/collector-store.ts';
import { refuseForStore, toFailureResponse, toJsonResponse, type Admission } from '../api-failure.ts';
import type { CollectorContext } from '../collector-context.ts';
import { allowReader, isExtensionOrigin, toPreflightResponse } from '../cross-origin.ts';
import { authorize, requireVisitors, requireWholeSite } from './authorize.ts';
import { parseMetricsQuery, toVisibleCreators } from './parse-metrics-query.ts';
import {
  parseCardMetricsQuery,
  parseEventsQuery,
  parsePeriodQuery,
  parseRetentionQuery,
} from './parse-read-query.ts';

/** The answer to `GET /v1/events`: the site's newest events, newest first. @public */
export interface EventsAnswer {
  readonly schemaVersion: 1;
  readonly events: readonly StoredEvent[];
}

/** The answer to `GET /v1/losses`: what was refused and dropped, a row a reason and teller. @public */
export interface LossesAnswer {
  readonly schemaVersion: 1;
  readonly query: LossesQuery;
  readonly losses: readonly Omit<LossCount, 'site'>[];
}

/** Answers `GET /v1/metrics/cards`. @internal */
export function answerCardMetrics(request: Request, context: CollectorContext): Promise<Response> {
  return answerReader(request, context, {
    parse: parseCardMetricsQuery,
    admit: requireVisitors,
    async read(query, scope) {
      const cards = await context.store.readCardMetrics(query, scope);
      if (!cards.ok) return refuseForStore('The metrics could not be read.');
      const answer: CardMetricsAnswer = { schemaVersion: 1, query, cards: cards.value };
      return { ok: true, value: answer };
    },
  });
}

/** Answers `GET /v1/metrics`. @internal */
export function answerMetrics(request: Request, context: CollectorContext): Promise<Response> {
  return answerReader(request, context, {
    parse: parseMetricsQuery,
    admit: requireVisitors,
    async read(query, scope) {
      const creators = toVisibleCreators(query, scope);
      if (!creators.ok) return creators;
      const found = await context.store.readMetrics(query);
      if (!found.ok) return refuseForStore('The metrics could not be read.');
      const figures = found.value.filter(
        ({ group = '' }) => creators.value === null || (group !== '' && creators.value.includes(group)),
      );
      const answer: MetricsAnswer = { schemaVersion: 1, query, computedAt: context.clock.now(), figures };
      return { ok: true, value: answer };
    },
  });
}

/** Answers `GET /v1/metrics/retention`: to each role its part. @internal */
export function answerRetention(request: Request, context: CollectorContext): Promise<Response> {
  return answerReader(request, context, {
    parse: parseRetentionQuery,
    admit: requireVisitors,
    async read(query, scope) {
      const found = await context.store.readRetention(query, scope);
      if (!found.ok) return refuseForStore('The retention could not be read.');
      const computedAt = context.clock.now();
      const answer: RetentionAnswer = { schemaVersion: 1, query, computedAt, ...found.value };
      return { ok: true, value: answer };
    },
  });
}

/** Answers `GET /v1/events`: to each role its part. @internal */
export function answerEvents(request: Request, context: CollectorContext): Promise<Response> {
  return answerReader(request, context, {
    parse: parseEventsQuery,
    admit: (scope) => ({ ok: true, value: scope }),
    async read({ site, limit }, scope) {
      const events = await context.store.readEvents(site, limit, scope);
      if (!events.ok) return refuseForStore('The events could not be read.');
      const answer: EventsAnswer = { schemaVersion: 1, events: events.value };
      return { ok: true, value: answer };
    },
  });
}

/** Answers `GET /v1/losses`. @internal */
export function answerLosses(request: Request, context: CollectorContext): Promise<Response> {
  return answerReader(request, context, {
    parse: parsePeriodQuery,
    admit: requireWholeSite,
    async read(query) {
      await context.losses.flush();
      const found = await context.store.readLosses(query);
      if (!found.ok) return refuseForStore('The losses could not be read.');
      const losses = found.value.map(({ reason, by, events, requests }) => ({
        reason,
        by,
        events,
        requests,
      }));
      const answer: LossesAnswer = { schemaVersion: 1, query, losses };
      return { ok: true, value: answer };
    },
  });
}

/** Answers the preflight of an extension's page; its background worker needs none. @internal */
export function answerReadPreflight(request: Request): Response {
  const origin = request.headers.get('Origin');
  if (!isExtensionOrigin(origin)) {
    return allowReader(
      toFailureResponse({ code: 'origin-not-allowed', message: 'Pages may not read.', place: 'Origin' }),
      null,
    );
  }
  return allowReader(toPreflightResponse('GET', 'Authorization'), origin);
}

/** How one address is read: what it asks, who may ask, and the answer. */
interface Reading<Query> {
  readonly parse: (parameters: URLSearchParams) => Admission<Query>;
  readonly admit: (scope: ReadScope) => Admission<ReadScope>;
  readonly read: (query: Query, scope: ReadScope) => Promise<Admission<unknown>>;
}

async function answerReader<Query extends { readonly site: string }>(
  request: Request,
  context: CollectorContext,
  reading: Reading<Query>,
): Promise<Response> {
  const answer = await readAdmitted(request, context, reading);
  const response = answer.ok ? toJsonResponse(answer.value) : toFailureResponse(answer.error);
  return allowReader(response, request.headers.get('Origin'));
}

async function readAdmitted<Query extends { readonly site: string }>(
  request: Request,
  { store, clock }: CollectorContext,
  { parse, admit, read }: Reading<Query>,
): Promise<Admission<unknown>> {
  const query = parse(new URL(request.url).searchParams);
  if (!query.ok) return query;
  const found = await authorize({ request, site: query.value.site, now: clock.now() }, store);
  const scope = found.ok ? admit(found.value) : found;
  return scope.ok ? read(query.value, scope.value) : scope;
}
