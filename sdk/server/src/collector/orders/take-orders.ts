import type { OrderRecord } from '@curio/core';
import { parseOrderBatch } from '@curio/core/schemas';
import { refuse, type Admission } from '../api-failure.ts';
import type { CollectorContext } from '../collector-context.ts';
import { decodeBody, parseJson } from '../read-body.ts';
import { answerSigned, type SignedContent, type SignedRequest } from './answer-signed.ts';
import { verifySignature } from './verify-signature.ts';

/** How far a signature's time may be from now, in either direction: what Stripe and Slack allow as well. */
const WINDOW_MS = 5 * 60_000;

/** As for browsers: a shop's clock may be a little ahead. */
const MAX_FUTURE_MS = 5 * 60_000;

/**
 * Answers `POST /v1/orders?site=…`: an `OrderBatch`, signed by the merchant's server with HMAC-SHA256 over
 * `TIMESTAMP.BODY`. The batch is stored whole or not at all; sent again it changes nothing.
 *
 * @internal
 */
export function takeOrders(request: Request, context: CollectorContext, address: string): Promise<Response> {
  return answerSigned(request, { context, address }, (signed) => readOrders(signed, context));
}

function readOrders(signed: SignedRequest, context: CollectorContext): Admission<SignedContent> {
  const now = context.clock.now();
  const checked = checkSignature(signed, context, now);
  if (!checked.ok) return checked;
  const text = decodeBody(signed.body);
  const json = text.ok ? parseJson(text.value) : text;
  if (!json.ok) return json;
  const batch = parseOrderBatch(json.value);
  if (!batch.ok) {
    const { message, place } = batch.error;
    return refuse('orders-invalid', message, place === undefined ? {} : { place });
  }
  const { records } = batch.value;
  const doubled = findDoubledLine(records);
  if (doubled !== null)
    return refuse('orders-invalid', 'Two lines of a record have one id.', { place: doubled });
  const early = records.findIndex(({ at }) => at > now + MAX_FUTURE_MS);
  return early === -1
    ? { ok: true, value: { records } }
    : refuse('order-in-future', 'A record is of a time to come.', { place: `records[${early}].at` });
}

function checkSignature(
  { request, site, body }: SignedRequest,
  { sites }: CollectorContext,
  now: number,
): Admission<void> {
  const timestamp = request.headers.get('X-Curio-Timestamp') ?? '';
  const signature = request.headers.get('X-Curio-Signature') ?? '';
  if (timestamp === '' || signature === '') return refuse('signature-missing', 'The request is not signed.');
  const signed = { parts: [`${timestamp}.`, body], signature, encoding: 'hex' } as const;
  const verified = verifySignature(signed, 'orders', { site, sites });
  if (!verified.ok) return verified;
  const isNow = /^\d{13}$/u.test(timestamp) && Math.abs(Number(timestamp) - now) <= WINDOW_MS;
  if (isNow) return verified;
  return refuse('signature-too-old', 'The signature is not of now.', { place: 'X-Curio-Timestamp' });
}

/** Lines are counted by their ids, so that of two alike one would be lost. */
function findDoubledLine(records: readonly OrderRecord[]): string | null {
  for (const [at, { lines }] of records.entries()) {
    const ids = lines.map(({ id = '' }) => id);
    const second = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (second !== -1) return `records[${at}].lines[${second}].id`;
  }
  return null;
}
