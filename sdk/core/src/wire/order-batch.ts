import type { ContentSource } from '../catalog/catalog.ts';
import type { Money } from '../catalog/money.ts';

/** What a merchant's server can tell of an order. @public */
export type OrderRecordType =
  | 'order-paid'
  | 'refund'
  | 'shipped'
  | 'delivered'
  | 'return'
  | 'complaint'
  | 'first-reply';

/** One line of an order, or of what became of it. @public */
export interface OrderLine {
  /** The shop's own id of the line in its order. Without it the record is about the whole order. */
  readonly id?: string;
  /** Product id, as in the catalogue. */
  readonly item?: string;
  readonly variant?: string;
  /** At least 1. */
  readonly quantity?: number;
  /** What was paid for the line, or given back: after discounts, with taxes, without shipping. */
  readonly value?: Money;
  /** The clip or room in which the shop knows the line was bought. */
  readonly content?: string;
  readonly source?: ContentSource;
  readonly creator?: string;
  readonly campaign?: string;
}

/** One thing that happened to one order. @public */
export interface OrderRecord {
  readonly type: OrderRecordType;
  readonly orderId: string;
  /** The shop's own id of the refund, parcel, return, complaint or reply; `order-paid` needs none. */
  readonly recordId?: string;
  /** ms UTC by the shop's records. */
  readonly at: number;
  /**
   * Who bought: the shop's id of the customer, or an e-mail address where there is none. The collector makes a pseudonym
   * of it at once and keeps nothing else.
   */
  readonly customer?: string;
  /** Curio's visitor id, where the shop passed it through its cart. */
  readonly visitor?: string;
  /** At least one for `order-paid` and `refund`, which is also what each is counted by. */
  readonly lines: readonly OrderLine[];
}

/** The signed body of `POST /v1/orders?site=…`: at most 100 records and 1 MB. @public */
export interface OrderBatch {
  readonly schemaVersion: 1;
  readonly records: readonly OrderRecord[];
}

/** What became of an order batch: events, one a line. Stored whole or not at all. @public */
export interface OrdersAnswer {
  readonly schemaVersion: 1;
  readonly stored: number;
  readonly duplicates: number;
}
