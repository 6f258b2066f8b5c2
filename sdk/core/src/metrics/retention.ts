import type { CurioEvent } from '../events/event.ts';
import type { EventType } from '../events/event-types.ts';
import type { Reached, Retention, Stay } from '../wire/retention-api.ts';

/** Seconds told apart; who stayed longer counts in the last. Ten minutes are longer than a clip of a feed. */
const LONGEST_STAY_SECONDS = 600;

const STAY_TYPES: readonly EventType[] = ['video-watched', 'video-skipped'];

/** Which event fills which field of {@link Reached}. */
const REACHED_TYPES: Readonly<Record<keyof Reached, EventType>> = {
  view: 'view',
  firstQuartile: 'video-first-quartile',
  midpoint: 'video-midpoint',
  thirdQuartile: 'video-third-quartile',
  complete: 'video-complete',
};

/**
 * How long each play of one clip lasted, over `events (type, session, page, slate, position, media_ms)` of that clip: rows
 * of `seconds`, begun ones cut off, and `plays`.
 *
 * A play is a place of the clip on a page: what it told in parts, since the page was hidden in between, is added up. The
 * length is that of the unique stretches played. It says how long people stayed, and where they left only as far as they
 * began at the start and did not jump: events do not tell which stretches were played.
 *
 * @public
 */
export const RETENTION_SQL: string = `SELECT seconds, COUNT(*) AS plays
FROM (
  SELECT
    CASE
      WHEN SUM(media_ms) >= ${LONGEST_STAY_SECONDS * 1000} THEN ${LONGEST_STAY_SECONDS}
      ELSE FLOOR(SUM(media_ms) / 1000)
    END AS seconds
  FROM events
  WHERE type IN (${STAY_TYPES.map((type) => `'${type}'`).join(', ')}) AND media_ms > 0
  GROUP BY session, page, slate, position
) AS stays
GROUP BY seconds
ORDER BY seconds`;

/** How often each mark of one clip was reached: rows of `mark`, an event type, and `plays`. @public */
export const REACHED_SQL: string = `SELECT type AS mark, COUNT(*) AS plays
FROM events
WHERE type IN (${Object.values(REACHED_TYPES)
  .map((type) => `'${type}'`)
  .join(', ')})
GROUP BY type`;

/**
 * The same as {@link RETENTION_SQL} and {@link REACHED_SQL}, counted here: the second opinion in tests of the stores.
 *
 * @param events - of one clip, in any order; repeated ids must be gone already.
 * @public
 */
export function countRetention(events: readonly CurioEvent[]): Retention {
  const playedMs = new Map<string, number>();
  for (const { type, session, page, slate, position, mediaMs = 0 } of events) {
    if (!STAY_TYPES.includes(type) || mediaMs <= 0) continue;
    const play = JSON.stringify([session, page, slate, position]);
    playedMs.set(play, (playedMs.get(play) ?? 0) + mediaMs);
  }
  const stays = new Map<number, number>();
  for (const ms of playedMs.values()) {
    const seconds = Math.min(LONGEST_STAY_SECONDS, Math.floor(ms / 1000));
    stays.set(seconds, (stays.get(seconds) ?? 0) + 1);
  }
  return {
    stays: [...stays].map(toStay).toSorted((one, other) => one.seconds - other.seconds),
    reached: toReached((type) => events.filter((event) => event.type === type).length),
  };
}

/** Fills the marks by how often each event type came. @public */
export function toReached(count: (type: EventType) => number): Reached {
  return {
    view: count(REACHED_TYPES.view),
    firstQuartile: count(REACHED_TYPES.firstQuartile),
    midpoint: count(REACHED_TYPES.midpoint),
    thirdQuartile: count(REACHED_TYPES.thirdQuartile),
    complete: count(REACHED_TYPES.complete),
  };
}

/**
 * The share of plays that lasted at least so many seconds, for 0, 1, 2… to the longest stay; 1 at 0. Empty where nothing
 * was played.
 *
 * @public
 */
export function toRetentionCurve(stays: readonly Stay[]): readonly number[] {
  const all = stays.reduce((sum, { plays }) => sum + plays, 0);
  const longest = stays.at(-1)?.seconds ?? -1;
  const left = new Map(stays.map(({ seconds, plays }) => [seconds, plays]));
  let staying = all;
  return Array.from({ length: longest + 1 }, (_, second) => {
    const share = staying / all;
    staying -= left.get(second) ?? 0;
    return share;
  });
}

function toStay([seconds, plays]: readonly [number, number]): Stay {
  return { seconds, plays };
}
