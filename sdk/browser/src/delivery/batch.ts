import type { CurioEvent, EventBatch } from '@curio/core';

/** Most events of one batch. analytics.md 1.5: small enough that a refusal costs little. @internal */
export const MOST_BATCH_EVENTS = 50;

/** Most bytes of one body. analytics.md 1.5. @internal */
export const MOST_BATCH_BYTES = 48_000;

/** Most bytes of one beacon: a page has 64 KB for all of them, and smaller ones fill it better. analytics.md 1.5. */
const MOST_BEACON_BYTES = 16_000;

/** Whether no collector would take an event: its batch would be too large with it alone. @internal */
export function isTooLarge(event: CurioEvent): boolean {
  return toBytes(JSON.stringify(event)) + FRAME_BYTES > MOST_BATCH_BYTES;
}

/**
 * Cuts events into batches of at most 50 events and 48 KB, in order. An event that is larger by itself stands alone.
 *
 * @internal
 */
export function cutBatches(
  events: readonly CurioEvent[],
  mostBytes: number = MOST_BATCH_BYTES,
): readonly (readonly CurioEvent[])[] {
  const batches: CurioEvent[][] = [];
  let bytes = Infinity;
  for (const event of events) {
    const size = toBytes(JSON.stringify(event)) + 1;
    const last = batches.at(-1);
    if (last !== undefined && last.length < MOST_BATCH_EVENTS && bytes + size <= mostBytes) {
      last.push(event);
      bytes += size;
    } else {
      batches.push([event]);
      bytes = size + FRAME_BYTES;
    }
  }
  return batches;
}

/** Cuts what is left at the end into beacons, orders first: the browser may take only some. @internal */
export function cutBeacons(events: readonly CurioEvent[]): readonly (readonly CurioEvent[])[] {
  const isOrder = ({ type }: CurioEvent): number => Number(type === 'order');
  return cutBatches(
    events.toSorted((one, other) => isOrder(other) - isOrder(one)),
    MOST_BEACON_BYTES,
  );
}

/** The body of a batch that leaves now, with what was dropped since the collector last took one. @internal */
export function writeBatch(
  events: readonly CurioEvent[],
  sentAt: number,
  report: Pick<EventBatch, 'dropped' | 'tally'> = {},
): string {
  const batch: EventBatch = { schemaVersion: 1, sentAt, events, ...report };
  return JSON.stringify(batch);
}

/** What stands around the events: version, time and what was dropped. */
const FRAME_BYTES = 256;

function toBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
