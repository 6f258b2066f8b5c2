/** A paid line of an order, as far as stock is concerned: a trusted `order-paid` event is one. @public */
export interface StockOrder {
  /** Id of the event: each counts once, however often it is told. */
  readonly id: string;
  readonly item?: string;
  readonly quantity?: number;
}

/** What a live room may show of the stock of its products. @public */
export interface LiveStock {
  /** Takes paid lines into account; those it knows change nothing, in whatever order they come. */
  take(orders: readonly StockOrder[]): void;
  /**
   * Pieces that may be shown as left, at least 0; `null` for a product whose stock was not told.
   *
   * An order takes a moment to arrive, so this is at least what is truly left: it comes down late and never too early, and
   * nobody is told "sold out" of what can still be bought.
   */
  left(item: string): number | null;
}

/**
 * Makes the stock of one room: what was there when it opened, less what is known to be sold since.
 *
 * @param initial - pieces for sale, by product id.
 * @public
 */
export function createLiveStock(initial: Readonly<Record<string, number>>): LiveStock {
  const sold = new Map<string, number>();
  const known = new Set<string>();
  return {
    take(orders) {
      for (const { id, item = '', quantity = 1 } of orders) {
        if (known.has(id)) continue;
        known.add(id);
        sold.set(item, (sold.get(item) ?? 0) + quantity);
      }
    },
    left(item) {
      if (!Object.hasOwn(initial, item)) return null;
      return Math.max(0, (initial[item] ?? 0) - (sold.get(item) ?? 0));
    },
  };
}
