import { isRecord } from '../plain-values.ts';
import type { PriorPrice, Shop } from '../catalog.ts';
import type { Money } from '../money.ts';

/** What a shop's own list of products does not say of itself. @public */
export interface ShopReaderOptions {
  /** Absolute address that relative ones are relative to: the shop's own. Without it products may have no page. */
  readonly baseUrl?: string;
  /** Who sells; named after the host when absent. */
  readonly shop?: Shop;
}

/** Who sells, where nobody says. @internal */
export function toShop({ shop, baseUrl = '' }: ShopReaderOptions): Shop {
  if (shop !== undefined) return shop;
  if (!URL.canParse(baseUrl)) return { id: 'shop', name: 'Shop', guarantees: [] };
  const { host, origin } = new URL(baseUrl);
  return { id: 'shop', name: host.replace(/^www\./u, ''), url: `${origin}/`, guarantees: [] };
}

/** Fields of an entry of unknown origin; none of what is no object. @internal */
export function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** The objects of a list of unknown origin. @internal */
export function toEntries(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** An id as text: shops write numbers. @internal */
export function toId(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}

/** A field of that name where there is a value: neither absent nor an empty text. @internal */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): Partial<Record<Key, Value>> {
  // A computed key widens to string; it is exactly `key`.
  return value === null || value === undefined || value === ''
    ? {}
    : ({ [key]: value } as Partial<Record<Key, Value>>);
}

/** A price before, where it is above the one of now; `basis` says whose word that is. @internal */
export function toPriorPrice(before: Money | null, price: Money, basis: string): PriorPrice | undefined {
  return before !== null && before.amount > price.amount ? { price: before, basis } : undefined;
}
