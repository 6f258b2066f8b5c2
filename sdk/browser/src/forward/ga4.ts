import { EVENT_TYPES, type CurioEvent, type EventType } from '@curio/core';
import { callOf, toRecord } from '../page-tools/unknowns.ts';
import type { EventFacts, ItemFacts } from './event-facts.ts';
import type { ForwardScene, Send } from './forward-scene.ts';

type Parameters = Readonly<Record<string, unknown>>;

const PERCENT: Partial<Record<EventType, number>> = {
  'video-first-quartile': 25,
  'video-midpoint': 50,
  'video-third-quartile': 75,
  'video-complete': 100,
};

/**
 * GA4's names and parameters. Where a Tag Manager container runs they go into its `dataLayer`, commerce under `ecommerce`; else
 * through `gtag`; where neither has come yet into the `dataLayer`, which either reads when it comes.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 * @internal
 */
export function createGa4({ globals }: ForwardScene): Send {
  return (facts) => {
    const name = EVENT_TYPES[facts.event.type].ga4;
    if (name === null) return;
    const commerce = toCommerce(facts);
    const page = globals();
    const containers = Object.keys(toRecord(page['google_tag_manager']) ?? {});
    const hasContainer = containers.some((id) => id.startsWith('GTM-'));
    if (typeof page['gtag'] === 'function' && !hasContainer)
      callOf(page, 'gtag', 'event', name, commerce ?? toPlain(facts));
    else
      push(
        page,
        commerce === null ? { event: name, ...toPlain(facts) } : { event: name, ecommerce: commerce },
      );
  };
}

function push(page: Record<string, unknown>, entry: Parameters): void {
  const layer: unknown = (page['dataLayer'] ??= []);
  // What the last event left there would be read as this one's.
  if ('ecommerce' in entry) callOf(toRecord(layer), 'push', { ecommerce: null });
  callOf(toRecord(layer), 'push', entry);
}

type Write = (facts: EventFacts) => Parameters;

const writeList: Write = ({ event }) => toList(event);
const writeLine: Write = ({ sum }) => ({ ...sum });

/** What goes with the items; whatever is not here is no commerce. */
const COMMERCE: Partial<Record<EventType, Write>> = {
  impression: writeList,
  'product-impression': writeList,
  'product-click': writeList,
  'product-view': writeLine,
  'add-to-cart': writeLine,
  'remove-from-cart': writeLine,
  'checkout-started': writeLine,
  order: ({ event, sum }) => ({ transaction_id: event.orderId, ...sum }),
};

function toCommerce(facts: EventFacts): Parameters | null {
  const { event, item } = facts;
  const write = COMMERCE[event.type];
  if (write === undefined) return null;
  return { ...write(facts), ...(item === null ? {} : { items: [toItem(item, event)] }) };
}

function toList({ surface }: CurioEvent): Parameters {
  return surface === undefined
    ? {}
    : { item_list_id: `curio-${surface}`, item_list_name: `Curio ${surface}` };
}

/** The path of categories has five places. */
function toItem(
  { id, name, brand, category, variant, price, quantity }: ItemFacts,
  event: CurioEvent,
): Parameters {
  const places = category
    .slice(0, 5)
    .map((text, at) => [`item_category${at === 0 ? '' : at + 1}`, text] as const);
  return withoutUndefined({
    item_id: id,
    item_name: name,
    item_brand: brand,
    ...Object.fromEntries(places),
    item_variant: variant,
    price,
    quantity,
    index: event.position,
  });
}

function toPlain({ event, item, found }: EventFacts): Parameters {
  if (event.type === 'search') return withoutUndefined({ search_term: event.query });
  if (event.type === 'share') return withoutUndefined({ content_type: found?.kind, item_id: event.item });
  const durationMs = found?.kind === 'video' ? found.item.durationMs : undefined;
  return withoutUndefined({
    video_provider: 'curio',
    video_title: item?.name ?? event.item,
    video_percent: PERCENT[event.type],
    video_duration: durationMs === undefined ? undefined : Math.round(durationMs / 1000),
  });
}

function withoutUndefined(values: Parameters): Parameters {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
