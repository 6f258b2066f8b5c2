import { toMinorUnitDigits, type CurioEvent, type Money, type Product, type Variant } from '@curio/core';
import type { CatalogItem } from '../curio.ts';

/** Finds an item of the catalogue. @internal */
export type FindItem = (id: string) => CatalogItem | null;

/** An event with what the catalogue says of it, in the units that others count in. @internal */
export interface EventFacts {
  readonly event: CurioEvent;
  readonly found: CatalogItem | null;
  /** `null` where nothing is known of the thing, not even its id. */
  readonly item: ItemFacts | null;
  /** Present where both are known: others refuse one without the other. */
  readonly sum: { readonly value: number; readonly currency: string } | null;
}

/** A thing as others list it. @internal */
export interface ItemFacts {
  readonly id: string;
  readonly name?: string;
  readonly brand?: string;
  readonly category: readonly string[];
  readonly variant?: string;
  readonly sku?: string;
  /** Of one, in major units. */
  readonly price?: number;
  readonly currency?: string;
  readonly quantity?: number;
  readonly url?: string;
  readonly picture?: string;
}

/** Gathers them. @internal */
export function toEventFacts(event: CurioEvent, findItem: FindItem): EventFacts {
  const found = event.item === undefined ? null : findItem(event.item);
  const item = event.item === undefined ? null : toItem(event, event.item, found);
  return { event, found, item, sum: toSum(event, item) };
}

function toItem(event: CurioEvent, id: string, found: CatalogItem | null): ItemFacts {
  const quantity = event.quantity === undefined ? {} : { quantity: event.quantity };
  if (found?.kind === 'product') return { ...toProduct(found.item, event.variant), ...quantity };
  const title = found === null ? {} : { name: found.item.title };
  const variant = event.variant === undefined ? {} : { variant: event.variant };
  return { id, ...title, category: found === null ? [] : [found.kind], ...variant, ...quantity };
}

function toProduct(product: Product, variantId: string | undefined): ItemFacts {
  const { id, title, brand, category, url } = product;
  const variant = product.variants.find((one) => one.id === variantId);
  const price = variant?.price ?? product.price;
  const [picture] = product.pictures;
  return {
    id,
    name: title,
    category,
    price: toMajor(price),
    currency: price.currency,
    ...(brand === undefined ? {} : { brand }),
    ...toVariant(variant, variantId),
    ...(url === undefined ? {} : { url }),
    ...(picture === undefined ? {} : { picture: picture.url }),
  };
}

/** By its options in words; a variant without options has but its id. */
function toVariant(variant: Variant | undefined, id: string | undefined): Pick<ItemFacts, 'variant' | 'sku'> {
  if (id === undefined) return {};
  const words = Object.values(variant?.options ?? {}).join(' / ');
  const sku = variant?.sku === undefined ? {} : { sku: variant.sku };
  return { variant: words === '' ? id : words, ...sku };
}

function toSum({ value, quantity = 1 }: CurioEvent, item: ItemFacts | null): EventFacts['sum'] {
  if (value !== undefined) return { value: toMajor(value), currency: value.currency };
  const { price, currency } = item ?? {};
  if (price === undefined || currency === undefined) return null;
  return { value: round(price * quantity, currency), currency };
}

function toMajor({ amount, currency }: Money): number {
  return round(amount / 10 ** toMinorUnitDigits(currency), currency);
}

/** Without the dust that binary fractions leave. */
function round(value: number, currency: string): number {
  return Number(value.toFixed(toMinorUnitDigits(currency)));
}
