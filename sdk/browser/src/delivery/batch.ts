import type { CurioEvent, EventBatch } from '@curio/core';

/** Most events of one batch. analytics.md 1.5: small enough that a refusal costs little. @internal */
export const MOST_BATCH_EVENTS = 50;

/** Most bytes of one body: beacons and keepalive requests share 64 KB a page. @internal */
export const MOST_BATCH_BYTES = 48_000;

/**
 * Cuts events into batches of at most 50 events and 48 KB, in order. An event that is larger by itself stands alone.
 *
 * @internal
 */
export function cutBatches(events: readonly CurioEvent[]): readonly (readonly CurioEvent[])[] {
  const batches: CurioEvent[][] = [];
  let bytes = Infinity;
  for (const event of events) {
    const size = toBytes(JSON.stringify(event)) + 1;
    const last = batches.at(-1);
    if (last !== undefined && last.length < MOST_BATCH_EVENTS && bytes + size <= MOST_BATCH_BYTES) {
      last.push(event);
      bytes += size;
    } else {
      batches.push([event]);
      // What stands around the events: version and time.
      bytes = size + 64;
    }
  }
  return batches;
}

/** The body of a batch that leaves now. @internal */
export function writeBatch(events: readonly CurioEvent[], sentAt: number): string {
  const batch: EventBatch = { schemaVersion: 1, sentAt, events };
  return JSON.stringify(batch);
}

function toBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
