/** How long the ledger keeps an event when it must drop some: `order` goes last. @public */
export type EventPriority = 'low' | 'normal' | 'high' | 'order';

/** One row of the vocabulary. `null` means that the other vocabulary has no name for it. @public */
export interface EventTypeRow {
  readonly meaning: string;
  readonly priority: EventPriority;
  /** Whose action it is: the visitor's browser, or the merchant's server, whose events must be signed. */
  readonly from: 'browser' | 'server';
  readonly ga4: string | null;
  readonly segment: string | null;
  readonly shopify: string | null;
}

/** The name of an event. @public */
export type EventType =
  | 'impression'
  | 'view'
  | 'video-first-quartile'
  | 'video-midpoint'
  | 'video-third-quartile'
  | 'video-complete'
  | 'video-watched'
  | 'video-skipped'
  | 'product-impression'
  | 'product-click'
  | 'product-view'
  | 'add-to-cart'
  | 'remove-from-cart'
  | 'checkout-started'
  | 'order'
  | 'live-join'
  | 'live-leave'
  | 'like'
  | 'share'
  | 'follow'
  | 'unfollow'
  | 'search'
  | 'not-interested'
  | 'order-paid'
  | 'refund'
  | 'shipped'
  | 'delivered'
  | 'return'
  | 'complaint'
  | 'first-reply';

/**
 * The event vocabulary: one table for the SDK, the collector, the forwarders and the docs.
 *
 * Viewability is MRC's: half the pixels for one continuous second, for video two seconds of play. Quartiles are
 * VAST's. GA4, Segment (e-commerce v2 and video) and Shopify (standard events) names stand where those have one.
 *
 * @public
 */
export const EVENT_TYPES: Readonly<Record<EventType, EventTypeRow>> = {
  impression: fromBrowser('low', 'An item was half visible for one second', {
    ga4: 'view_item_list',
    segment: 'Product List Viewed',
  }),
  view: fromBrowser('low', 'A clip was half visible and played for two seconds', {
    ga4: 'video_start',
    segment: 'Video Playback Started',
  }),
  'video-first-quartile': fromBrowser('low', '25% of a clip was reached', {
    ga4: 'video_progress',
    segment: 'Video Content Playing',
  }),
  'video-midpoint': fromBrowser('low', '50% of a clip was reached', {
    ga4: 'video_progress',
    segment: 'Video Content Playing',
  }),
  'video-third-quartile': fromBrowser('low', '75% of a clip was reached', {
    ga4: 'video_progress',
    segment: 'Video Content Playing',
  }),
  'video-complete': fromBrowser('low', '95% of a clip was played', {
    ga4: 'video_complete',
    segment: 'Video Content Completed',
  }),
  'video-watched': fromBrowser('normal', 'A clip was left; mediaMs is the unique time played'),
  'video-skipped': fromBrowser('low', 'A clip was left within two seconds by the visitor'),
  'product-impression': fromBrowser('low', 'A product chip or card was visible in a clip', {
    ga4: 'view_item_list',
  }),
  'product-click': fromBrowser('normal', 'A product was chosen', {
    ga4: 'select_item',
    segment: 'Product Clicked',
  }),
  'product-view': fromBrowser('normal', 'A product sheet or page was opened', {
    ga4: 'view_item',
    segment: 'Product Viewed',
    shopify: 'product_viewed',
  }),
  'add-to-cart': fromBrowser('high', 'The shop accepted a line', {
    ga4: 'add_to_cart',
    segment: 'Product Added',
    shopify: 'product_added_to_cart',
  }),
  'remove-from-cart': fromBrowser('high', 'A line was taken out', {
    ga4: 'remove_from_cart',
    segment: 'Product Removed',
    shopify: 'product_removed_from_cart',
  }),
  'checkout-started': fromBrowser('high', 'Checkout began', {
    ga4: 'begin_checkout',
    segment: 'Checkout Started',
    shopify: 'checkout_started',
  }),
  order: fromBrowser('order', 'An order was placed; a hint until the server confirms', {
    ga4: 'purchase',
    segment: 'Order Completed',
    shopify: 'checkout_completed',
  }),
  'live-join': fromBrowser('normal', 'A live room was entered'),
  'live-leave': fromBrowser('normal', 'A live room was left; mediaMs is the stay'),
  like: fromBrowser('normal', 'An item was liked'),
  share: fromBrowser('normal', 'An item was shared', { ga4: 'share', segment: 'Product Shared' }),
  follow: fromBrowser('normal', 'A shop or creator was followed; it is the item'),
  unfollow: fromBrowser('normal', 'A shop or creator was left; it is the item'),
  search: fromBrowser('normal', 'Words were searched for', {
    ga4: 'search',
    segment: 'Products Searched',
    shopify: 'search_submitted',
  }),
  'not-interested': fromBrowser('normal', 'Less of this was asked for'),
  'order-paid': fromServer('An order was paid', { ga4: 'purchase', segment: 'Order Completed' }),
  refund: fromServer('An order or line was refunded', { ga4: 'refund', segment: 'Order Refunded' }),
  shipped: fromServer('An order left the shop'),
  delivered: fromServer('An order arrived'),
  return: fromServer('Goods came back'),
  complaint: fromServer('A buyer complained'),
  'first-reply': fromServer('The shop answered a buyer for the first time'),
};

/** Whether a text is a name of the vocabulary. @public */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(EVENT_TYPES, text);
}

type OtherNames = Partial<Pick<EventTypeRow, 'ga4' | 'segment' | 'shopify'>>;

function fromBrowser(priority: EventPriority, meaning: string, names: OtherNames = {}): EventTypeRow {
  return { meaning, priority, from: 'browser', ga4: null, segment: null, shopify: null, ...names };
}

function fromServer(meaning: string, names: OtherNames = {}): EventTypeRow {
  return { meaning, priority: 'order', from: 'server', ga4: null, segment: null, shopify: null, ...names };
}
