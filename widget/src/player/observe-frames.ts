/** Calls `frame` before each paint while the playback runs, and once after each seek, until the signal aborts. */
export function observeFrames(
  playback: EventTarget & { readonly paused: boolean },
  frame: () => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  let request = 0;
  const step = (): void => {
    frame();
    request = playback.paused ? 0 : requestAnimationFrame(step);
  };
  const begin = (): void => {
    if (request === 0) request = requestAnimationFrame(step);
  };
  for (const type of ['play', 'playing', 'seeked', 'loadedmetadata']) {
    playback.addEventListener(type, begin, { signal });
  }
  signal.addEventListener('abort', () => cancelAnimationFrame(request));
  begin();
}
