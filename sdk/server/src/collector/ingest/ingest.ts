import type { IngestAnswer } from '@curio/core';
import { isbot } from 'isbot';
import type { Clock } from '../../platform/clock.ts';
import type { CollectorStore } from '../../stores/collector-store.ts';
import { refuse, toFailureResponse, toJsonResponse, type Admission, type Refusal } from '../api-failure.ts';
import { allowSender, toPreflightResponse } from '../cross-origin.ts';
import { findSite, isAllowedOrigin, type SiteAccess } from '../site-access.ts';
import { admitEvents } from './admit-events.ts';
import { parseBatchEnvelope } from './parse-batch-envelope.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { readBody } from './read-body.ts';

/** What taking events needs. @internal */
export interface IngestContext {
  readonly store: CollectorStore;
  readonly sites: readonly SiteAccess[];
  readonly clock: Clock;
  /** One bucket a site. */
  readonly perSite: RateLimiter;
}

/** How long a sender waits after a failed commit, in seconds: long enough for a full disk to be noticed. */
const STORE_RETRY_S = 5;

/**
 * Answers `POST /v1/events?k=WRITE_KEY`: 200 with an `IngestAnswer` once everything stored is durable.
 *
 * A page whose origin is not allowed gets no CORS headers, so its SDK cannot read the refusal: it keeps the events
 * and they arrive once the list of origins is mended.
 *
 * @internal
 */
export async function ingest(request: Request, context: IngestContext): Promise<Response> {
  const sender = admitSender(request, context.sites);
  if (!sender.ok) return allowSender(toFailureResponse(sender.error), null);
  const answer = await takeBatch(request, sender.value, context);
  const response = answer.ok ? toJsonResponse(answer.value) : toFailureResponse(answer.error);
  return allowSender(response, request.headers.get('Origin'));
}

/** Answers the preflight that a browser sends before JSON; `text/plain` needs none. @internal */
export function answerIngestPreflight(request: Request, context: IngestContext): Response {
  const sender = admitSender(request, context.sites);
  if (!sender.ok) return allowSender(toFailureResponse(sender.error), null);
  return allowSender(toPreflightResponse('POST', 'Content-Type'), request.headers.get('Origin'));
}

/** Answers a sender with a refusal that it can read if its origin is allowed. @internal */
export function refuseIngest(request: Request, refusal: Refusal, context: IngestContext): Response {
  const sender = admitSender(request, context.sites);
  return allowSender(toFailureResponse(refusal), sender.ok ? request.headers.get('Origin') : null);
}

/** A refusal with the seconds to wait, rounded up. @internal */
export function toRateRefusal(waitMs: number, message: string): Refusal {
  return { code: 'rate-limited', message, headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) } };
}

function admitSender(request: Request, sites: readonly SiteAccess[]): Admission<SiteAccess> {
  const site = findSite(sites, new URL(request.url).searchParams.get('k'));
  if (site === null) return refuse('write-key-unknown', 'No site has this write key.', { place: 'k' });
  const origin = request.headers.get('Origin');
  if (isAllowedOrigin(site, origin)) return { ok: true, value: site };
  return refuse('origin-not-allowed', `${site.name} takes no events from this origin.`, { place: 'Origin' });
}

async function takeBatch(
  request: Request,
  site: SiteAccess,
  context: IngestContext,
): Promise<Admission<IngestAnswer>> {
  const waitMs = context.perSite.take(site.name);
  if (waitMs > 0) return { ok: false, error: toRateRefusal(waitMs, 'The site sends too much.') };
  if (!hasTextBody(request)) return refuse('content-type-unsupported', 'The body is of another type.');
  const body = await readBody(request);
  if (!body.ok) return body;
  const batch = parseBatchEnvelope(body.value);
  if (!batch.ok) return batch;
  const { events, refused } = admitEvents(batch.value.events, {
    site: site.name,
    receivedAt: context.clock.now(),
    sentAt: batch.value.sentAt,
    bot: isbot(request.headers.get('User-Agent')),
  });
  const outcome = events.length === 0 ? NOTHING_TO_STORE : await context.store.append(events);
  if (outcome.ok) return { ok: true, value: { ...outcome.value, refused } };
  return refuse('store-failed', 'The events could not be stored.', {
    headers: { 'Retry-After': String(STORE_RETRY_S) },
  });
}

const NOTHING_TO_STORE = { ok: true, value: { stored: 0, duplicates: 0 } } as const;

function hasTextBody(request: Request): boolean {
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? 'text/plain';
  return type === 'text/plain' || type === 'application/json';
}
