import { EVENT_TYPES, type CurioEvent, type EventType } from '@curio/core';
import { callOf, toRecord, type Unknowns } from '../page-tools/unknowns.ts';
import { whenThere } from '../page-tools/when-there.ts';
import type { EventFacts, ItemFacts } from './event-facts.ts';
import type { ForwardScene, Send } from './forward-scene.ts';

type Properties = Readonly<Record<string, unknown>>;

/** So many wait for Segment's script; a page that has none forgets the oldest. Our choice. */
const MOST_WAITING = 100;

/**
 * Segment's e-commerce specification, version 2, and its video specification, by `analytics.track`, each with the time at
 * which it happened.
 *
 * @see https://segment.com/docs/connections/spec/ecommerce/v2/
 * @internal
 */
export function createSegment(scene: ForwardScene): Send {
  const waiting: EventFacts[] = [];
  let analytics: Unknowns | null = null;
  const find = (): Unknowns | null => {
    const found = toRecord(scene.globals()['analytics']);
    return typeof found?.['track'] === 'function' ? found : null;
  };
  whenThere(
    find,
    (found) => {
      analytics = found;
      for (const facts of waiting.splice(0)) track(find() ?? found, facts);
    },
    scene,
  );
  return (facts) => {
    // The script puts its own object in the place of the one that only kept a list.
    if (analytics !== null) track(find() ?? analytics, facts);
    else if (waiting.push(facts) > MOST_WAITING) waiting.shift();
  };
}

function track(analytics: Unknowns, facts: EventFacts): void {
  const { type, ts } = facts.event;
  const name = EVENT_TYPES[type].segment;
  if (name === null) return;
  callOf(analytics, 'track', name, withoutUndefined(toProperties(facts)), {
    timestamp: new Date(ts).toISOString(),
  });
}

type Write = (facts: EventFacts, product: Properties) => Properties;

const writeLine: Write = ({ sum }, product) => ({ ...product, ...sum });

/** What the specification wants of an event beyond what every clip says of itself. */
const WRITERS: Partial<Record<EventType, Write>> = {
  search: ({ event }) => ({ query: event.query }),
  impression: ({ event, item }, product) => ({
    list_id: event.slate,
    category: item?.category.at(-1),
    products: [product],
  }),
  order: ({ event, item, sum }, product) => ({
    order_id: event.orderId,
    total: sum?.value,
    currency: sum?.currency,
    ...toProducts(item, product),
  }),
  'checkout-started': ({ item, sum }, product) => ({ ...sum, ...toProducts(item, product) }),
  'product-click': writeLine,
  'product-view': writeLine,
  'add-to-cart': writeLine,
  'remove-from-cart': writeLine,
  share: writeLine,
};

const writeClip: Write = ({ event, item, found }) => ({
  session_id: event.session,
  asset_id: event.item,
  title: item?.name,
  total_length: found?.kind === 'video' ? Math.round(found.item.durationMs / 1000) : undefined,
});

function toProperties(facts: EventFacts): Properties {
  const { event, item } = facts;
  const write = WRITERS[event.type] ?? writeClip;
  return write(facts, item === null ? {} : toProduct(item, event));
}

function toProducts(item: ItemFacts | null, product: Properties): Properties {
  return item === null ? {} : { products: [product] };
}

function toProduct(item: ItemFacts, event: CurioEvent): Properties {
  const { id, sku, category, name, brand, variant, price, quantity, url, picture } = item;
  return withoutUndefined({
    product_id: id,
    sku,
    category: category.length === 0 ? undefined : category.join(' > '),
    name,
    brand,
    variant,
    price,
    quantity,
    // Segment counts from one.
    position: event.position === undefined ? undefined : event.position + 1,
    url,
    image_url: picture,
  });
}

function withoutUndefined(values: Properties): Properties {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
