/** A stall shorter than this is not worth a word. */
const BUFFERING_MS = 400;

/** Calls `changed` with true once a playback has waited for data longer than 400 ms, and false when it goes on. */
export function observeBuffering(
  playback: EventTarget,
  changed: (isBuffering: boolean) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, BUFFERING_MS, true);
  };
  const end = (): void => {
    clearTimeout(timer);
    changed(false);
  };
  playback.addEventListener('waiting', begin, { signal });
  for (const type of ['playing', 'pause', 'error', 'timeupdate'])
    playback.addEventListener(type, end, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
