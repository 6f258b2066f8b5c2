import type { CurioDatabase } from '../platform/database.ts';

/** How many events were dropped, by reason. @internal */
export type DropCounts = Readonly<Record<string, number>>;

/**
 * Counts what this browser dropped until the collector has been told: in memory, or in the site's database, where all tabs
 * count into one tally and the next page goes on with it.
 *
 * @internal
 */
export interface DropTally {
  add(counts: DropCounts): Promise<void>;
  read(): Promise<DropCounts>;
  /** The collector has taken these; what was counted in between stays. */
  settle(told: DropCounts): Promise<void>;
}

/** A tally for the life of the page. @internal */
export function createMemoryTally(): DropTally {
  let counts: DropCounts = {};
  return {
    async add(more) {
      counts = sum(counts, more, 1);
    },
    read: async () => counts,
    async settle(told) {
      counts = sum(counts, told, -1);
    },
  };
}

const NAME = 'dropped';

/** A tally in the database; where that refuses, what it was asked to count is lost, as nothing else can be done. @internal */
export function createDatabaseTally(database: CurioDatabase): DropTally {
  const change = (by: DropCounts, sign: 1 | -1): Promise<void> =>
    database.write('texts', (store) => {
      const reading: IDBRequest<string | undefined> = store.get(NAME);
      reading.addEventListener('success', () => {
        const next = sum(parse(reading.result), by, sign);
        if (Object.keys(next).length === 0) store.delete(NAME);
        else store.put(JSON.stringify(next), NAME);
      });
    });
  const ignore = (): void => undefined;
  return {
    add: (counts) => change(counts, 1).catch(ignore),
    read: () => database.read('texts', (store) => store.get(NAME)).then(parse, () => ({})),
    settle: (told) => change(told, -1).catch(ignore),
  };
}

function sum(counts: DropCounts, more: DropCounts, sign: 1 | -1): DropCounts {
  const reasons = new Set([...Object.keys(counts), ...Object.keys(more)]);
  const entries = [...reasons].map(
    (reason) => [reason, (counts[reason] ?? 0) + sign * (more[reason] ?? 0)] as const,
  );
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

/** Written by this file alone; a text that somebody else put there counts as none. */
function parse(text: string | undefined): DropCounts {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])),
    );
  } catch {
    return {};
  }
}
