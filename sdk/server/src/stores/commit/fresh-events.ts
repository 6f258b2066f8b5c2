import type { StoredEvent } from '../collector-store.ts';

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
