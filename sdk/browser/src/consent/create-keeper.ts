import { fail, type BridgeEvent, type CurioEvent, type Failure } from '@curio/core';
import type { CurioOptions } from '../curio.ts';
import { isTooLarge } from '../delivery/batch.ts';
import { createDelivery, type Delivery } from '../delivery/create-delivery.ts';
import { createDatabaseLedger } from '../ledger/database-ledger.ts';
import { createDatabaseTally, createMemoryTally, type DropTally } from '../ledger/drop-tally.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import { createResilientLedger } from '../ledger/resilient-ledger.ts';
import type { CurioDatabase } from '../platform/database.ts';
import type { Platform, Services } from '../platform/platform.ts';
import { createProfileKeeper, type KeptVisitor, type ProfileKeeper } from '../profile/keep-profile.ts';
import { createErasureDesk, type ErasureDesk } from './ask-erasure.ts';
import type { Decision } from './purposes.ts';

/** What the elements keep beyond their answer: how clips are to play, and where the tab's next page goes on. */
const ELEMENT_TEXTS = [
  ['kept', 'curio-player'],
  ['tab', 'curio-mini'],
] as const;

/** Most events that are moved or read at once: the ledger's bound. */
const ALL = 2000;

/** What the keeper tells the client. @internal */
export interface KeeperState {
  readonly storage: 'memory' | 'indexeddb';
  readonly waiting: number;
  readonly dropped: Readonly<Record<string, number>>;
}

/** What the keeper asks of the client. @internal */
export interface KeeperHost {
  readonly options: Pick<CurioOptions, 'site' | 'collector'>;
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly report: (failure: Failure) => void;
  readonly setStatus: (state: KeeperState) => void;
}

/** What is to be erased. @internal */
export interface ErasedVisitor {
  /** Who is forgotten here and at the collector; `null` where nobody had a name. */
  readonly visitor: string | null;
  readonly withEvents: boolean;
}

/** Keeps events and profile where consent lets it, and has them delivered. @internal */
export interface Keeper {
  add(events: readonly CurioEvent[]): void;
  /** Resolves once all that was added is in the ledger. */
  settled(): Promise<void>;
  profileChanged(): void;
  /** Resolves once everything is where that decision wants it. */
  setConsent(decision: Decision): Promise<void>;
  /** Resolves once the profile of earlier visits is there, or none is to come: before the events are where they belong. */
  known(): Promise<void>;
  inspect(): Promise<readonly BridgeEvent[]>;
  flush(): Promise<void>;
  /** Forgets the profile, here and on the device, and with `withEvents` every event. */
  erase(what: ErasedVisitor): Promise<void>;
}

/** Starts in memory, with nothing sent. @internal */
export function createKeeper(host: KeeperHost, services: Services, visitor: KeptVisitor): Keeper {
  const { signal, report } = host;
  const { scheduler } = host.platform;
  const attempt = (work: () => Promise<void>): Promise<void> => tryStorage(keeping, work);
  const keeping: Keeping = {
    host,
    services,
    profile: createProfileKeeper({ visitor, scheduler, report, signal, attempt }),
    ledger: createMemoryLedger(host.platform.clock, (reason, count) => countDrop(keeping, reason, count)),
    tally: createMemoryTally(host.platform.random),
    database: null,
    delivery: null,
    erasures: createErasureDesk(host, services),
    dropped: {},
    work: Promise.resolve(),
    known: Promise.resolve(),
    tellKnown: () => undefined,
    moving: 0,
    takesEvents: true,
    isShared: false,
  };
  keeping.delivery = startDelivery(keeping);
  services.sight.observeHidden(() => void keeping.profile.write(), 'late', { signal });
  signal.addEventListener('abort', () => keeping.database?.close(), { once: true });
  return {
    add: (events) => add(keeping, events),
    settled: () => keeping.work,
    profileChanged: () => keeping.profile.changed(),
    setConsent(decision) {
      keeping.known = new Promise((resolve) => (keeping.tellKnown = resolve));
      return inTurn(keeping, () => applyConsent(keeping, decision)).finally(keeping.tellKnown);
    },
    known: () => keeping.known,
    async inspect() {
      await keeping.work;
      return keeping.ledger.readNewest(ALL);
    },
    async flush() {
      await keeping.work;
      await keeping.delivery?.flush();
      await tell(keeping);
    },
    erase: (what) => inTurn(keeping, () => erase(keeping, what)),
  };
}

interface Keeping {
  readonly host: KeeperHost;
  readonly services: Services;
  readonly profile: ProfileKeeper;
  ledger: Ledger;
  /** What the collector is to be told that was dropped. */
  tally: DropTally;
  database: CurioDatabase | null;
  delivery: Delivery | null;
  readonly erasures: ErasureDesk;
  dropped: Readonly<Record<string, number>>;
  /** Everything so far: who asks what the ledger holds waits for it. */
  work: Promise<void>;
  known: Promise<void>;
  /** Resolves `known`. */
  tellKnown: () => void;
  /** How many changes of place are under way or wait: events made meanwhile wait for them. */
  moving: number;
  /** Whether events are kept at all: not once measuring was refused. */
  takesEvents: boolean;
  /** Whether the events are in the database, where all tabs find them. */
  isShared: boolean;
}

/** Goes on with an empty ledger in memory. */
function startAnew(keeping: Keeping): void {
  const { clock, random } = keeping.host.platform;
  keeping.isShared = false;
  keeping.tally = createMemoryTally(random);
  keeping.ledger = createMemoryLedger(clock, (reason, count) => countDrop(keeping, reason, count));
  keeping.delivery?.forget();
}

function startDelivery(keeping: Keeping): Delivery | null {
  const { options, platform, signal, report } = keeping.host;
  const { site, collector } = options;
  if (collector === undefined) return null;
  return createDelivery({
    site,
    collector,
    platform,
    services: keeping.services,
    signal,
    outbox: {
      isShared: () => keeping.isShared,
      readWaiting: (limit) => keeping.ledger.readWaiting(limit),
      async mark(ids, life) {
        await keeping.ledger.mark(ids, life);
        await tell(keeping);
      },
      readDropped: () => keeping.tally.read(),
      toldDropped: (told) => keeping.tally.settle(told),
    },
    failed: (code, message) => report(fail(code, message, collector.url).error),
    refused: (reason, count) => showDrop(keeping, reason, count),
    dropped: (reason, count) => countDrop(keeping, reason, count),
  });
}

/** What changes the place of things goes one after the other, after the events made before. */
function inTurn(keeping: Keeping, work: () => Promise<void>): Promise<void> {
  keeping.moving += 1;
  const done = keeping.work.then(work).finally(() => (keeping.moving -= 1));
  keeping.work = done;
  return done;
}

/** In the task in which they were made, unless things are being moved: the page may be about to go away. */
function add(keeping: Keeping, events: readonly CurioEvent[]): void {
  const waits = keeping.moving > 0;
  const before = keeping.work;
  const appending = waits ? before.then(() => append(keeping, events)) : append(keeping, events);
  keeping.work = waits ? appending : Promise.all([before, appending]).then(() => undefined);
}

async function append(keeping: Keeping, events: readonly CurioEvent[]): Promise<void> {
  if (!keeping.takesEvents) return;
  const { ledger, delivery } = keeping;
  const fitting = events.filter((event) => !isTooLarge(event));
  if (fitting.length < events.length) countDrop(keeping, 'too-large', events.length - fitting.length);
  for (const event of fitting) delivery?.made(event);
  await ledger.append(fitting);
  for (const event of fitting) delivery?.kept(event);
  await tell(keeping);
}

async function applyConsent(keeping: Keeping, decision: Decision): Promise<void> {
  const { word, storage, measurement, ranking } = decision;
  const isDecided = word !== 'pending';
  if (!ranking) await keeping.profile.forget();
  keeping.takesEvents = measurement || !isDecided;
  if (!keeping.takesEvents) startAnew(keeping);
  if (storage) await openStore(keeping, decision);
  else if (isDecided || keeping.database !== null) await leaveDatabase(keeping);
  if (isDecided) void keeping.erasures.resume();
  keeping.delivery?.allow(measurement);
  await tell(keeping);
}

/** The profile of this page goes to the database, and its events where they may be counted; those of earlier visits come. */
async function openStore(keeping: Keeping, { ranking, measurement }: Decision): Promise<void> {
  await tryStorage(keeping, async () => {
    keeping.database ??= await openDatabase(keeping, ranking);
    const { database } = keeping;
    if (!measurement) await forgetEvents(database);
    else if (!keeping.isShared) await moveEvents(keeping, database);
  });
}

async function forgetEvents(database: CurioDatabase): Promise<void> {
  await database.write('events', (store) => store.clear());
  await database.write('texts', (store) => store.delete('dropped'));
}

async function openDatabase(keeping: Keeping, isKnown: boolean): Promise<CurioDatabase> {
  const { host, services, profile } = keeping;
  const database = await services.databases.open(toDatabaseName(host.options.site));
  await profile.open(database, { isKnown, restored: () => keeping.tellKnown() });
  return database;
}

async function moveEvents(keeping: Keeping, database: CurioDatabase): Promise<void> {
  const { clock, random } = keeping.host.platform;
  const dropped = (reason: string, count: number): void => countDrop(keeping, reason, count);
  const [waiting, lost] = await Promise.all([keeping.ledger.readWaiting(ALL), keeping.tally.read()]);
  keeping.tally = createDatabaseTally(random, database);
  keeping.ledger = createResilientLedger({
    database: createDatabaseLedger(database, clock, dropped),
    memory: createMemoryLedger(clock, dropped),
    failed: (cause) => reportStorage(keeping, cause),
  });
  keeping.isShared = true;
  await Promise.all([keeping.ledger.append(waiting), keeping.tally.add(lost.dropped ?? {}, lost.tally)]);
}

/** Nothing stays on the device; events that were not stored yet live on in memory. */
async function leaveDatabase(keeping: Keeping): Promise<void> {
  if (keeping.database !== null) startAnew(keeping);
  forgetTexts(keeping);
  await removeDatabase(keeping);
}

async function removeDatabase(keeping: Keeping): Promise<void> {
  const { host, services, database } = keeping;
  database?.close();
  keeping.profile.close();
  keeping.database = null;
  // Where IndexedDB is missing there is nothing to delete, and nothing to complain of.
  await services.databases.remove(toDatabaseName(host.options.site)).catch(() => undefined);
}

async function erase(keeping: Keeping, { visitor, withEvents }: ErasedVisitor): Promise<void> {
  await keeping.profile.forget();
  forgetTexts(keeping);
  if (visitor !== null) await keeping.erasures.ask(visitor);
  // Nothing was allowed on this page, but an earlier one may have stored something.
  if (keeping.database === null) await removeDatabase(keeping);
  if (withEvents) await eraseEvents(keeping);
  else if (visitor !== null) await dropNamed(keeping);
  await tell(keeping);
}

/** The collector would refuse what bears the name of whom it has forgotten. */
async function dropNamed({ ledger, delivery }: Keeping): Promise<void> {
  delivery?.forget();
  const waiting = await ledger.readWaiting(ALL);
  const named = waiting.filter((event) => event.visitor !== undefined);
  await ledger.mark(
    named.map(({ id }) => id),
    'refused',
  );
}

/** Here and not by the elements alone: the page may have none of them. */
function forgetTexts({ services }: Keeping): void {
  for (const [place, key] of ELEMENT_TEXTS) services.storage.writeText(place, key, null);
}

async function eraseEvents(keeping: Keeping): Promise<void> {
  const { database } = keeping;
  startAnew(keeping);
  if (database === null) return;
  await tryStorage(keeping, () => database.write('events', (store) => store.clear()));
  if (keeping.takesEvents) await moveEvents(keeping, database);
}

async function tryStorage(keeping: Keeping, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    reportStorage(keeping, error);
  }
}

function reportStorage(keeping: Keeping, cause: unknown): void {
  // By the specification every refusal for want of space has this name.
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  const code = isFull ? 'quota-exceeded' : 'storage-unavailable';
  keeping.host.report(fail(code, `IndexedDB answered: ${String(cause)}.`, 'indexeddb').error);
}

/** For the collector and for whoever looks at the status. */
function countDrop(keeping: Keeping, reason: string, count: number): void {
  void keeping.tally.add({ [reason]: count });
  showDrop(keeping, reason, count);
}

function showDrop(keeping: Keeping, reason: string, count: number): void {
  keeping.dropped = { ...keeping.dropped, [reason]: (keeping.dropped[reason] ?? 0) + count };
}

async function tell(keeping: Keeping): Promise<void> {
  const { ledger, dropped, host, database, isShared } = keeping;
  // A profile may be stored where events are not.
  const storage = database !== null && !isShared ? 'indexeddb' : ledger.place;
  host.setStatus({ storage, waiting: await ledger.countWaiting(), dropped });
}

function toDatabaseName(site: string): string {
  return `curio-${site}`;
}
