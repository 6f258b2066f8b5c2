import type { CurioEvent } from '@curio/core';
import type { Platform, Services } from '../platform/platform.ts';
import { cutBatches, MOST_BATCH_EVENTS, writeBatch } from './batch.ts';
import { sendBatch, toIntakeUrl, type SendOutcome, type SendTarget } from './send-batch.ts';

/** An event waits this long for company, so that a page sends batches and not single events. */
const LINGER_MS = 2000;

/** This many waiting events are company enough. */
const ENOUGH_EVENTS = 10;

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** What delivery takes events from, and tells what became of them. @internal */
export interface Outbox {
  readWaiting(limit: number): Promise<readonly CurioEvent[]>;
  mark(ids: readonly string[], life: 'acknowledged' | 'refused'): Promise<void>;
}

/** What delivery works with. @internal */
export interface DeliveryOptions {
  readonly site: string;
  readonly collector: { readonly url: string; readonly writeKey: string };
  readonly outbox: Outbox;
  readonly platform: Platform;
  readonly services: Pick<Services, 'sending' | 'sight'>;
  readonly signal: AbortSignal;
  readonly failed: (code: 'collector-unreachable' | 'collector-refused', message: string) => void;
  readonly dropped: (reason: string, count: number) => void;
}

/** Sends events to the collector until its signal aborts. @internal */
export interface Delivery {
  /** Without consent nothing leaves, not even a beacon. */
  allow(isAllowed: boolean): void;
  /** An event was kept; it leaves in two seconds, with nine others, or at once when it is an order. */
  notice(event: CurioEvent): void;
  /** Sends all that waits, now. Resolves when the collector has answered or failed; never rejects. */
  flush(): Promise<void>;
}

/**
 * The way to the collector: batches by fetch, acknowledged only by a 2xx; one tab sends for all; a beacon when the
 * page hides, after which the events still wait, because a beacon tells nobody whether it arrived. The collector
 * counts each id once.
 *
 * @internal
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { platform, services, signal, collector } = options;
  const courier: Courier = {
    options,
    target: { url: toIntakeUrl(collector.url, collector.writeKey), ...platform, signal },
    unanswered: new Map(),
    settled: new Set(),
    beaconed: new Set(),
    isAllowed: false,
    failures: 0,
    alarm: null,
  };
  services.sight.observeHidden(() => sendBeacons(courier), 'late', { signal });
  services.sending.observeOnline(() => void run(courier, false), { signal });
  return {
    allow(isAllowed) {
      courier.isAllowed = isAllowed;
      // What an earlier visit left behind goes with this page's first batch.
      if (isAllowed) wake(courier, LINGER_MS);
      else courier.alarm?.abort();
    },
    notice: (event) => notice(courier, event),
    flush: () => run(courier, true),
  };
}

/** What a delivery remembers. */
interface Courier {
  readonly options: DeliveryOptions;
  readonly target: SendTarget;
  /** This page's events that no answer came for: what a beacon can carry without asking the database. */
  readonly unanswered: Map<string, CurioEvent>;
  /** Answered, whatever the ledger managed to write down: never sent twice by this page. */
  readonly settled: Set<string>;
  readonly beaconed: Set<string>;
  isAllowed: boolean;
  /** Failures in a row. */
  failures: number;
  alarm: AbortController | null;
}

function notice(courier: Courier, event: CurioEvent): void {
  const { unanswered } = courier;
  unanswered.set(event.id, event);
  // While the collector is down the retry is set already.
  if (!courier.isAllowed || courier.failures > 0) return;
  if (event.type === 'order') void run(courier, false);
  else if (unanswered.size === 1) wake(courier, LINGER_MS);
  else if (unanswered.size === ENOUGH_EVENTS) wake(courier, 0);
}

function wake(courier: Courier, delayMs: number): void {
  const { platform, signal } = courier.options;
  courier.alarm?.abort();
  courier.alarm = new AbortController();
  const lifetime = { signal: AbortSignal.any([signal, courier.alarm.signal]) };
  platform.scheduler.after(delayMs, () => void run(courier, false), lifetime);
}

async function run(courier: Courier, isPatient: boolean): Promise<void> {
  const { platform, services, signal, site } = courier.options;
  const { sending } = services;
  if (!courier.isAllowed || signal.aborted || !sending.isOnline()) return;
  courier.alarm?.abort();
  const didRun = await sending.runExclusively(`curio-send:${site}`, isPatient, () => sendAll(courier));
  if (signal.aborted || courier.failures > 0) return;
  if (!didRun) wake(courier, LINGER_MS + toJitter(platform, LINGER_MS));
  // An event can be too young to have been in the ledger when it was read.
  else if (courier.unanswered.size > 0) wake(courier, LINGER_MS);
}

async function sendAll(courier: Courier): Promise<void> {
  const { outbox, signal } = courier.options;
  while (courier.isAllowed && !signal.aborted) {
    const waiting = await outbox.readWaiting(MOST_BATCH_EVENTS);
    const batch = cutBatches(waiting.filter(({ id }) => !courier.settled.has(id)))[0];
    if (batch === undefined || !(await settle(courier, batch))) return;
  }
}

/** Resolves to false when nothing more should be sent for now. */
async function settle(courier: Courier, batch: readonly CurioEvent[]): Promise<boolean> {
  const { failed, dropped } = courier.options;
  const outcome = await sendBatch(batch, courier.target);
  if (outcome.kind === 'later') return retryLater(courier, outcome);
  courier.failures = 0;
  if (outcome.kind === 'taken') {
    for (const [reason, count] of Object.entries(outcome.refused)) dropped(reason, count);
    await mark(courier, batch, 'acknowledged');
    return true;
  }
  const isForAll = outcome.kind === 'wrong-key';
  // Knocking again with the same key would only be refused again; the next page may have another.
  if (isForAll) courier.isAllowed = false;
  if (!isForAll && batch.length > 1) return settleHalves(courier, batch);
  failed('collector-refused', `The collector answered ${outcome.status} to ${batch.length} events.`);
  dropped(`status-${outcome.status}`, batch.length);
  await mark(courier, batch, 'refused');
  return !isForAll;
}

/** Of a refused batch only the event at fault is lost; of one that is too much each half is less. */
async function settleHalves(courier: Courier, batch: readonly CurioEvent[]): Promise<boolean> {
  const middle = Math.ceil(batch.length / 2);
  return (await settle(courier, batch.slice(0, middle))) && settle(courier, batch.slice(middle));
}

function retryLater(courier: Courier, outcome: Extract<SendOutcome, { kind: 'later' }>): boolean {
  const { platform, signal, failed } = courier.options;
  if (signal.aborted) return false;
  if (courier.failures === 0) failed('collector-unreachable', `The events wait: ${outcome.cause}.`);
  const backoffMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** courier.failures);
  courier.failures += 1;
  wake(courier, outcome.waitMs ?? backoffMs / 2 + toJitter(platform, backoffMs));
  return false;
}

async function mark(
  { options, unanswered, settled }: Courier,
  events: readonly CurioEvent[],
  life: 'acknowledged' | 'refused',
): Promise<void> {
  const ids = events.map(({ id }) => id);
  for (const id of ids) {
    unanswered.delete(id);
    settled.add(id);
  }
  await options.outbox.mark(ids, life);
}

function sendBeacons({ options, target, unanswered, beaconed, isAllowed }: Courier): void {
  if (!isAllowed) return;
  const { services, platform } = options;
  for (const batch of cutBatches([...unanswered.values()].filter(({ id }) => !beaconed.has(id)))) {
    if (!services.sending.beacon(target.url, writeBatch(batch, platform.clock.nowMs()))) return;
    for (const { id } of batch) beaconed.add(id);
  }
}

/** A random part, so that the tabs and visitors of a shop do not come back all at once. */
function toJitter({ random }: Platform, mostMs: number): number {
  const byte = random.bytes(1)[0] ?? 0;
  return (byte / 256) * mostMs;
}
