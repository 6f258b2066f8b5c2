/** Every code there is; stable for ever. @public */
export type ErrorCode =
  | 'catalog-unreachable'
  | 'catalog-not-json'
  | 'catalog-newer-version'
  | 'catalog-invalid'
  | 'catalog-empty'
  | 'item-invalid'
  | 'vectors-unreachable'
  | 'vectors-invalid'
  | 'co-visits-unreachable'
  | 'co-visits-invalid'
  | 'history-unreadable'
  | 'model-unreachable'
  | 'model-invalid'
  | 'model-unsupported'
  | 'model-failed'
  | 'worker-unavailable'
  | 'worker-lost'
  | 'worker-timeout'
  | 'storage-unavailable'
  | 'quota-exceeded'
  | 'collector-unreachable'
  | 'collector-refused'
  | 'collector-answer-invalid'
  | 'event-invalid'
  | 'media-failed'
  | 'messages-invalid'
  | 'cart-refused'
  | 'client-missing'
  | 'wrong-call'
  | 'shape-mismatch'
  | 'feed-unreadable'
  | 'feed-too-large'
  | 'profile-invalid'
  | 'pairing-invalid'
  | 'token-refused'
  | 'store-failed'
  | 'bridge-invalid';

/**
 * An expected failure, as a value.
 *
 * `place` names where in the input it happened: a JSON path, a line, an address, an item id.
 *
 * @public
 */
export interface Failure<Code extends ErrorCode = ErrorCode> {
  readonly code: Code;
  readonly message: string;
  readonly place?: string;
}

/** Either a value or an expected failure; the caller handles every code. @public */
export type Result<Value, Code extends ErrorCode = ErrorCode> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> };

/** Makes the successful {@link Result}. @public */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/**
 * Makes the failed {@link Result}.
 *
 * @param message - what happened and the value seen; the advice comes from the table.
 * @param place - where in the input: JSON path, line, address or item id.
 * @public
 */
export function fail<Code extends ErrorCode>(
  code: Code,
  message: string,
  place?: string,
): { readonly ok: false; readonly error: Failure<Code> } {
  return { ok: false, error: { code, message, ...(place === undefined ? {} : { place }) } };
}

/**
 * A broken invariant or a wrong call. Expected failures are {@link Result} values and never thrown.
 *
 * The message says what happened, the value seen and what to do; what a code means in general stands in
 * `ERROR_CODES`, which is a module of its own so that a page that shows its first card does not load it.
 *
 * @public
 */
export class CurioError extends Error {
  override readonly name = 'CurioError';
  readonly code: ErrorCode;
  readonly place: string | undefined;

  constructor(code: ErrorCode, message: string, options: { place?: string; cause?: unknown } = {}) {
    super(`${message} [${code}]`, { cause: options.cause });
    this.code = code;
    this.place = options.place;
  }
}
