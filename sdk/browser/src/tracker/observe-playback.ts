import type { EventType } from '@curio/core';
import type { Playback, TrackFields } from '../curio.ts';
import type { Clock, Lifetime, Sight } from '../platform/platform.ts';
import { addRange, sumRanges } from './played-ranges.ts';
import type { Seen } from './seen-of-clip.ts';

/** A view needs two continuous seconds of play, half in view. MRC, video. */
const VIEW_MS = 2000;

/** A clip counts as complete at 95%, so that a cut end or a skipped credit does not undo it. Our choice. */
const COMPLETE_RATIO = 0.95;

/** A playhead that moved further than the clock by this much was moved by hand. Two ticks of `timeupdate`. */
const SEEK_SLACK_MS = 500;

const MILESTONES: readonly (readonly [ratio: number, type: EventType])[] = [
  [0.25, 'video-first-quartile'],
  [0.5, 'video-midpoint'],
  [0.75, 'video-third-quartile'],
];

const TICKS = ['timeupdate', 'play', 'pause', 'playing', 'ended'];

/** What a playback is watched with. @internal */
export interface PlaybackWatch {
  readonly clock: Clock;
  readonly sight: Sight;
  readonly send: (type: EventType, fields: TrackFields) => void;
  /** What was seen of the clip in this place of the page view, by earlier elements as well. */
  readonly seen: Seen;
}

/** Where a watch stands. */
interface Progress {
  readonly seen: Seen;
  /** ms of play in view without a break. */
  unbrokenMs: number;
  /** Where playhead and clock stood at the last tick; `null` while not playing in view. */
  last: { readonly headMs: number; readonly atMs: number } | null;
}

/**
 * Watches a clip while its element is in view: `view` after two seconds, quartiles and completion once each, and
 * when the page hides or the signal aborts `video-watched` with the unique ms that it has not told yet. A clip left
 * by abort before two seconds were played is `video-skipped`; one that never played says nothing.
 *
 * @internal
 */
export function observePlayback(
  playback: Playback,
  element: Element,
  watch: PlaybackWatch & Lifetime & { readonly fields: TrackFields },
): void {
  const { sight, signal } = watch;
  if (signal.aborted) return;
  const progress: Progress = { seen: watch.seen, unbrokenMs: 0, last: null };
  const end = new AbortController();
  const lifetime = { signal: end.signal };
  let isInView = false;

  const tick = (): void => advance(progress, { ...watch, playback }, isInView);
  const forget = (): void => {
    progress.last = null;
  };
  sight.observeInView(
    element,
    (next) => {
      tick();
      isInView = next;
      if (!next) stop(progress);
      else tick();
    },
    lifetime,
  );
  for (const type of TICKS) playback.addEventListener(type, tick, lifetime);
  playback.addEventListener('seeking', forget, lifetime);
  playback.addEventListener('ended', () => sendOnce(watch, 'video-complete'), lifetime);
  sight.observeHidden(
    () => {
      tick();
      stop(progress);
      tellWatched(watch);
    },
    'early',
    lifetime,
  );
  sight.observeVisibility(tick, lifetime);
  const leave = (): void => {
    tick();
    end.abort();
    tellLeft(watch);
  };
  signal.addEventListener('abort', leave, { once: true });
}

type Watched = PlaybackWatch & WithFields & { readonly playback: Playback };

function advance(progress: Progress, watch: Watched, isInView: boolean): void {
  const { playback, sight, clock } = watch;
  const isSeen = isInView && sight.isVisible();
  const durationMs = playback.duration * 1000;
  const now = { headMs: playback.currentTime * 1000, atMs: clock.nowMs() };
  if (isSeen) addPlayed(progress, now, durationMs);
  progress.last = isSeen && !playback.paused ? now : null;
  if (progress.last === null) progress.unbrokenMs = 0;
  tellMilestones(progress, watch, durationMs);
}

type Moment = NonNullable<Progress['last']>;
type WithFields = { readonly fields: TrackFields };

function addPlayed(progress: Progress, now: Moment, durationMs: number): void {
  const { last } = progress;
  if (last === null) return;
  const elapsedMs = now.atMs - last.atMs;
  const movedMs = now.headMs - last.headMs;
  // A looping clip jumps back to its start without `ended`: what lies before the jump was played to the end.
  const hasLooped = movedMs < 0 && last.headMs + elapsedMs + SEEK_SLACK_MS >= durationMs;
  const isPlay = movedMs > 0 && movedMs <= elapsedMs * 2 + SEEK_SLACK_MS;
  if (!hasLooped && !isPlay) return;
  progress.unbrokenMs += Math.max(0, elapsedMs);
  const { seen } = progress;
  seen.ranges = hasLooped
    ? addRange(addRange(seen.ranges, last.headMs, durationMs), 0, now.headMs)
    : addRange(seen.ranges, last.headMs, now.headMs);
}

type Told = PlaybackWatch & WithFields;

function tellMilestones(progress: Progress, watch: Told, durationMs: number): void {
  if (progress.unbrokenMs >= VIEW_MS) sendOnce(watch, 'view');
  if (!(durationMs > 0)) return;
  const { ranges } = watch.seen;
  const reachedMs = ranges.at(-1)?.[1] ?? 0;
  for (const [ratio, type] of MILESTONES) {
    if (reachedMs >= ratio * durationMs) sendOnce(watch, type);
  }
  if (sumRanges(ranges) >= COMPLETE_RATIO * durationMs) sendOnce(watch, 'video-complete');
}

function stop(progress: Progress): void {
  progress.last = null;
  progress.unbrokenMs = 0;
}

function sendOnce({ fields, send, seen }: Told, type: EventType, mediaMs?: number): void {
  if (seen.sent.has(type)) return;
  seen.sent.add(type);
  send(type, mediaMs === undefined ? fields : { ...fields, mediaMs });
}

function tellLeft(watch: Told): void {
  const { ranges, toldMs } = watch.seen;
  const playedMs = sumRanges(ranges);
  if (playedMs > 0 && playedMs < VIEW_MS && toldMs === 0)
    sendOnce(watch, 'video-skipped', Math.round(playedMs));
  else tellWatched(watch);
}

/** Only what is new, so that the sum over all `video-watched` of a clip is its unique time. */
function tellWatched({ fields, send, seen }: Told): void {
  const playedMs = Math.round(sumRanges(seen.ranges));
  const freshMs = playedMs - seen.toldMs;
  if (freshMs <= 0 || playedMs < VIEW_MS) return;
  seen.toldMs = playedMs;
  send('video-watched', { ...fields, mediaMs: freshMs });
}
