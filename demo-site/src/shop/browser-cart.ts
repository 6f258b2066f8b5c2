import type { Cart, CartAdapter, CartLine, CartOutcome, CartRequest, Money } from '@curio/core';

/** Where a line's price and stock are looked up. */
export type FindVariant = (
  request: CartRequest,
) => { readonly price: Money; readonly available: boolean } | null;

/** The demo shop's cart: kept in this browser, as a shop without accounts would. */
export interface BrowserCart extends CartAdapter {
  /** Tells the cart the catalogue, without which it refuses every line. */
  useCatalogue(find: FindVariant): void;
  /** The lines as they are now. */
  current(): Cart;
  /** Sets a line's quantity; 0 takes it out. */
  setQuantity(variantId: string, quantity: number): void;
  clear(): void;
}

const STORAGE_KEY = 'fernhill-cart';
const MAX_QUANTITY = 20;

/**
 * Makes the cart. Nothing is written before the first line is added.
 *
 * @param storage - `localStorage`, or anything alike.
 * @param target - gets a `fernhill-cart-changed` event after every change, and hears `storage` from other tabs.
 */
export function createBrowserCart(storage: Storage, target: EventTarget): BrowserCart {
  let find: FindVariant = () => null;

  const current = (): Cart => toCart(readLines(storage));
  const write = (lines: readonly CartLine[]): Cart => {
    storage.setItem(STORAGE_KEY, JSON.stringify(lines));
    target.dispatchEvent(new Event('fernhill-cart-changed'));
    return toCart(lines);
  };

  return {
    current,
    useCatalogue(next) {
      find = next;
    },
    add(request) {
      return Promise.resolve(addLine(request, find, (line) => write(mergeLine(readLines(storage), line))));
    },
    read: () => Promise.resolve({ ok: true, cart: current() }),
    setQuantity(variantId, quantity) {
      const lines = readLines(storage).map((line) =>
        line.variantId === variantId ? { ...line, quantity: Math.min(quantity, MAX_QUANTITY) } : line,
      );
      write(lines.filter((line) => line.quantity > 0));
    },
    clear() {
      write([]);
    },
    observe(changed, { signal }) {
      const notify = (): void => {
        changed(current());
      };
      target.addEventListener('fernhill-cart-changed', notify, { signal });
      target.addEventListener('storage', notify, { signal });
    },
    open() {
      target.dispatchEvent(new Event('fernhill-cart-asked'));
    },
  };
}

function addLine(request: CartRequest, find: FindVariant, store: (line: CartLine) => Cart): CartOutcome {
  const variant = find(request);
  if (variant === null)
    return { ok: false, refusal: 'other', message: 'This thing is not sold here any more.' };
  if (!variant.available) return { ok: false, refusal: 'out-of-stock' };
  return { ok: true, cart: store({ ...request, unitPrice: variant.price }) };
}

function mergeLine(lines: readonly CartLine[], added: CartLine): readonly CartLine[] {
  const known = lines.find((line) => line.variantId === added.variantId);
  if (known === undefined) return [...lines, added];
  const quantity = Math.min(known.quantity + added.quantity, MAX_QUANTITY);
  return lines.map((line) => (line === known ? { ...added, quantity } : line));
}

function toCart(lines: readonly CartLine[]): Cart {
  const [first] = lines;
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  if (first === undefined) return { lines, count, total: null };
  const amount = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice.amount, 0);
  return { lines, count, total: { amount, currency: first.unitPrice.currency } };
}

function readLines(storage: Storage): readonly CartLine[] {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isCartLine) : [];
  } catch {
    // A text that another script left under our key is no cart; the shopper starts with an empty one.
    return [];
  }
}

function isCartLine(value: unknown): value is CartLine {
  if (typeof value !== 'object' || value === null) return false;
  const line: Partial<Record<keyof CartLine, unknown>> = value;
  return (
    typeof line.productId === 'string' &&
    typeof line.variantId === 'string' &&
    Number.isInteger(line.quantity) &&
    typeof line.unitPrice === 'object' &&
    line.unitPrice !== null
  );
}
