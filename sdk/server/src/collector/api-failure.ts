import type { ApiFailure } from '@curio/core';

/** Status and advice of every answer that is not 2xx; codes are stable for ever. @public */
export const API_CODES: Readonly<Record<ApiCode, { readonly status: number; readonly advice: string }>> = {
  'not-found': {
    status: 404,
    advice: 'The collector answers /v1/events, /v1/metrics/cards, /v1/health, /pair.',
  },
  'method-not-allowed': { status: 405, advice: 'Use a method that the Allow header names.' },
  'write-key-unknown': { status: 401, advice: 'Put the write key of the site behind ?k=.' },
  'origin-not-allowed': { status: 403, advice: "Add the page's origin to the site's origins." },
  'content-type-unsupported': { status: 415, advice: 'Send text/plain or application/json.' },
  'batch-too-large': { status: 413, advice: 'Split the batch: at most 262,144 bytes.' },
  'batch-too-many-events': { status: 413, advice: 'Split the batch: at most 500 events.' },
  'batch-not-json': { status: 400, advice: 'Send the batch as JSON in UTF-8.' },
  'batch-invalid': { status: 400, advice: 'Send {"schemaVersion":1,"sentAt":ms,"events":[…]}.' },
  'rate-limited': { status: 429, advice: 'Wait as long as Retry-After says.' },
  'token-refused': {
    status: 401,
    advice: 'Pair again: the read token is missing, wrong, revoked or expired.',
  },
  'token-other-site': { status: 403, advice: 'Use a read token of the site asked for.' },
  'token-role-refused': { status: 403, advice: "Use a merchant's read token." },
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
