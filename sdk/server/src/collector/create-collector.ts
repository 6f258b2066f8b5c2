import type { Clock } from '../platform/clock.ts';
import type { CollectorStore } from '../stores/collector-store.ts';
import { toFailureResponse, toJsonResponse, type Refusal } from './api-failure.ts';
import { allowReader } from './cross-origin.ts';
import {
  answerIngestPreflight,
  ingest,
  refuseIngest,
  toRateRefusal,
  type IngestContext,
} from './ingest/ingest.ts';
import { createRateLimiter, toLimitedAddress, type RateLimit } from './ingest/rate-limiter.ts';
import { toPairPage } from './pair-page.ts';
import {
  answerCardMetrics,
  answerEvents,
  answerReadPreflight,
  type ReadContext,
} from './reading/read-routes.ts';
import type { SiteAccess } from './site-access.ts';

/** What a collector is made of. @public */
export interface CollectorOptions {
  readonly store: CollectorStore;
  /** Write keys are unique among all sites. */
  readonly sites: readonly SiteAccess[];
  readonly clock: Clock;
  /** What stands before `/v1` in the address, such as `/curio`; nothing by default. */
  readonly prefix?: string;
  readonly limits?: Partial<CollectorLimits>;
  /** Hears of errors that are bugs of the collector's; their sender got 503. */
  readonly report?: (error: unknown) => void;
}

/** How many requests are taken. @public */
export interface CollectorLimits {
  /** Of one IPv4 address or IPv6 /64, of every kind of request. */
  readonly perAddress: RateLimit;
  /** Batches of one site. */
  readonly perSite: RateLimit;
}

/** What the server knows of a connection and a request does not tell. @public */
export interface Connection {
  /** The client's IP address; without it the limit per address does not apply. Not stored. */
  readonly address?: string;
}

/** The collector as a web-standard handler: it runs wherever `Request` and `Response` do. @public */
export interface Collector {
  /** Answers every request; never rejects. */
  fetch(request: Request, connection?: Connection): Promise<Response>;
}

// A visitor's SDK sends a batch every few seconds, so 20/s let hundreds share an office's address; a site's 1,000/s
// at 50 events a batch are more than one core can store.
const DEFAULT_LIMITS: CollectorLimits = {
  perAddress: { perSecond: 20, burst: 200 },
  perSite: { perSecond: 1000, burst: 2000 },
};

/**
 * Makes the collector: it takes events from shops' pages and answers the extension.
 *
 * `POST /v1/events?k=WRITE_KEY`, `GET /v1/events`, `GET /v1/metrics/cards`, `GET /v1/health`, `GET /pair`.
 * Every answer that is not 2xx is a JSON `ApiFailure`.
 *
 * @public
 */
export function createCollector(options: CollectorOptions): Collector {
  const { store, sites, clock, prefix = '', report = () => undefined } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const perAddress = createRateLimiter(limits.perAddress, clock);
  const context = { store, sites, clock, perSite: createRateLimiter(limits.perSite, clock) };
  return {
    async fetch(request, connection = {}) {
      const { address } = connection;
      const waitMs = address === undefined ? 0 : perAddress.take(toLimitedAddress(address));
      try {
        if (waitMs > 0)
          return refuseRequest(request, toRateRefusal(waitMs, 'This address asks too much.'), context);
        return await findRoute(request, prefix)(request, context);
      } catch (error) {
        report(error);
        return refuseRequest(request, { code: 'store-failed', message: 'The collector failed.' }, context);
      }
    },
  };
}

type Route = (request: Request, context: IngestContext & ReadContext) => Response | Promise<Response>;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/v1/events': { POST: ingest, GET: answerEvents, OPTIONS: answerEventsPreflight },
  '/v1/metrics/cards': { GET: answerCardMetrics, OPTIONS: answerReadPreflight },
  '/v1/health': { GET: () => toJsonResponse({ schemaVersion: 1, status: 'ok' }) },
  '/pair': { GET: toPairPage },
};

function findRoute(request: Request, prefix: string): Route {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
  if (!Object.hasOwn(ROUTES, path)) {
    return () => toFailureResponse({ code: 'not-found', message: 'There is nothing at this address.' });
  }
  const methods = ROUTES[path] ?? {};
  const route = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  const headers = { Allow: Object.keys(methods).join(', ') };
  return (
    route ??
    (() =>
      toFailureResponse({ code: 'method-not-allowed', message: 'The address lacks this method.', headers }))
  );
}

/** A page asks to send, an extension to read; the method that it names tells them apart. */
function answerEventsPreflight(request: Request, context: IngestContext): Response {
  const isRead = request.headers.get('Access-Control-Request-Method') === 'GET';
  return isRead ? answerReadPreflight(request) : answerIngestPreflight(request, context);
}

/** A refused sender reads why, and Retry-After, only with the headers that an accepted one gets. */
function refuseRequest(request: Request, refusal: Refusal, context: IngestContext): Response {
  if (request.method === 'POST') return refuseIngest(request, refusal, context);
  return allowReader(toFailureResponse(refusal), request.headers.get('Origin'));
}
