import type { CurioEvent } from '@curio/core';
import type { Platform, Services } from '../platform/platform.ts';
import { cutBatches, MOST_BATCH_EVENTS, writeBatch } from './batch.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { sendBatch, toIntakeUrl, type Parcel, type SendOutcome, type SendTarget } from './send-batch.ts';

/** An event waits this long for company, so that a page sends batches and not single events. */
const LINGER_MS = 2000;

/** This many waiting events are company enough. */
const ENOUGH_EVENTS = 10;

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** What delivery takes events from, and tells what became of them. @internal */
export interface Outbox {
  /** Whether other tabs send from the same place. */
  isShared(): boolean;
  readWaiting(limit: number): Promise<readonly CurioEvent[]>;
  mark(ids: readonly string[], life: 'acknowledged' | 'refused'): Promise<void>;
  /** What this browser dropped and has not told yet. */
  readDropped(): Promise<DropReport>;
  /** The collector took a batch that told of these. */
  toldDropped(told: DropReport): Promise<void>;
}

type DropReport = Parcel['report'];

/** What delivery works with. @internal */
export interface DeliveryOptions {
  readonly site: string;
  readonly collector: { readonly url: string; readonly writeKey: string };
  readonly outbox: Outbox;
  readonly platform: Platform;
  readonly services: Pick<Services, 'sending' | 'sight'>;
  readonly signal: AbortSignal;
  readonly failed: (code: 'collector-unreachable' | 'collector-refused', message: string) => void;
  /** The collector took a batch, but not all events of it. */
  readonly refused: (reason: string, count: number) => void;
  /** Given up here; the collector is told with the next batch. */
  readonly dropped: (reason: string, count: number) => void;
}

/** Sends events to the collector until its signal aborts. @internal */
export interface Delivery {
  /** Without consent nothing leaves, not even a beacon. */
  allow(isAllowed: boolean): void;
  /** An event was made: from now on a beacon would carry it. */
  made(event: CurioEvent): void;
  /** It is in the ledger; it leaves in two seconds, with nine others, or at once when it is an order. */
  kept(event: CurioEvent): void;
  /** Forgets what a beacon would carry. */
  forget(): void;
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
    mirror: createMirror(),
    settled: new Set(),
    isAllowed: false,
    failures: 0,
    alarm: null,
    running: null,
  };
  services.sight.observeHidden(() => sendBeacons(courier), 'late', { signal });
  services.sending.observeOnline(() => void run(courier, false), { signal });
  return {
    allow(isAllowed) {
      courier.isAllowed = isAllowed;
      if (isAllowed) void begin(courier);
      else calm(courier);
    },
    made: (event) => courier.mirror.add(event),
    kept: (event) => plan(courier, event),
    forget: () => courier.mirror.clear(),
    flush: () => run(courier, true),
  };
}

/** What a delivery remembers. */
interface Courier {
  readonly options: DeliveryOptions;
  readonly target: SendTarget;
  readonly mirror: Mirror;
  /** Answered, whatever the ledger managed to write down: never sent twice by this page. */
  readonly settled: Set<string>;
  isAllowed: boolean;
  /** Failures in a row. */
  failures: number;
  alarm: AbortController | null;
  running: Promise<boolean> | null;
}

/** What earlier pages left goes with this page's first batch; where it is company enough, at once: pages may be short. */
async function begin(courier: Courier): Promise<void> {
  const left = await courier.options.outbox.readWaiting(ENOUGH_EVENTS);
  if (!courier.isAllowed || courier.options.signal.aborted) return;
  wake(courier, left.length < ENOUGH_EVENTS ? LINGER_MS : 0);
}

function plan(courier: Courier, { id, type }: CurioEvent): void {
  const { mirror, isAllowed, failures, alarm } = courier;
  mirror.kept(id);
  // While the collector is down the retry is set already.
  if (!isAllowed || failures > 0) return;
  if (type === 'order') void run(courier, false);
  else if (mirror.size === ENOUGH_EVENTS) wake(courier, 0);
  else if (alarm === null) wake(courier, LINGER_MS);
}

function wake(courier: Courier, delayMs: number): void {
  const { platform, signal } = courier.options;
  calm(courier);
  courier.alarm = new AbortController();
  const lifetime = { signal: AbortSignal.any([signal, courier.alarm.signal]) };
  platform.scheduler.after(delayMs, () => void run(courier, false), lifetime);
}

function calm(courier: Courier): void {
  courier.alarm?.abort();
  courier.alarm = null;
}

async function run(courier: Courier, isPatient: boolean): Promise<void> {
  const { platform, services, signal } = courier.options;
  if (!courier.isAllowed || signal.aborted || !services.sending.isOnline()) return;
  calm(courier);
  const didRun = await runAlone(courier, isPatient);
  if (signal.aborted || courier.failures > 0) return;
  if (!didRun) wake(courier, LINGER_MS + toJitter(platform, LINGER_MS));
  // What came in the meantime.
  else if (courier.mirror.size > 0) wake(courier, LINGER_MS);
}

/** One at a time in this page, and where tabs share a ledger in all of them. */
async function runAlone(courier: Courier, isPatient: boolean): Promise<boolean> {
  const { services, outbox, site } = courier.options;
  if (courier.running !== null) {
    if (!isPatient) return false;
    await courier.running;
  }
  const work = (): Promise<void> => sendAll(courier);
  courier.running = outbox.isShared()
    ? services.sending.runExclusively(`curio-send:${site}`, isPatient, work)
    : work().then(() => true);
  try {
    return await courier.running;
  } finally {
    courier.running = null;
  }
}

async function sendAll(courier: Courier): Promise<void> {
  const { outbox, signal } = courier.options;
  while (courier.isAllowed && !signal.aborted) {
    const here = courier.mirror.listKept();
    const waiting = await outbox.readWaiting(MOST_BATCH_EVENTS);
    // What was kept before and waits no more was answered for, by this tab or another.
    if (waiting.length === 0) courier.mirror.settle(here);
    const events = cutBatches(waiting.filter(({ id }) => !courier.settled.has(id)))[0];
    if (events === undefined) return;
    const report = await outbox.readDropped();
    if (!(await settle(courier, { events, report }))) return;
  }
}

/** Resolves to false when nothing more should be sent for now. */
async function settle(courier: Courier, parcel: Parcel): Promise<boolean> {
  const { failed, dropped, refused, outbox } = courier.options;
  const { events } = parcel;
  const outcome = await sendBatch(parcel, courier.target);
  if (outcome.kind === 'later') return retryLater(courier, outcome);
  courier.failures = 0;
  if (outcome.kind === 'taken') {
    for (const [reason, count] of Object.entries(outcome.refused)) refused(reason, count);
    if (parcel.report.dropped !== undefined) await outbox.toldDropped(parcel.report);
    await mark(courier, events, 'acknowledged');
    return true;
  }
  const isForAll = outcome.kind === 'wrong-key';
  // Knocking again with the same key would only be refused again; the next page may have another.
  if (isForAll) courier.isAllowed = false;
  if (!isForAll && events.length > 1) return settleHalves(courier, parcel);
  failed('collector-refused', `The collector answered ${outcome.status} to ${events.length} events.`);
  dropped(`status-${outcome.status}`, events.length);
  await mark(courier, events, 'refused');
  return !isForAll;
}

/** Of a refused batch only the event at fault is lost; of one that is too much each half is less. */
async function settleHalves(courier: Courier, { events, report }: Parcel): Promise<boolean> {
  const middle = Math.ceil(events.length / 2);
  const isGoingOn = await settle(courier, { events: events.slice(0, middle), report });
  return isGoingOn && settle(courier, { events: events.slice(middle), report: {} });
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
  { options, mirror, settled }: Courier,
  events: readonly CurioEvent[],
  life: 'acknowledged' | 'refused',
): Promise<void> {
  const ids = events.map(({ id }) => id);
  mirror.settle(ids);
  for (const id of ids) settled.add(id);
  await options.outbox.mark(ids, life);
}

function sendBeacons({ options, target, mirror, isAllowed }: Courier): void {
  if (!isAllowed) return;
  const { services, platform } = options;
  for (const events of mirror.cut()) {
    if (!services.sending.beacon(target.url, writeBatch(events, platform.clock.nowMs()))) return;
    mirror.beaconed(events);
  }
}

/** A random part, so that the tabs and visitors of a shop do not come back all at once. */
function toJitter({ random }: Platform, mostMs: number): number {
  const byte = random.bytes(1)[0] ?? 0;
  return (byte / 256) * mostMs;
}
