import { tmpdir } from 'node:os';
import type { Result } from '@curio/core';
import type { Clock } from '../platform/clock.ts';
import type { CollectorStore } from '../stores/collector-store.ts';
import { answerTokens, backUpStore, createToken, revokeToken } from './admin/admin-routes.ts';
import { toFailureResponse, toJsonResponse, toRateRefusal, type Refusal } from './api-failure.ts';
import type { CollectorContext } from './collector-context.ts';
import { allowReader } from './cross-origin.ts';
import { answerSenderPreflight, refuseSender } from './ingest/answer-sender.ts';
import { erase } from './ingest/erase.ts';
import { ingest } from './ingest/ingest.ts';
import { createRateLimiter, toLimitedAddress, type RateLimit } from './ingest/rate-limiter.ts';
import { createLossCounter } from './losses/loss-counter.ts';
import { takeOrders } from './orders/take-orders.ts';
import { takeShopifyWebhook, takeWooCommerceWebhook } from './orders/webhooks/take-webhook.ts';
import { toPairPage } from './pair-page.ts';
import {
  answerCardMetrics,
  answerEvents,
  answerLosses,
  answerMetrics,
  answerReadPreflight,
  answerRetention,
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
  /** Opens the doors of `curio token` and `curio backup` to whoever has it; without it they are shut. */
  readonly adminKey?: string;
  /** Copies the store to a file that is not there yet, for `curio backup`. */
  readonly backUp?: (path: string) => Promise<Result<void, 'store-failed'>>;
  /** Where such a copy stands while it is sent; the system's folder for temporary files unless told otherwise. */
  readonly backupFolder?: string;
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
  /** Stores what was counted so far of what was refused; to be called before the store is closed. */
  flush(): Promise<void>;
}

// A visitor's SDK sends a batch every few seconds, so 20/s let hundreds share an office's address; a site's 1,000/s
// at 50 events a batch are more than one core can store.
const DEFAULT_LIMITS: CollectorLimits = {
  perAddress: { perSecond: 20, burst: 200 },
  perSite: { perSecond: 1000, burst: 2000 },
};

/**
 * Makes the collector: it takes events from shops' pages and orders from their servers, and answers the extension.
 *
 * Pages: `POST /v1/events?k=WRITE_KEY`, `POST /v1/erase?k=WRITE_KEY`. Servers, signed: `POST /v1/orders?site=…`,
 * `POST /v1/webhooks/shopify?site=…`, `POST /v1/webhooks/woocommerce?site=…`. Readers, with a token: `GET /v1/events`,
 * `GET /v1/metrics`, `GET /v1/metrics/cards`, `GET /v1/metrics/retention`, `GET /v1/losses`. Whoever has the admin key: `/v1/admin/tokens`, `POST /v1/admin/backup`.
 * Everybody: `GET /v1/health`, `GET /pair`. Every answer that is not 2xx is a JSON `ApiFailure`.
 *
 * @public
 */
export function createCollector(options: CollectorOptions): Collector {
  const { prefix = '', report = () => undefined } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const perAddress = createRateLimiter(limits.perAddress, options.clock);
  const context = createContext(options, limits);
  return {
    async fetch(request, connection = {}) {
      const address = connection.address === undefined ? null : toLimitedAddress(connection.address);
      try {
        const { answer, isSigned } = findRoute(request, prefix);
        const waitMs = address === null || isSigned ? 0 : perAddress.take(address);
        if (waitMs > 0)
          return refuseRequest(request, toRateRefusal(waitMs, 'This address asks too much.'), context);
        return await answer(request, context, address ?? '');
      } catch (error) {
        report(error);
        return refuseRequest(request, { code: 'store-failed', message: 'The collector failed.' }, context);
      }
    },
    flush: () => context.losses.flush(),
  };
}

function createContext(options: CollectorOptions, limits: CollectorLimits): CollectorContext {
  const { store, sites, clock, adminKey = null, backUp = null, backupFolder = tmpdir() } = options;
  return {
    store,
    sites,
    clock,
    perSite: createRateLimiter(limits.perSite, clock),
    wrongSignatures: createRateLimiter(limits.perAddress, clock),
    losses: createLossCounter(store, clock),
    adminKey,
    backUp,
    backupFolder,
  };
}

type Answer = (request: Request, context: CollectorContext, address: string) => Response | Promise<Response>;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  '/v1/events': { POST: ingest, GET: answerEvents, OPTIONS: answerEventsPreflight },
  '/v1/erase': { POST: erase, OPTIONS: answerSenderPreflight },
  '/v1/orders': { POST: takeOrders },
  '/v1/webhooks/shopify': { POST: takeShopifyWebhook },
  '/v1/webhooks/woocommerce': { POST: takeWooCommerceWebhook },
  '/v1/metrics': { GET: answerMetrics, OPTIONS: answerReadPreflight },
  '/v1/metrics/cards': { GET: answerCardMetrics, OPTIONS: answerReadPreflight },
  '/v1/metrics/retention': { GET: answerRetention, OPTIONS: answerReadPreflight },
  '/v1/losses': { GET: answerLosses, OPTIONS: answerReadPreflight },
  '/v1/admin/tokens': { GET: answerTokens, POST: createToken, DELETE: revokeToken },
  '/v1/admin/backup': { POST: backUpStore },
  '/v1/health': { GET: () => toJsonResponse({ schemaVersion: 1, status: 'ok' }) },
  '/pair': { GET: toPairPage },
};

/** All orders of a shop come from one address, and a signature says more than an address. */
const SIGNED_PATH = /^\/v1\/(?:orders$|webhooks\/)/u;

function findRoute(
  request: Request,
  prefix: string,
): { readonly answer: Answer; readonly isSigned: boolean } {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
  return { answer: findAnswer(path, request.method), isSigned: SIGNED_PATH.test(path) };
}

function findAnswer(path: string, method: string): Answer {
  if (!Object.hasOwn(ROUTES, path)) {
    return () => toFailureResponse({ code: 'not-found', message: 'There is nothing at this address.' });
  }
  const methods = ROUTES[path] ?? {};
  const headers = { Allow: Object.keys(methods).join(', ') };
  return (
    (Object.hasOwn(methods, method) ? methods[method] : undefined) ??
    (() =>
      toFailureResponse({ code: 'method-not-allowed', message: 'The address lacks this method.', headers }))
  );
}

/** A page asks to send, an extension to read; the method that it names tells them apart. */
function answerEventsPreflight(request: Request, context: CollectorContext): Response {
  const isRead = request.headers.get('Access-Control-Request-Method') === 'GET';
  return isRead ? answerReadPreflight(request) : answerSenderPreflight(request, context);
}

/** A refused sender reads why, and Retry-After, only with the headers that an accepted one gets. */
function refuseRequest(request: Request, refusal: Refusal, context: CollectorContext): Response {
  if (request.method === 'POST') return refuseSender(request, refusal, context);
  return allowReader(toFailureResponse(refusal), request.headers.get('Origin'));
}
