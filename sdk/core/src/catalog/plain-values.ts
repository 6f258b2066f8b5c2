/** ISO 4217 code. @internal */
export const CURRENCY_PATTERN: RegExp = /^[A-Z]{3}$/u;

/**
 * http(s), an inline picture, or an address without a scheme: a colon only behind the first `/`, `?` or `#`.
 * Everything else (`javascript:` above all) could run or read something when it becomes a link. Written without
 * flags, which a JSON Schema would lose.
 *
 * @internal
 */
export const SAFE_URL_PATTERN: RegExp = /^(?:[hH][tT]{2}[pP][sS]?:\/\/|data:image\/|[^:]+$|[^:/?#]*[/?#])/u;

/** An id can travel in an event, whose strings the collector takes up to 256 UTF-16 units. @internal */
export const MAX_ID_LENGTH = 256;

/** Whether an address is http(s), relative or an inline picture, and so safe to link to or load. @public */
export function isSafeUrl(text: string): boolean {
  return SAFE_URL_PATTERN.test(text);
}

/** Whether a value is an object with string keys. @internal */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
