import type { CurioEvent, EventType } from '@curio/core';
import type { TrackFields } from '../curio.ts';
import type { Act } from './create-event-maker.ts';
import type { Seen } from './seen-of-clip.ts';

/** What is true of an item in a place of a page view, however often it is told: mounted twice, swiped back to, drawn anew. */
const ONCE: ReadonlySet<EventType> = new Set([
  'impression',
  'view',
  'video-first-quartile',
  'video-midpoint',
  'video-third-quartile',
  'video-complete',
  'video-skipped',
  'product-impression',
  'live-join',
]);

/** What this page view has counted. @internal */
export interface PageCounts {
  /** What was seen of each clip, by {@link toPlaceKey}. */
  readonly clips: Map<string, Seen>;
  /** A page view begins. */
  turn(path: string): void;
  /** The event that told of it already; `null` when it is to be counted. */
  find(act: Act): CurioEvent | null;
  counted(act: Act, event: CurioEvent): void;
}

/** Where an item stood in a page view. @internal */
export function toPlaceKey({ item, surface, slate, position }: TrackFields): string {
  return [item, surface, slate, position].join('\n');
}

/** Begins with the first page view. @internal */
export function createPageCounts(): PageCounts {
  const events = new Map<string, CurioEvent>();
  const clips = new Map<string, Seen>();
  let current: string | null = null;
  const turn = (path: string): void => {
    current = path;
    events.clear();
    clips.clear();
  };
  return {
    clips,
    turn,
    find(act) {
      // Where nobody says that a page view began, another path does.
      if (act.page !== current) turn(act.page);
      return ONCE.has(act.type) ? (events.get(toKey(act)) ?? null) : null;
    },
    counted(act, event) {
      if (ONCE.has(act.type)) events.set(toKey(act), event);
    },
  };
}

function toKey({ type, fields }: Act): string {
  return [type, toPlaceKey(fields), fields.content, fields.momentId].join('\n');
}
