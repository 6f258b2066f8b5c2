import type { CardMetricsAnswer } from '@curio/core';
import type { Clock } from '../../platform/clock.ts';
import type { CollectorStore, StoredEvent } from '../../stores/collector-store.ts';
import { refuse, toFailureResponse, toJsonResponse, type Admission } from '../api-failure.ts';
import { allowReader, isExtensionOrigin, toPreflightResponse } from '../cross-origin.ts';
import { authorize } from './authorize.ts';
import { parseCardMetricsQuery, parseEventsQuery } from './parse-read-query.ts';

/** What reading needs. @internal */
export interface ReadContext {
  readonly store: CollectorStore;
  readonly clock: Clock;
}

/** The answer to `GET /v1/events`: the site's newest events, newest first. @public */
export interface EventsAnswer {
  readonly schemaVersion: 1;
  readonly events: readonly StoredEvent[];
}

/** Answers `GET /v1/metrics/cards`. @internal */
export function answerCardMetrics(request: Request, context: ReadContext): Promise<Response> {
  return answerReader(request, async (parameters) => {
    const query = parseCardMetricsQuery(parameters);
    if (!query.ok) return query;
    const access = await authorize(
      { request, site: query.value.site, now: context.clock.now() },
      context.store,
    );
    if (!access.ok) return access;
    const cards = await context.store.readCardMetrics(query.value);
    if (!cards.ok) return refuse('store-failed', 'The metrics could not be read.');
    const answer: CardMetricsAnswer = { schemaVersion: 1, query: query.value, cards: cards.value };
    return { ok: true, value: answer };
  });
}

/** Answers `GET /v1/events`. @internal */
export function answerEvents(request: Request, context: ReadContext): Promise<Response> {
  return answerReader(request, async (parameters) => {
    const query = parseEventsQuery(parameters);
    if (!query.ok) return query;
    const { site, limit } = query.value;
    const access = await authorize({ request, site, now: context.clock.now() }, context.store);
    if (!access.ok) return access;
    const events = await context.store.readEvents(site, limit);
    if (!events.ok) return refuse('store-failed', 'The events could not be read.');
    const answer: EventsAnswer = { schemaVersion: 1, events: events.value };
    return { ok: true, value: answer };
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

async function answerReader(
  request: Request,
  read: (parameters: URLSearchParams) => Promise<Admission<unknown>>,
): Promise<Response> {
  const answer = await read(new URL(request.url).searchParams);
  const response = answer.ok ? toJsonResponse(answer.value) : toFailureResponse(answer.error);
  return allowReader(response, request.headers.get('Origin'));
}
