import type { ApiFailure } from '@curio/core';

/** Status and advice of every answer that is not 2xx; codes are stable for ever. @public */
export const API_CODES: Readonly<Record<ApiCode, { readonly status: number; readonly advice: string }>> = {
  'not-found': {
    status: 404,
    advice:
      'The collector answers /v1/events, /v1/orders, /v1/metrics, /v1/metrics/cards, /v1/losses, /v1/health, /pair and more: see its README.',
  },
  'method-not-allowed': { status: 405, advice: 'Use a method that the Allow header names.' },
  'write-key-unknown': { status: 401, advice: 'Put the write key of the site behind ?k=.' },
  'origin-not-allowed': { status: 403, advice: "Add the page's origin to the site's origins." },
  'content-type-unsupported': { status: 415, advice: 'Send text/plain or application/json.' },
  'batch-too-large': { status: 413, advice: 'Send less at once: 256 KB of events, 1 MB of orders.' },
  'batch-too-many-events': { status: 413, advice: 'Split the batch: at most 500 events.' },
  'batch-not-json': { status: 400, advice: 'Send the batch as JSON in UTF-8.' },
  'batch-invalid': { status: 400, advice: 'Send {"schemaVersion":1,"sentAt":ms,"events":[…]}.' },
  'erase-invalid': { status: 400, advice: 'Send {"schemaVersion":1,"visitor":"…"}.' },
  'site-unknown': { status: 404, advice: 'Put the name of a site of this collector behind ?site=.' },
  'secret-missing': {
    status: 403,
    advice: "Name the site's secret in the collector's settings: it takes nothing that it cannot check.",
  },
  'signature-missing': {
    status: 401,
    advice: 'Send X-Curio-Timestamp and X-Curio-Signature, or the header of the shop system.',
  },
  'signature-wrong': {
    status: 401,
    advice: 'Sign the raw body with the secret of this site, as docs/orders.md shows.',
  },
  'signature-other-site': { status: 403, advice: 'Use the secret of the site named behind ?site=.' },
  'signature-too-old': {
    status: 401,
    advice: "Sign when you send: a signature is good for five minutes. Check the server's clock.",
  },
  'orders-invalid': {
    status: 400,
    advice: 'Nothing was stored. Mend the named field; see order-batch.schema.json.',
  },
  'order-in-future': { status: 400, advice: 'Nothing was stored. Send `at` in ms UTC, and check the clock.' },
  'webhook-invalid': {
    status: 400,
    advice: 'Nothing was stored. Give each shop system the address that is made for it.',
  },
  'admin-off': { status: 403, advice: 'Name the variable of an admin key in the settings and start again.' },
  'admin-refused': { status: 401, advice: 'Send the admin key as a bearer token.' },
  'token-invalid': { status: 400, advice: 'Mend the named field.' },
  'token-unknown': { status: 404, advice: 'List the tokens and give the id of one, or more of it.' },
  'rate-limited': { status: 429, advice: 'Wait as long as Retry-After says.' },
  'token-refused': {
    status: 401,
    advice: 'Pair again: the read token is missing, wrong, revoked or expired.',
  },
  'token-other-site': { status: 403, advice: 'Use a read token of the site asked for.' },
  'token-role-refused': { status: 403, advice: 'This needs a token of a role that may read it.' },
  'query-invalid': { status: 400, advice: 'Mend the named parameter.' },
  'store-failed': { status: 503, advice: 'Nothing was stored; send the same batch again later.' },
};

/** The codes of the collector's API. @public */
export type ApiCode =
  | 'not-found'
  | 'method-not-allowed'
  | 'write-key-unknown'
  | 'origin-not-allowed'
  | 'content-type-unsupported'
  | 'batch-too-large'
  | 'batch-too-many-events'
  | 'batch-not-json'
  | 'batch-invalid'
  | 'erase-invalid'
  | 'site-unknown'
  | 'secret-missing'
  | 'signature-missing'
  | 'signature-wrong'
  | 'signature-other-site'
  | 'signature-too-old'
  | 'orders-invalid'
  | 'order-in-future'
  | 'webhook-invalid'
  | 'admin-off'
  | 'admin-refused'
  | 'token-invalid'
  | 'token-unknown'
  | 'rate-limited'
  | 'token-refused'
  | 'token-other-site'
  | 'token-role-refused'
  | 'query-invalid'
  | 'store-failed';

/** Why a request is not answered, before it becomes an answer. @internal */
export interface Refusal {
  readonly code: ApiCode;
  readonly message: string;
  readonly place?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Either a value or why the request is refused. @internal */
export type Admission<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

/** Makes the refused {@link Admission}. @internal */
export function refuse(
  code: ApiCode,
  message: string,
  more: Pick<Refusal, 'place' | 'headers'> = {},
): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, message, ...more } };
}

/** How long a sender waits after a failed commit, in seconds: long enough for a full disk to be noticed. */
const STORE_RETRY_S = 5;

/** Refuses what the store could not keep, and asks for it later. @internal */
export function refuseForStore(message: string): ReturnType<typeof refuse> {
  return refuse('store-failed', message, { headers: { 'Retry-After': String(STORE_RETRY_S) } });
}

/** A refusal with the seconds to wait, rounded up. @internal */
export function toRateRefusal(waitMs: number, message: string): Refusal {
  return { code: 'rate-limited', message, headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) } };
}

/** Writes a refusal as the JSON body every client can read. @internal */
export function toFailureResponse(refusal: Refusal): Response {
  const { status, advice } = API_CODES[refusal.code];
  const body: ApiFailure = {
    code: refusal.code,
    message: `${refusal.message} ${advice}`,
    ...(refusal.place === undefined ? {} : { place: refusal.place }),
  };
  return toJsonResponse(body, {
    status,
    ...(refusal.headers === undefined ? {} : { headers: refusal.headers }),
  });
}

/** Answers JSON that no cache keeps. @internal */
export function toJsonResponse(
  body: unknown,
  init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  return Response.json(body, {
    status: init.status ?? 200,
    headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...init.headers },
  });
}
