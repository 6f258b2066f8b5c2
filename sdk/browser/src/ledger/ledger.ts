import type { BridgeEvent, CurioEvent } from '@curio/core';
import type { Drops } from './choose-drops.ts';

/** Where events are until the collector has them, and a while longer. @internal */
export interface Ledger {
  readonly place: 'memory' | 'indexeddb';
  /** Resolves once the events are kept; an id that is there already is not kept twice. */
  append(events: readonly CurioEvent[]): Promise<void>;
  /** The oldest events that the collector has neither taken nor refused. */
  readWaiting(limit: number): Promise<readonly CurioEvent[]>;
  countWaiting(): Promise<number>;
  mark(ids: readonly string[], life: 'acknowledged' | 'refused'): Promise<void>;
  /** Newest first. */
  readNewest(limit: number): Promise<readonly BridgeEvent[]>;
}

/** Told how many events were dropped, and why. @internal */
export type DropObserver = (reason: 'too-many' | 'too-old', count: number) => void;

/** Tells of what was dropped before the collector answered for it. @internal */
export function tellDrops({ lostToAge, lostToBounds }: Drops<unknown>, dropped: DropObserver): void {
  if (lostToAge > 0) dropped('too-old', lostToAge);
  if (lostToBounds > 0) dropped('too-many', lostToBounds);
}

/** What an event takes of the bounds. @internal */
export function toSize(event: CurioEvent): number {
  return JSON.stringify(event).length;
}
