import {
  refuse,
  refuseForStore,
  toFailureResponse,
  toJsonResponse,
  toRateRefusal,
  type Admission,
  type Refusal,
} from '../api-failure.ts';
import type { OrderRecord, OrdersAnswer } from '@curio/core';
import type { CollectorContext } from '../collector-context.ts';
import { readBytes } from '../read-body.ts';
import type { SiteAccess } from '../site-access.ts';
import { toOrderEvents } from './to-order-events.ts';

/** A request to a signed door, its body read. @internal */
export interface SignedRequest {
  readonly request: Request;
  readonly site: SiteAccess;
  readonly body: Uint8Array;
}

/** What stands in a signed body: records to store, or a friendly word about nothing to store. @internal */
export type SignedContent =
  | { readonly records: readonly OrderRecord[] }
  /** Answered 200 and counted under this reason. */
  | { readonly ignored: string };

/** Kinds of body that are larger than a batch of events: an order with 200 lines in full, as Shopify sends it. */
const MAX_SIGNED_BYTES = 1_048_576;

/**
 * Answers what a merchant's server or shop system signs. Wrong signatures are limited by address; right ones are not, as
 * all of a shop's orders come from one.
 *
 * @param check - judges the signature and reads the body.
 * @internal
 */
export async function answerSigned(
  request: Request,
  { context, address }: { readonly context: CollectorContext; readonly address: string },
  check: (signed: SignedRequest) => Admission<SignedContent>,
): Promise<Response> {
  const site = context.sites.find(({ name }) => name === new URL(request.url).searchParams.get('site'));
  const answer = await takeSigned({ request, site }, { context, address }, check);
  if (answer.ok) return toJsonResponse(answer.value);
  const { code } = answer.error;
  context.losses.count({ site: site?.name ?? '', reason: code, by: 'collector', events: 0, requests: 1 });
  // Without an address all of the world would share one bucket, and a stranger could shut the door for the shop.
  if (code.startsWith('signature-') && address !== '') context.wrongSignatures.take(address);
  return toFailureResponse(answer.error);
}

async function takeSigned(
  { request, site }: { readonly request: Request; readonly site: SiteAccess | undefined },
  { context, address }: { readonly context: CollectorContext; readonly address: string },
  check: (signed: SignedRequest) => Admission<SignedContent>,
): Promise<Admission<OrdersAnswer>> {
  if (site === undefined) return refuse('site-unknown', 'There is no such site.', { place: 'site' });
  const waiting = refuseWaiting(context.wrongSignatures.look(address));
  if (waiting !== null) return { ok: false, error: waiting };
  const body = await readBytes(request, MAX_SIGNED_BYTES);
  if (!body.ok) return body;
  const content = check({ request, site, body: body.value });
  if (!content.ok) return content;
  if ('ignored' in content.value) {
    const reason = content.value.ignored;
    context.losses.count({ site: site.name, reason, by: 'collector', events: 0, requests: 1 });
    return { ok: true, value: { schemaVersion: 1, stored: 0, duplicates: 0 } };
  }
  const events = toOrderEvents(content.value.records, { site, receivedAt: context.clock.now() });
  const outcome = await context.store.append(events);
  if (!outcome.ok) return refuseForStore('The orders could not be stored.');
  const { stored, duplicates } = outcome.value;
  if (duplicates > 0) {
    const loss = { site: site.name, reason: 'event-duplicate', by: 'collector' } as const;
    context.losses.count({ ...loss, events: duplicates, requests: 1 });
  }
  return { ok: true, value: { schemaVersion: 1, stored, duplicates } };
}

function refuseWaiting(waitMs: number): Refusal | null {
  return waitMs === 0 ? null : toRateRefusal(waitMs, 'This address sent too many wrong signatures.');
}
