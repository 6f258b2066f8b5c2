import type { BridgeEvent, CurioEvent } from '@curio/core';

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
