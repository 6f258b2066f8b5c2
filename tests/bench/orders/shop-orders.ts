import { createHmac } from 'node:crypto';
import { SHOP } from './order-server.ts';

/** Products of the room. */
export const ITEMS: readonly string[] = Array.from({ length: 40 }, (_, at) => `product-${at}`);

/** Place of the order's product in the list of products. */
export function toItem(number: number): number {
  return (number * 7) % ITEMS.length;
}

/** Pieces of the order. */
export function toQuantity(number: number): number {
  return 1 + (number % 3);
}

/** The order as the merchant's server tells it. */
export function toRecord(number: number, at: number): object {
  const quantity = toQuantity(number);
  const item = ITEMS[toItem(number)];
  const value = { amount: 1_990 * quantity, currency: 'EUR' };
  const lines = [{ id: `${number + 1}`, item, quantity, value, content: 'room-1' }];
  return {
    type: 'order-paid',
    orderId: `${number + 1}`,
    at: Math.floor(at),
    customer: `c-${number % 500_000}`,
    lines,
  };
}

/** The same order as Shopify tells it: the same ids. */
export function toShopifyOrder(number: number, at: number): object {
  const line = {
    id: number + 1,
    product_id: ITEMS[toItem(number)],
    quantity: toQuantity(number),
    price: '19.90',
  };
  const when = new Date(at).toISOString();
  return { id: number + 1, currency: 'EUR', processed_at: when, taxes_included: true, line_items: [line] };
}

/** Headers of a signed batch. */
export function signOrders(body: string): Record<string, string> {
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', SHOP.orders).update(`${timestamp}.${body}`).digest('hex');
  return { 'X-Curio-Timestamp': timestamp, 'X-Curio-Signature': signature };
}

/** Headers of a webhook of a paid order. */
export function signShopify(body: string): Record<string, string> {
  const signature = createHmac('sha256', SHOP.shopify).update(body).digest('base64');
  return { 'X-Shopify-Topic': 'orders/paid', 'X-Shopify-Hmac-Sha256': signature };
}
