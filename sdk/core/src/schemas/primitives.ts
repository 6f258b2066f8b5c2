import * as v from 'valibot';
import { CURRENCY_PATTERN, MAX_ID_LENGTH, SAFE_URL_PATTERN } from '../catalog/plain-values.ts';
import type { Money } from '../catalog/money.ts';
import { fail, succeed, type ErrorCode, type Result } from '../errors.ts';

// One line each: what the schemas of every contract are made of. All of them are readable as JSON Schema.

/** Any text. @internal */
export const TEXT: v.GenericSchema<unknown, string> = v.string();

/** Text that is not empty. @internal */
export const FILLED: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1));

/** An id: 1 to 256 UTF-16 units. @internal */
export const ID: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_ID_LENGTH),
);

/** http(s), relative, or an inline picture. @internal */
export const URL_TEXT: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(SAFE_URL_PATTERN));

/** An integer from 0 on. @internal */
export const WHOLE: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A share, 0 to 1. @internal */
export const SHARE: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** ISO 4217. @internal */
export const CURRENCY: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(CURRENCY_PATTERN));

/** The name of a site. @internal */
export const SITE: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(/^[a-z\d-]{1,64}$/u));

/** An amount in minor units. @internal */
export const MONEY: v.GenericSchema<unknown, Money> = v.object({ amount: WHOLE, currency: CURRENCY });

/** Text of at most that many UTF-16 units. @internal */
export function atMost(length: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.maxLength(length));
}

/**
 * Checks a value against a schema.
 *
 * @returns the value without fields that the schema does not know, or the first fault; its place is written like
 * `events[3].value.amount`.
 * @internal
 */
export function parseWith<Value, Code extends ErrorCode>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
  code: Code,
): Result<Value, Code> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  return fail(code, `${issue.message}.`, toPlace(issue.path ?? []));
}

function toPlace(path: readonly { readonly key: unknown }[]): string {
  const steps = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./u, '');
}
