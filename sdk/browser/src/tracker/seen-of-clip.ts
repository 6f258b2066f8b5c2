import type { EventType } from '@curio/core';
import type { PlayedRanges } from './played-ranges.ts';

/** What was seen of a clip in its place so far, by whichever element showed it. @internal */
export interface Seen {
  ranges: PlayedRanges;
  /** ms of `ranges` that `video-watched` told already. */
  toldMs: number;
  readonly sent: Set<EventType>;
}

/** Nothing yet. @internal */
export function createSeen(): Seen {
  return { ranges: [], toldMs: 0, sent: new Set() };
}
