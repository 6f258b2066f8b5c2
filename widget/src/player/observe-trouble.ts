/** What keeps a clip from going on. */
export type Trouble = 'none' | 'waiting' | 'slow' | 'offline';

/** A stall shorter than this is not worth a word. */
const WAITING_MS = 400;

/** After so long the visitor is told, and offered another try. Our choice: four times the 2 s at which viewers begin to leave. */
const SLOW_MS = 8000;

/** Tells what keeps a playback from going on, and that it goes on again, until the signal aborts. */
export function observeTrouble(
  playback: EventTarget,
  changed: (trouble: Trouble) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    changed(navigator.onLine ? 'waiting' : 'offline');
    timer = setTimeout(() => changed(navigator.onLine ? 'slow' : 'offline'), SLOW_MS - WAITING_MS);
  };
  const begin = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, WAITING_MS);
  };
  const end = (): void => {
    clearTimeout(timer);
    changed('none');
  };
  for (const type of ['play', 'waiting']) playback.addEventListener(type, begin, { signal });
  for (const type of ['playing', 'pause', 'error', 'timeupdate'])
    playback.addEventListener(type, end, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
