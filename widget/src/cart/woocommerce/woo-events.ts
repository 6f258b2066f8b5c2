import type { CartLifetime } from '@curio/core';
import { readGlobal, type CartPage } from '../cart-page.ts';

/** The theme's words for a changed cart, sent through jQuery. */
const THEME_EVENTS = 'added_to_cart removed_from_cart updated_wc_div updated_cart_totals wc_cart_emptied';

/** The same from blocks, sent as DOM events. */
const BLOCK_EVENTS = ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart'];

/** Tells the theme that the cart changed: its fragments, and the blocks' stores, read it again. */
export function announceAdded(page: CartPage): void {
  const body = toBody(page);
  const trigger = toJQueryBody(page, body)?.['trigger'];
  if (typeof trigger === 'function') {
    const wrapped = toJQueryBody(page, body);
    Reflect.apply(trigger, wrapped, ['wc_fragment_refresh']);
    // Without fragments, hash and button: the theme's own handlers look whether there are any.
    Reflect.apply(trigger, wrapped, ['added_to_cart', []]);
  }
  body.dispatchEvent(
    new CustomEvent('wc-blocks_added_to_cart', { bubbles: true, detail: { preserveCartData: false } }),
  );
}

/** Calls when the theme says that the cart changed. */
export function observeTheme(page: CartPage, changed: () => void, { signal }: CartLifetime): void {
  const body = toBody(page);
  for (const type of BLOCK_EVENTS) body.addEventListener(type, changed, { signal });
  const wrapped = toJQueryBody(page, body);
  const { on, off } = wrapped ?? {};
  if (typeof on !== 'function' || typeof off !== 'function') return;
  Reflect.apply(on, wrapped, [THEME_EVENTS, changed]);
  signal.addEventListener('abort', () => Reflect.apply(off, wrapped, [THEME_EVENTS, changed]), {
    once: true,
  });
}

function toBody({ events }: CartPage): EventTarget {
  return 'body' in events && events.body instanceof EventTarget ? events.body : events;
}

function toJQueryBody({ globals }: CartPage, body: EventTarget): Readonly<Record<string, unknown>> | null {
  const jQuery = readGlobal(globals, 'jQuery');
  return typeof jQuery === 'function' ? (Reflect.apply(jQuery, undefined, [body]) as never) : null;
}
