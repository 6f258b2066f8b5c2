import type { EventBatch } from '@curio/core';
import type { CurioDatabase } from '../platform/database.ts';
import type { RandomSource } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';

/** How many events were dropped, by reason. @internal */
export type DropCounts = Readonly<Record<string, number>>;

/** What a batch tells of a tally; nothing where nothing was dropped. @internal */
export type DropReport = Pick<EventBatch, 'dropped' | 'tally'>;

/**
 * Counts what this browser dropped until the collector has been told: in memory, or in the site's database, where all tabs
 * count into one tally and the next page goes on with it.
 *
 * A tally has a random name until it is settled: so the collector knows what it heard before, and nothing else.
 *
 * @internal
 */
export interface DropTally {
  /** @param tally - the name that the counts had where they were before; an empty tally takes it. */
  add(counts: DropCounts, tally?: string): Promise<void>;
  read(): Promise<DropReport>;
  /** The collector has taken this; what was counted in between stays, under a new name. */
  settle(told: DropReport): Promise<void>;
}

/** A tally for the life of the page. @internal */
export function createMemoryTally(random: RandomSource): DropTally {
  let report: DropReport = {};
  return createTally(random, {
    read: async () => report,
    async change(toNext) {
      report = toNext(report);
    },
  });
}

const NAME = 'dropped';

/** A tally in the database; where that refuses, what it was asked to count is lost, as nothing else can be done. @internal */
export function createDatabaseTally(random: RandomSource, database: CurioDatabase): DropTally {
  const change: TallyPlace['change'] = (toNext) =>
    database.write('texts', (store) => {
      const reading: IDBRequest<string | undefined> = store.get(NAME);
      reading.addEventListener('success', () =>
        store.put(JSON.stringify(toNext(parse(reading.result))), NAME),
      );
    });
  return createTally(random, {
    read: () => database.read('texts', (store) => store.get(NAME)).then(parse, () => ({})),
    change: (toNext) => change(toNext).catch(() => undefined),
  });
}

interface TallyPlace {
  readonly read: () => Promise<DropReport>;
  readonly change: (toNext: (now: DropReport) => DropReport) => Promise<void>;
}

function createTally(random: RandomSource, { read, change }: TallyPlace): DropTally {
  const createName = (): string => toHex(random.bytes(16));
  return {
    read,
    add: (counts, tally = createName()) =>
      change((now) => toReport(sum(now.dropped, counts, 1), now.tally ?? tally)),
    // Another tab may have told it as well, and been answered first.
    settle: ({ dropped = {}, tally }) =>
      change((now) => (now.tally === tally ? toReport(sum(now.dropped, dropped, -1), createName()) : now)),
  };
}

function toReport(counts: DropCounts, tally: string): DropReport {
  const left = Object.entries(counts).filter(([, count]) => count > 0);
  return left.length === 0 ? {} : { dropped: Object.fromEntries(left), tally };
}

function sum(counts: DropCounts | undefined, more: DropCounts, sign: 1 | -1): DropCounts {
  const next = { ...counts };
  for (const [reason, count] of Object.entries(more)) next[reason] = (next[reason] ?? 0) + sign * count;
  return next;
}

/** Written by this file alone; a text that somebody else put there counts as none. */
function parse(text: string | undefined): DropReport {
  try {
    // Border: a name shows that it was written here.
    const report = JSON.parse(text ?? '{}') as DropReport;
    return report.tally === undefined ? {} : report;
  } catch {
    return {};
  }
}
