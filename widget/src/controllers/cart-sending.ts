import {
  countHeld,
  type Cart,
  type CartAdapter,
  type CartLifetime,
  type CartOutcome,
  type CartRefusal,
  type CartRequest,
  type Money,
} from '@curio/core';
import type { ActFields } from './placement.ts';

/** What to add, what the event about it carries, and who is told once the shop took it. */
export interface CartWish {
  readonly request: CartRequest;
  readonly unitPrice: Money;
  readonly fields: ActFields;
  readonly accepted: (detail: CartAccepted) => void;
}

/** The shop took a line; `count` is what its cart holds now, in units. */
export interface CartAccepted {
  readonly count: number;
  readonly productId: string;
  readonly variantId: string;
}

/** One line on its way to the shop. */
export interface Sending {
  readonly wish: CartWish;
  /** Never rejects; may take as long as the shop does. */
  readonly answer: Promise<CartOutcome>;
  /** Resolves when the shop has not answered for the time that a shopper waits. */
  readonly overdue: Promise<void>;
  readonly isOverdue: boolean;
  /** `null` while unanswered. */
  readonly outcome: CartOutcome | null;
  /** How many of the variant the cart held before; `null` when nobody had said. */
  readonly baseline: number | null;
  /** Whether the add was counted; one for all tries of the same wish. */
  readonly record: { isMade: boolean };
  /** Lets go of the shop's answer. */
  abandon(): void;
}

/** What a sending works with. */
export interface SendingTools {
  readonly adapter: CartAdapter | null;
  /** How many of the variant the cart holds, as far as is known. */
  readonly held: () => number | null;
  readonly deadlineMs: number;
}

/** A connection that hangs longer is let go. Our choice: four times the slowest answer that we have been asked to bear. */
const PATIENCE_MS = 120_000;

/** Refusals that leave it open whether the shop did what it was asked. */
const OPEN_REFUSALS: readonly CartRefusal[] = ['timeout', 'offline', 'other'];

/** Whether a line may have arrived although nobody said so. */
export function isUnsure({ outcome }: Pick<Sending, 'outcome'>): boolean {
  if (outcome === null) return true;
  return !outcome.ok && outcome.message === undefined && OPEN_REFUSALS.includes(outcome.refusal);
}

/**
 * Sends a line once. After an earlier try of which nobody knows what became, the cart is asked what it holds before
 * anything is sent, and what came twice after all is put right.
 */
export function createSending(wish: CartWish, before: Sending | null, tools: SendingTools): Sending {
  const leaving = new AbortController();
  const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const isRetry = before !== null && isUnsure(before);
  let outcome: CartOutcome | null = null;
  let isOverdue = false;
  const work = isRetry
    ? askThenSend(wish, before, { ...tools, signal })
    : send(wish, tools.adapter, { signal });
  const answer = work.then((settled) => (outcome = settled));
  const overdue = new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      isOverdue = true;
      resolve();
    }, tools.deadlineMs);
    void answer.then(() => clearTimeout(timer));
  });
  return {
    wish,
    answer,
    overdue,
    get isOverdue() {
      return isOverdue;
    },
    get outcome() {
      return outcome;
    },
    baseline: isRetry ? before.baseline : tools.held(),
    record: isRetry ? before.record : { isMade: false },
    abandon: () => leaving.abort(),
  };
}

/** Answers for an adapter that throws although its contract says that it does not. */
async function send(
  { request }: CartWish,
  adapter: CartAdapter | null,
  lifetime: CartLifetime,
): Promise<CartOutcome> {
  try {
    return (await adapter?.add(request, lifetime)) ?? { ok: false, refusal: 'unavailable' };
  } catch (cause) {
    console.warn('The cart adapter threw; adapters answer with an outcome instead. [cart-refused]', cause);
    return { ok: false, refusal: navigator.onLine ? 'other' : 'offline' };
  }
}

async function askThenSend(
  wish: CartWish,
  before: Sending,
  { adapter, deadlineMs, signal }: SendingTools & CartLifetime,
): Promise<CartOutcome> {
  const read = await readInTime(adapter, AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]));
  if (!read.ok || adapter === null) return read;
  const { variantId, quantity } = wish.request;
  const held = countHeld(read.cart, adapter, [variantId]);
  const sought = (before.baseline ?? 0) + before.wish.request.quantity;
  if (held >= sought) return read;
  before.abandon();
  const outcome = await send(wish, adapter, { signal });
  return outcome.ok
    ? putRight(outcome.cart, { adapter, variantId, wanted: held + quantity, signal })
    : outcome;
}

async function readInTime(adapter: CartAdapter | null, signal: AbortSignal): Promise<CartOutcome> {
  const silence = new Promise<CartOutcome>((resolve) => {
    signal.addEventListener('abort', () => resolve({ ok: false, refusal: 'timeout' }), { once: true });
  });
  const asked = adapter?.read({ signal }) ?? silence;
  return Promise.race([asked, silence]).catch((): CartOutcome => ({ ok: false, refusal: 'other' }));
}

/** The first try arrived late, after the cart had been asked: both are in it now. */
async function putRight(
  cart: Cart,
  scene: {
    readonly adapter: CartAdapter;
    readonly variantId: string;
    readonly wanted: number;
    readonly signal: AbortSignal;
  },
): Promise<CartOutcome> {
  const { adapter, variantId, wanted, signal } = scene;
  const isDoubled = countHeld(cart, adapter, [variantId]) > wanted;
  if (!isDoubled || adapter.change === undefined) return { ok: true, cart };
  const changed = await adapter.change(variantId, wanted, { signal });
  return changed.ok ? changed : { ok: true, cart };
}
