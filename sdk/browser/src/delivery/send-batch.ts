import type { CurioEvent, EventBatch } from '@curio/core';
import type { Clock, Network } from '../platform/platform.ts';
import { writeBatch } from './batch.ts';

/** Events, and what was dropped since the collector last took some. @internal */
export interface Parcel {
  readonly events: readonly CurioEvent[];
  readonly report: Pick<EventBatch, 'dropped' | 'tally'>;
}

/** A collector that has not answered by then is treated as unreachable. */
const ANSWER_TIMEOUT_MS = 20_000;

/**
 * What a batch became: `taken`; `refused` for good; `too-much`: to be sent again in halves; `wrong-key`: this site
 * may not send at all; `later`, after `waitMs` if the collector said how long.
 *
 * @internal
 */
export type SendOutcome =
  | { readonly kind: 'taken'; readonly refused: Readonly<Record<string, number>> }
  | { readonly kind: 'refused' | 'too-much' | 'wrong-key'; readonly status: number }
  | { readonly kind: 'later'; readonly waitMs: number | null; readonly cause: string };

/** Where batches go. @internal */
export interface SendTarget {
  /** Address with the write key. */
  readonly url: string;
  readonly network: Network;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Address of a collector's event intake. The key is public and append-only. @internal */
export function toIntakeUrl(collectorUrl: string, writeKey: string): string {
  return `${collectorUrl}/v1/events?k=${encodeURIComponent(writeKey)}`;
}

/**
 * Sends one batch and reads what became of it. Never rejects.
 *
 * The body is text/plain with the key in the address, so that no preflight is needed.
 *
 * @internal
 */
export async function sendBatch({ events, report }: Parcel, target: SendTarget): Promise<SendOutcome> {
  const { url, network, clock } = target;
  try {
    const response = await network.request(url, {
      method: 'POST',
      body: writeBatch(events, clock.nowMs(), report),
      contentType: 'text/plain;charset=UTF-8',
      signal: AbortSignal.any([target.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    });
    if (!response.ok) return toOutcome(response, clock);
    // What a hotel's network answers for everybody until one has signed in is no collector's word.
    if (response.headers.get('content-type')?.startsWith('text/html') === true)
      return { kind: 'later', waitMs: null, cause: 'a page came in place of an answer' };
    return { kind: 'taken', refused: await readRefused(response) };
  } catch (error) {
    return { kind: 'later', waitMs: null, cause: String(error) };
  }
}

function toOutcome(response: Response, clock: Clock): SendOutcome {
  const { status } = response;
  if (status === 401 || status === 403 || status === 410) return { kind: 'wrong-key', status };
  if (status === 413) return { kind: 'too-much', status };
  if (status === 400 || status === 422) return { kind: 'refused', status };
  return { kind: 'later', waitMs: readRetryAfter(response, clock), cause: `status ${status}` };
}

/** Seconds, or a date. */
function readRetryAfter(response: Response, clock: Clock): number | null {
  const text = response.headers.get('retry-after');
  if (text === null) return null;
  const waitMs = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - clock.nowMs();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
}

/** The collector took the batch; what it says of single events is worth counting, not worth failing over. */
async function readRefused(response: Response): Promise<Readonly<Record<string, number>>> {
  try {
    const answer: unknown = await response.json();
    const refused =
      typeof answer === 'object' && answer !== null && 'refused' in answer ? answer.refused : {};
    const counts = typeof refused === 'object' && refused !== null ? Object.entries(refused) : [];
    return Object.fromEntries(
      counts.filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0),
    );
  } catch {
    // A 204, or a proxy that swallowed the body: the status was 2xx, and that is the acknowledgement.
    return {};
  }
}
