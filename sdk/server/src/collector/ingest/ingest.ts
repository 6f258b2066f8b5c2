import type { IngestAnswer, Result } from '@curio/core';
import { isbot } from 'isbot';
import type { AppendOutcome, DropReport, StoredEvent } from '../../stores/collector-store.ts';
import { refuseForStore, type Admission } from '../api-failure.ts';
import type { CollectorContext } from '../collector-context.ts';
import { toDropReport } from '../losses/to-drop-report.ts';
import { readBody } from '../read-body.ts';
import type { SiteAccess } from '../site-access.ts';
import { admitEvents } from './admit-events.ts';
import { answerSender } from './answer-sender.ts';
import { parseBatchEnvelope } from './parse-batch-envelope.ts';

/**
 * Answers `POST /v1/events?k=WRITE_KEY`: 200 with an `IngestAnswer` once everything stored is durable.
 *
 * A page whose origin is not allowed gets no CORS headers, so its SDK cannot read the refusal: it keeps the events
 * and they arrive once the list of origins is mended.
 *
 * @internal
 */
export function ingest(request: Request, context: CollectorContext): Promise<Response> {
  return answerSender(request, context, takeBatch);
}

async function takeBatch(
  request: Request,
  site: SiteAccess,
  context: CollectorContext,
): Promise<Admission<IngestAnswer>> {
  const body = await readBody(request);
  if (!body.ok) return body;
  const batch = parseBatchEnvelope(body.value);
  if (!batch.ok) return batch;
  const bot = isbot(request.headers.get('User-Agent'));
  const origin = { site: site.name, receivedAt: context.clock.now() };
  const admitted = admitEvents(batch.value.events, { ...origin, sentAt: batch.value.sentAt, bot });
  const outcome = await store(context, admitted.events, toDropReport(batch.value, origin));
  if (!outcome.ok) return refuseForStore('The events could not be stored.');
  const { stored, duplicates, erased } = outcome.value;
  const refused = { ...admitted.refused, ...(erased === 0 ? {} : { 'event-erased': erased }) };
  countRefused(context, site.name, {
    ...refused,
    'event-duplicate': duplicates,
    ...(bot ? { bot: stored } : {}),
  });
  return { ok: true, value: { stored, duplicates, refused } };
}

async function store(
  context: CollectorContext,
  events: readonly StoredEvent[],
  drops: DropReport | null,
): Promise<Result<AppendOutcome, 'store-failed'>> {
  if (events.length === 0 && drops === null) return NOTHING_TO_STORE;
  return context.store.append(events, drops ?? undefined);
}

const NOTHING_TO_STORE = { ok: true, value: { stored: 0, duplicates: 0, erased: 0 } } as const;

function countRefused(
  context: CollectorContext,
  site: string,
  refused: Readonly<Record<string, number>>,
): void {
  for (const [reason, events] of Object.entries(refused)) {
    if (events > 0) context.losses.count({ site, reason, by: 'collector', events, requests: 1 });
  }
}
