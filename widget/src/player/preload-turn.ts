/** So much ahead of the playhead, and the clip on stage can spare the line. BytePlus's short-video recipe: 20 s. */
const AHEAD_S = 20;

/** How near to its end a clip counts as loaded: containers round their length. Our choice. */
const END_SLACK_S = 0.25;

/** Who loads when: the clip on stage first, its neighbours once it has enough. */
export interface PreloadTurn {
  /** Tells of the clip on stage, which loads first, until the signal aborts. */
  lead(video: HTMLVideoElement, options: { readonly signal: AbortSignal }): void;
  /** Calls `begin` once the clip on stage has enough, or at once where there is none; not after the abort. */
  wait(begin: () => void, options: { readonly signal: AbortSignal }): void;
}

/** Makes the one queue of a page. */
export function createPreloadTurn(): PreloadTurn {
  const waiting = new Set<() => void>();
  let leading: HTMLVideoElement | null = null;
  const look = (): void => {
    if (leading !== null && !hasEnough(leading)) return;
    for (const begin of waiting) begin();
    waiting.clear();
  };
  return {
    lead(video, { signal }) {
      leading = video;
      for (const type of ['progress', 'suspend', 'canplaythrough', 'error'])
        video.addEventListener(type, look, { signal });
      signal.addEventListener('abort', () => {
        if (leading === video) leading = null;
      });
    },
    wait(begin, { signal }) {
      waiting.add(begin);
      signal.addEventListener('abort', () => waiting.delete(begin));
      look();
    },
  };
}

/** Whether a clip is loaded far enough, or will load no more for now. */
export function hasEnough({
  buffered,
  currentTime,
  duration,
  error,
  networkState,
  readyState,
}: HTMLVideoElement): boolean {
  if (error !== null) return true;
  // The browser itself has stopped loading, and has what it wants to play on.
  if (networkState === HTMLMediaElement.NETWORK_IDLE && readyState >= HTMLMediaElement.HAVE_FUTURE_DATA)
    return true;
  for (let range = 0; range < buffered.length; range += 1) {
    const end = buffered.end(range);
    if (buffered.start(range) > currentTime || end < currentTime) continue;
    return end - currentTime > AHEAD_S || end >= duration - END_SLACK_S;
  }
  return false;
}
