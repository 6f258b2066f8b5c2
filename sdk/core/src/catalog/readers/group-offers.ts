import type { Product, ProductOption, Variant } from '../catalog.ts';
import type { Offer } from './parse-offer.ts';

/**
 * Makes products of offers: those with the same group id are variants of one product, named after the group.
 *
 * The product speaks with the title, text and page of its first offer, and shows the price of the cheapest variant
 * in stock. Where two variants cannot be told apart by their options, each gets its id as one.
 *
 * @param offers - with ids that differ, in the order of the feed.
 * @returns products in the order of their first offers.
 * @internal
 */
export function groupOffers(offers: readonly Offer[], shopId: string): readonly Product[] {
  const groups = new Map<string, [Offer, ...Offer[]]>();
  for (const offer of offers) {
    // A group may bear the id of an offer outside it: the key tells them apart, and the reader checks the ids.
    const key = offer.groupId === undefined ? `offer ${offer.id}` : `group ${offer.groupId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [offer]);
    else group.push(offer);
  }
  return [...groups.values()].map((group) => toProduct(group, shopId));
}

function toProduct(group: readonly [Offer, ...Offer[]], shopId: string): Product {
  const [first] = group;
  const variants = withOwnOptions(group.map(toVariant));
  const shown = pickShown(variants) ?? toVariant(first);
  return {
    id: first.groupId ?? first.id,
    title: first.title,
    ...optional('description', first.description),
    ...optional('url', first.url),
    ...optional('brand', first.brand),
    category: first.category,
    pictures: dedupe(group.flatMap((offer) => offer.pictures)),
    price: shown.price,
    ...optional('priorPrice', shown.priorPrice),
    availability: shown.availability,
    options: listOptions(variants),
    variants,
    ...(group.length === 1 ? optional('gtin', first.gtin) : {}),
    shopId,
  };
}

function toVariant(offer: Offer): Variant {
  return {
    id: offer.id,
    options: offer.options,
    price: offer.price,
    ...optional('priorPrice', offer.priorPrice),
    availability: offer.availability,
    ...optional('picture', offer.pictures[0]),
    ...optional('gtin', offer.gtin),
  };
}

function withOwnOptions(variants: readonly Variant[]): readonly Variant[] {
  const kinds = new Set(variants.map((variant) => JSON.stringify(Object.entries(variant.options))));
  if (kinds.size === variants.length) return variants;
  return variants.map((variant) => ({ ...variant, options: { ...variant.options, Variant: variant.id } }));
}

function pickShown(variants: readonly Variant[]): Variant | undefined {
  const inStock = variants.filter((variant) => variant.availability === 'in-stock');
  return inStock.toSorted((left, right) => left.price.amount - right.price.amount)[0] ?? variants[0];
}

function listOptions(variants: readonly Variant[]): readonly ProductOption[] {
  const names = new Set(variants.flatMap((variant) => Object.keys(variant.options)));
  return [...names].map((name) => ({
    name,
    values: [...new Set(variants.flatMap((variant) => variant.options[name] ?? []))],
  }));
}

function dedupe<Entry extends { readonly url: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.url, entry])).values()].toReversed();
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  // A computed key widens to string; it is exactly `key`.
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
