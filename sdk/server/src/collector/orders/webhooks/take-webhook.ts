import type { OrderRecord } from '@curio/core';
import { refuse, type Admission } from '../../api-failure.ts';
import type { CollectorContext } from '../../collector-context.ts';
import { decodeBody, parseJson, toFields, type Fields } from '../../read-body.ts';
import { answerSigned, type SignedContent, type SignedRequest } from '../answer-signed.ts';
import { verifySignature, type SigningKind } from '../verify-signature.ts';
import { SHOPIFY_TOPICS } from './shopify-records.ts';
import { readWooCommerceOrder, WOOCOMMERCE_TOPICS } from './woocommerce-records.ts';

/** How a shop system sends. */
interface ShopSystem {
  readonly kind: Exclude<SigningKind, 'orders'>;
  /** Carries base64 of HMAC-SHA256 over the raw body. */
  readonly signatureHeader: string;
  readonly topicHeader: string;
  readonly readers: Readonly<Record<string, (body: Fields) => readonly OrderRecord[] | null>>;
  /** What a merchant sends to try the address; answered 200, and nothing is stored. */
  readonly isTest: (request: Request, body: Fields) => boolean;
}

const SHOPIFY: ShopSystem = {
  kind: 'shopify',
  signatureHeader: 'X-Shopify-Hmac-Sha256',
  topicHeader: 'X-Shopify-Topic',
  readers: SHOPIFY_TOPICS,
  // The button in the admin sets the header; orders of the bogus gateway say so themselves.
  isTest: ({ headers }, body) => headers.get('X-Shopify-Test') === 'true' || body['test'] === true,
};

const WOOCOMMERCE: ShopSystem = {
  kind: 'woocommerce',
  signatureHeader: 'X-WC-Webhook-Signature',
  topicHeader: 'X-WC-Webhook-Topic',
  readers: Object.fromEntries(WOOCOMMERCE_TOPICS.map((topic) => [topic, readWooCommerceOrder])),
  isTest: () => false,
};

/** WooCommerce tries a new address with this unsigned form, and keeps the webhook off unless it is answered 200. */
const WOOCOMMERCE_PING = /^webhook_id=\d+$/u;

/** Answers `POST /v1/webhooks/shopify?site=…`. @internal */
export function takeShopifyWebhook(
  request: Request,
  context: CollectorContext,
  address: string,
): Promise<Response> {
  return answerSigned(request, { context, address }, (signed) => readWebhook(signed, context, SHOPIFY));
}

/** Answers `POST /v1/webhooks/woocommerce?site=…`. @internal */
export function takeWooCommerceWebhook(
  request: Request,
  context: CollectorContext,
  address: string,
): Promise<Response> {
  return answerSigned(request, { context, address }, (signed) =>
    isPing(signed)
      ? { ok: true, value: { ignored: 'webhook-ping' } }
      : readWebhook(signed, context, WOOCOMMERCE),
  );
}

function readWebhook(
  signed: SignedRequest,
  context: CollectorContext,
  system: ShopSystem,
): Admission<SignedContent> {
  const verified = verifyWebhook(signed, context, system);
  if (!verified.ok) return verified;
  const text = decodeBody(signed.body);
  const json = text.ok ? parseJson(text.value) : text;
  return json.ok ? readContent(signed.request, toFields(json.value), system) : json;
}

function verifyWebhook(
  { request, site, body }: SignedRequest,
  { sites }: CollectorContext,
  { signatureHeader, kind }: ShopSystem,
): Admission<void> {
  const signature = request.headers.get(signatureHeader) ?? '';
  if (signature === '') return refuse('signature-missing', 'The webhook is not signed.');
  return verifySignature({ parts: [body], signature, encoding: 'base64' }, kind, { site, sites });
}

function readContent(request: Request, body: Fields, system: ShopSystem): Admission<SignedContent> {
  if (system.isTest(request, body)) return { ok: true, value: { ignored: 'webhook-test' } };
  const topic = request.headers.get(system.topicHeader) ?? '';
  const read = Object.hasOwn(system.readers, topic) ? system.readers[topic] : undefined;
  // A system that is told "no" again and again ends all of its webhooks, so a topic too many is only counted.
  if (read === undefined) return { ok: true, value: { ignored: 'webhook-topic-unknown' } };
  const records = read(body);
  if (records === null) return refuse('webhook-invalid', `The body is not what ${topic} is known to be.`);
  return { ok: true, value: records.length === 0 ? { ignored: 'webhook-without-news' } : { records } };
}

function isPing({ request, body }: SignedRequest): boolean {
  return (
    !request.headers.has('X-WC-Webhook-Signature') && WOOCOMMERCE_PING.test(Buffer.from(body).toString())
  );
}
