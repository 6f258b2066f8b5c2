import { fail, type BridgeEvent, type CurioEvent, type Failure, type InterestProfile } from '@curio/core';
import type { ConsentState, CurioOptions } from '../curio.ts';
import { createDelivery, type Delivery } from '../delivery/create-delivery.ts';
import { createDatabaseLedger } from '../ledger/database-ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import { createResilientLedger } from '../ledger/resilient-ledger.ts';
import type { CurioDatabase } from '../platform/database.ts';
import type { Platform, Services } from '../platform/platform.ts';
import { deleteProfile, readProfile, readScores, writeProfile } from '../profile/profile-store.ts';

/** A changed profile is written this much later, with whatever changed in between. */
const WRITE_PROFILE_MS = 1000;

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

/** Whose profile is kept. @internal */
export interface KeptVisitor {
  readonly profile: InterestProfile;
  /** A profile of earlier visits was found. */
  restore(profile: InterestProfile): void;
  forget(): void;
  /** What the model last said, as text. */
  encodeScores(): string | null;
  restoreScores(text: string): void;
}

/** Keeps events and profile where consent lets it, and has them delivered. @internal */
export interface Keeper {
  add(events: readonly CurioEvent[]): void;
  profileChanged(): void;
  /** Resolves once everything is where that state wants it. */
  setConsent(state: ConsentState): Promise<void>;
  inspect(): Promise<readonly BridgeEvent[]>;
  flush(): Promise<void>;
  /** Forgets the profile, here and on the device, and with `withEvents` every event. */
  erase(withEvents: boolean): Promise<void>;
}

/** Starts in memory, with nothing sent. @internal */
export function createKeeper(host: KeeperHost, services: Services, visitor: KeptVisitor): Keeper {
  const { signal } = host;
  const keeping: Keeping = {
    host,
    services,
    visitor,
    ledger: createMemoryLedger(host.platform.clock, (reason, count) => countDrop(keeping, reason, count)),
    database: null,
    delivery: null,
    dropped: {},
    work: Promise.resolve(),
    isWriteDue: false,
  };
  keeping.delivery = startDelivery(keeping);
  services.sight.observeHidden(() => void writeNow(keeping), 'late', { signal });
  signal.addEventListener('abort', () => keeping.database?.close(), { once: true });
  return {
    add: (events) => void inTurn(keeping, () => append(keeping, events)),
    profileChanged: () => writeSoon(keeping),
    setConsent: (state) => inTurn(keeping, () => applyConsent(keeping, state)),
    async inspect() {
      await keeping.work;
      return keeping.ledger.readNewest(ALL);
    },
    async flush() {
      await keeping.work;
      await keeping.delivery?.flush();
      await tell(keeping);
    },
    erase: (withEvents) =>
      inTurn(keeping, async () => {
        const { database } = keeping;
        visitor.forget();
        forgetTexts(keeping);
        if (database !== null) await tryStorage(keeping, () => deleteProfile(database));
        if (withEvents) await eraseEvents(keeping);
      }),
  };
}

interface Keeping {
  readonly host: KeeperHost;
  readonly services: Services;
  readonly visitor: KeptVisitor;
  ledger: Ledger;
  database: CurioDatabase | null;
  delivery: Delivery | null;
  dropped: Readonly<Record<string, number>>;
  /** Everything so far: what changes the ledger waits for what came before. */
  work: Promise<void>;
  isWriteDue: boolean;
}

/** Goes on with an empty ledger in memory. */
function startAnew(keeping: Keeping): void {
  keeping.ledger = createMemoryLedger(keeping.host.platform.clock, (reason, count) =>
    countDrop(keeping, reason, count),
  );
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
      readWaiting: (limit) => keeping.ledger.readWaiting(limit),
      async mark(ids, life) {
        await keeping.ledger.mark(ids, life);
        await tell(keeping);
      },
    },
    failed: (code, message) => report(fail(code, message, collector.url).error),
    dropped: (reason, count) => countDrop(keeping, reason, count),
  });
}

function inTurn(keeping: Keeping, work: () => Promise<void>): Promise<void> {
  keeping.work = keeping.work.then(work);
  return keeping.work;
}

async function append(keeping: Keeping, events: readonly CurioEvent[]): Promise<void> {
  await keeping.ledger.append(events);
  for (const event of events) keeping.delivery?.notice(event);
  await tell(keeping);
}

async function applyConsent(keeping: Keeping, state: ConsentState): Promise<void> {
  if (state === 'granted') await moveToDatabase(keeping);
  else if (state !== 'pending' || keeping.database !== null) await leaveDatabase(keeping);
  keeping.delivery?.allow(state === 'granted' || state === 'cookieless');
  await tell(keeping);
}

/** Events and profile of this page go to the database; the profile of earlier visits comes from it. */
async function moveToDatabase(keeping: Keeping): Promise<void> {
  if (keeping.database !== null) return;
  const { host, services, visitor } = keeping;
  await tryStorage(keeping, async () => {
    const database = await services.databases.open(toDatabaseName(host.options.site));
    const [kept, scores] = await Promise.all([readProfile(database), readScores(database)]);
    if (scores !== undefined) visitor.restoreScores(scores);
    if (!kept.ok) host.report(kept.error);
    else if (kept.value !== null) visitor.restore(kept.value);
    keeping.database = database;
    await writeProfile(database, visitor.profile, visitor.encodeScores());
    await moveEvents(keeping, database);
  });
}

async function moveEvents(keeping: Keeping, database: CurioDatabase): Promise<void> {
  const { clock } = keeping.host.platform;
  const dropped = (reason: string, count: number): void => countDrop(keeping, reason, count);
  const waiting = await keeping.ledger.readWaiting(ALL);
  keeping.ledger = createResilientLedger({
    database: createDatabaseLedger(database, clock, dropped),
    memory: createMemoryLedger(clock, dropped),
    failed: (cause) => reportStorage(keeping, cause),
  });
  await keeping.ledger.append(waiting);
}

/** Nothing stays on the device; events that were not stored yet live on in memory. */
async function leaveDatabase(keeping: Keeping): Promise<void> {
  const { host, services } = keeping;
  if (keeping.database !== null) startAnew(keeping);
  keeping.database?.close();
  keeping.database = null;
  forgetTexts(keeping);
  // Where IndexedDB is missing there is nothing to delete, and nothing to complain of.
  await services.databases.remove(toDatabaseName(host.options.site)).catch(() => undefined);
}

/** Here and not by the elements alone: the page may have none of them. */
function forgetTexts({ services }: Keeping): void {
  for (const [place, key] of ELEMENT_TEXTS) services.storage.writeText(place, key, null);
}

async function eraseEvents(keeping: Keeping): Promise<void> {
  const { database } = keeping;
  startAnew(keeping);
  if (database === null) return;
  await tryStorage(keeping, () => database.clear('events'));
  await moveEvents(keeping, database);
}

function writeSoon(keeping: Keeping): void {
  if (keeping.isWriteDue || keeping.database === null) return;
  keeping.isWriteDue = true;
  const { platform, signal } = keeping.host;
  platform.scheduler.after(WRITE_PROFILE_MS, () => void writeNow(keeping), { signal });
}

async function writeNow(keeping: Keeping): Promise<void> {
  const { database, visitor } = keeping;
  if (database === null || !keeping.isWriteDue) return;
  keeping.isWriteDue = false;
  await tryStorage(keeping, () => writeProfile(database, visitor.profile, visitor.encodeScores()));
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

function countDrop(keeping: Keeping, reason: string, count: number): void {
  keeping.dropped = { ...keeping.dropped, [reason]: (keeping.dropped[reason] ?? 0) + count };
}

async function tell(keeping: Keeping): Promise<void> {
  const { ledger, dropped, host } = keeping;
  host.setStatus({ storage: ledger.place, waiting: await ledger.countWaiting(), dropped });
}

function toDatabaseName(site: string): string {
  return `curio-${site}`;
}
