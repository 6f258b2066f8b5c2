import { LEDGER_BOUNDS, type Drops } from './choose-drops.ts';

/**
 * A look at the bounds reads every record, so one is taken when the ledger opens, after this many events, for those that
 * other tabs added or that grew too old, and at once when this page alone would break a bound.
 */
const LOOK_EVERY = 50;

/** Says when the bounds have to be looked at. @internal */
export interface TrimWatch {
  /** A record of that size came. @returns whether to look now. */
  added(size: number): boolean;
  /** They were looked at: so much is left. */
  looked(left: Pick<Drops<unknown>, 'records' | 'bytes'>): void;
}

/** Asks for a look at the first record. @internal */
export function createTrimWatch(): TrimWatch {
  let records = 0;
  let bytes = 0;
  let sinceLook = LOOK_EVERY;
  return {
    added(size) {
      records += 1;
      bytes += size;
      sinceLook += 1;
      return sinceLook >= LOOK_EVERY || records > LEDGER_BOUNDS.records || bytes > LEDGER_BOUNDS.bytes;
    },
    looked(left) {
      ({ records, bytes } = left);
      sinceLook = 0;
    },
  };
}
