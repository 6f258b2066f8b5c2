import type { Impact, Outcome } from '@curio/core';

/** What became of a finding. */
export type HistoryState =
  /** It is still there, as far as anybody looked. */
  | 'open'
  /** It is not found any more where it was. */
  | 'fixed'
  /** It was written in a form and taken out before it was published. */
  | 'stopped'
  /** The page on which it stood is gone. */
  | 'taken-down';

/** One finding through time. */
export interface HistoryEntry {
  /** Of the shop. */
  readonly origin: string;
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly ruleVersion: string;
  /** Versions of engine, pack and law data by which it was last judged. */
  readonly packVersion: string;
  readonly impact: Impact;
  readonly outcome: Outcome;
  /** The words or the element, shortened. */
  readonly quote: string;
  /** What it is about: an item's id or the page. */
  readonly subject: string;
  /** Address of the page, without query. */
  readonly page: string;
  readonly stage: 'page' | 'draft';
  /** ms UTC. */
  readonly firstSeen: number;
  /** ms UTC. */
  readonly lastSeen: number;
  readonly state: HistoryState;
  /** ms UTC since when it is in this state. */
  readonly since: number;
}

/** Where histories are kept. */
export interface HistoryStore {
  /** Every entry of a shop. */
  list(origin: string): Promise<readonly HistoryEntry[]>;
  /** Keeps entries, each in place of an older one with its print. */
  put(entries: readonly HistoryEntry[]): Promise<void>;
  drop(origin: string, fingerprints: readonly string[]): Promise<void>;
  /** Drops all of a shop. */
  forget(origin: string): Promise<void>;
}
