import { EVENT_TYPES, type EventType } from '@curio/core';
import { callOf, toRecord } from '../page-tools/unknowns.ts';
import type { EventFacts, ItemFacts } from './event-facts.ts';
import type { ForwardScene, Send } from './forward-scene.ts';

/** Shopify lets nobody else publish its own names, and asks for a prefix. */
const PREFIX = 'curio:';

/** Cart and checkout are Shopify's own, so it tells its pixels of these by itself. */
const OWN: ReadonlySet<EventType> = new Set(['add-to-cart', 'remove-from-cart', 'checkout-started', 'order']);

/**
 * Shopify's customer events: what happens in Curio's elements and Shopify cannot see, under the name of its standard event
 * with `curio:` before it, and in that event's shape.
 *
 * @see https://shopify.dev/docs/api/web-pixels-api/emitting-data
 * @internal
 */
export function createShopify({ globals }: ForwardScene): Send {
  return (facts) => {
    const { type } = facts.event;
    const name = EVENT_TYPES[type].shopify;
    if (name === null || OWN.has(type)) return;
    const analytics = toRecord(toRecord(globals()['Shopify'])?.['analytics']);
    callOf(analytics, 'publish', `${PREFIX}${name}`, toPayload(facts));
  };
}

function toPayload({ event, item }: EventFacts): object {
  if (event.type === 'search') return { searchResult: { query: event.query } };
  return { productVariant: item === null ? null : toVariant(item, event.variant) };
}

function toVariant(
  { id, name, brand, category, variant, sku, price, currency }: ItemFacts,
  variantId = '',
): object {
  return {
    id: variantId,
    title: variant ?? null,
    sku: sku ?? null,
    price: price === undefined ? null : { amount: price, currencyCode: currency },
    product: { id, title: name ?? null, vendor: brand ?? null, type: category.at(-1) ?? null },
  };
}
