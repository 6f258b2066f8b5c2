import { toMinorUnitDigits, type Money } from '@curio/core';
import { toFields, type Fields } from '../../read-body.ts';

/** Objects of what may be a list. @internal */
export function toList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(toFields) : [];
}

/** An id, which shop systems write as a number or as text; `null` when it is none, or 0, which means nobody. @internal */
export function toId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' || text === '0' || text.length > MAX_ID_LENGTH ? null : text;
}

/** What an event's text is not longer than. */
const MAX_ID_LENGTH = 256;

/** A decimal number as text or number: `"-8.00"`, `199.0`; `null` when it is none. @internal */
export function toDecimal(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/u.test(value.trim())) return null;
  return Number(value);
}

/** A decimal amount in minor units, at least 0. @internal */
export function toMoney(amount: number, currency: string): Money {
  return { amount: Math.max(0, Math.round(amount * 10 ** toMinorUnitDigits(currency))), currency };
}

/** A quantity of at least 1; `null` when it is none. @internal */
export function toQuantity(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** A field that is there only when it is known. @internal */
export function known<Name extends string, Value>(
  name: Name,
  value: Value | null,
): { readonly [Key in Name]?: Value } {
  // Border: TypeScript does not follow a computed name into a mapped type.
  return (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/** ISO 8601 with an offset, or in UTC without one as WooCommerce's `_gmt` fields are, in ms UTC. @internal */
export function toInstant(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/u.test(value)) return null;
  const ms = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/u.test(value) ? value : `${value}Z`);
  return Number.isNaN(ms) || ms < 0 ? null : ms;
}

/** The cart attribute in which a shop passes Curio's visitor id on. @internal */
export const VISITOR_ATTRIBUTE = '_curio_visitor';
