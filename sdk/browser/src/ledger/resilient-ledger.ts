import type { CurioEvent } from '@curio/core';
import type { Ledger } from './ledger.ts';

/** After this many failures in a row the database is left alone. Amplitude's rule, PR 1684. */
const MOST_FAILURES = 3;

/** What the resilient ledger needs. @internal */
export interface LedgerPair {
  readonly database: Ledger;
  readonly memory: Ledger;
  /** Told at each failure. `isFinal` from the one on after which only memory is used. */
  readonly failed: (cause: unknown, isFinal: boolean) => void;
}

/**
 * A ledger in the database that never rejects: what the database refuses stays in memory, and after three failures
 * in a row everything does.
 *
 * @internal
 */
export function createResilientLedger({ database, memory, failed }: LedgerPair): Ledger {
  let failures = 0;
  const isLost = (): boolean => failures >= MOST_FAILURES;

  const attempt = async <Value>(work: () => Promise<Value>, fallback: Value): Promise<Value> => {
    if (isLost()) return fallback;
    try {
      const value = await work();
      failures = 0;
      return value;
    } catch (error) {
      failures += 1;
      failed(error, isLost());
      return fallback;
    }
  };
  const appendToDatabase = async (events: readonly CurioEvent[]): Promise<boolean> =>
    attempt(() => database.append(events).then(() => true), false);
  return {
    get place() {
      return isLost() ? 'memory' : 'indexeddb';
    },
    async append(events) {
      if (!(await appendToDatabase(events))) await memory.append(events);
    },
    async readWaiting(limit) {
      const stored = await attempt(() => database.readWaiting(limit), []);
      const kept = await memory.readWaiting(limit);
      return [...stored, ...kept].slice(0, limit);
    },
    async countWaiting() {
      return (await attempt(() => database.countWaiting(), 0)) + (await memory.countWaiting());
    },
    async mark(ids, life) {
      await memory.mark(ids, life);
      await attempt(() => database.mark(ids, life), undefined);
    },
    async readNewest(limit) {
      const kept = await memory.readNewest(limit);
      const stored = await attempt(() => database.readNewest(limit), []);
      return [...kept, ...stored].slice(0, limit);
    },
  };
}
