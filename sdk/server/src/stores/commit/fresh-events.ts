import type { AppendOutcome, DropReport, StoredEvent } from '../collector-store.ts';

/** What is asked to be stored together. @internal */
export interface AppendBatch {
  readonly events: readonly StoredEvent[];
  /** What came with them, if anything did. */
  readonly drops: DropReport | undefined;
}

/** The ids of several batches, each once and in lower case. @internal */
export function toDistinctIds(batches: readonly (readonly StoredEvent[])[]): readonly string[] {
  return [...new Set(batches.flatMap((batch) => batch.map(({ id }) => id.toLowerCase())))];
}

/** Keeps the events whose id is new, and adds their ids to `known`. @internal */
export function takeFresh(batch: readonly StoredEvent[], known: Set<string>): readonly StoredEvent[] {
  return batch.filter(({ id }) => {
    const key = id.toLowerCase();
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** What became of each batch: of `asked`, those of nobody erased are `admitted`, and the new ones of these `fresh`. @internal */
export function toOutcomes(
  asked: readonly AppendBatch[],
  admitted: readonly (readonly StoredEvent[])[],
  fresh: readonly (readonly StoredEvent[])[],
): readonly AppendOutcome[] {
  return asked.map(({ events }, at) => {
    const left = admitted[at]?.length ?? 0;
    const stored = fresh[at]?.length ?? 0;
    return { stored, duplicates: left - stored, erased: events.length - left };
  });
}
