import type { BridgeEvent } from '@curio/core';

/** An event of the page's own script, as much of it as a merchant reads. */
export interface PageEvent {
  readonly id: string;
  readonly type: string;
  /** ms UTC by this browser's clock. */
  readonly ts: number;
  readonly item: string | null;
  readonly surface: string | null;
  /** Made, stored in this browser, acknowledged by the collector, or refused by it. */
  readonly life: BridgeEvent['life'];
}

/** Events that are told at a time. */
export const MOST_EVENTS = 100;

/** The newest events, the newest first. */
export function toPageEvents(events: readonly BridgeEvent[]): readonly PageEvent[] {
  return events
    .toSorted((a, b) => b.event.ts - a.event.ts || b.event.seq - a.event.seq)
    .slice(0, MOST_EVENTS)
    .map(({ event, life }) => ({
      id: event.id,
      type: event.type,
      ts: event.ts,
      item: event.item ?? null,
      surface: event.surface ?? null,
      life,
    }));
}
