import { createHmac } from 'node:crypto';

/** What a signed request is made of; a good one of the golden shop unless told otherwise. @internal */
export interface Signing {
  readonly body: string;
  readonly site?: string;
  readonly secret?: string;
  /** ms UTC as the sender writes it. */
  readonly timestamp?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly origin?: string;
}

/** A request to `/v1/orders`, signed as docs/orders.md shows. @internal */
export function toSignedOrders(signing: Signing & { readonly timestamp: number | string }): Request {
  const { body, site = 'golden-shop', secret = 'orders-secret', timestamp, headers, origin } = signing;
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return new Request(`${origin ?? 'http://127.0.0.1'}/v1/orders?site=${site}`, {
    method: 'POST',
    body,
    headers: { 'X-Curio-Timestamp': String(timestamp), 'X-Curio-Signature': signature, ...headers },
  });
}

/** A webhook as Shopify sends it. @internal */
export function toShopifyWebhook(topic: string, signing: Signing): Request {
  const { body, site = 'golden-shop', secret = 'shopify-secret', headers, origin } = signing;
  return new Request(`${origin ?? 'http://127.0.0.1'}/v1/webhooks/shopify?site=${site}`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-Shopify-Topic': topic,
      'X-Shopify-Hmac-Sha256': createHmac('sha256', secret).update(body).digest('base64'),
      'X-Shopify-Shop-Domain': 'golden-shop.myshopify.example',
      'X-Shopify-Webhook-Id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
      'X-Shopify-API-Version': '2026-10',
      ...headers,
    },
  });
}

/** A webhook as WooCommerce sends it. @internal */
export function toWooCommerceWebhook(topic: string, signing: Signing): Request {
  const { body, site = 'golden-shop', secret = 'woocommerce-secret', headers, origin } = signing;
  return new Request(`${origin ?? 'http://127.0.0.1'}/v1/webhooks/woocommerce?site=${site}`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'WooCommerce/9.4.2 Hookshot (WordPress/6.7.1)',
      'X-WC-Webhook-Topic': topic,
      'X-WC-Webhook-Resource': 'order',
      'X-WC-Webhook-Event': topic.split('.')[1] ?? '',
      'X-WC-Webhook-Signature': createHmac('sha256', secret).update(body).digest('base64'),
      'X-WC-Webhook-ID': '3',
      'X-WC-Webhook-Delivery-ID': '36e520ebabc2fa725092ff4a47acedf2',
      ...headers,
    },
  });
}
