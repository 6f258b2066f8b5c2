/** A picture is cut by its place up to this ratio of shapes, and shown whole beyond it. 9:16 in 2:3 or 9:20 is cut. */
const CUT_RATIO = 1.35;

/** How long a clip must have played before silence counts as having no sound. */
const SOUND_KNOWN_S = 0.5;

/** So long after the browser has stopped loading a clip that should play stands still: it was not let, as in low power mode. */
const HELD_MS = 1500;

/** What a file turns out to be. */
export interface FileFacts {
  /** Its shape is too different from its place to be cut to it. */
  shapeKnown(isWhole: boolean): void;
  soundKnown(isSilent: boolean): void;
  /** It has no length: there is nothing to play. */
  foundEmpty(): void;
  /** It should play, could, and does not. */
  heldBack(): void;
}

/** Finds out about the file in an element until the signal aborts. */
export function observeFile(
  video: HTMLVideoElement,
  facts: FileFacts,
  { signal }: { readonly signal: AbortSignal },
): void {
  const read = (): void => {
    if (video.duration === 0) facts.foundEmpty();
    facts.shapeKnown(isMisshapen(video));
    // Firefox and Safari know from the file's head.
    const known = hasSoundTrack(video);
    if (known !== null) facts.soundKnown(!known);
  };
  video.addEventListener('loadedmetadata', read, { signal });
  video.addEventListener('resize', () => facts.shapeKnown(isMisshapen(video)), { signal });
  const listen = (): void => {
    const { webkitAudioDecodedByteCount: bytes } = video as { webkitAudioDecodedByteCount?: number };
    if (bytes === undefined || video.currentTime < SOUND_KNOWN_S) return;
    facts.soundKnown(bytes === 0);
    video.removeEventListener('timeupdate', listen);
  };
  video.addEventListener('timeupdate', listen, { signal });
  observeHold(video, () => facts.heldBack(), { signal });
}

function observeHold(video: HTMLVideoElement, held: () => void, { signal }: { signal: AbortSignal }): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const canPlay = video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
    if (!video.paused && canPlay && video.currentTime === 0) held();
  };
  const begin = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, HELD_MS);
  };
  for (const type of ['suspend', 'play']) video.addEventListener(type, begin, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function isMisshapen({ videoWidth, videoHeight, clientWidth, clientHeight }: HTMLVideoElement): boolean {
  if (Math.min(videoWidth, videoHeight, clientWidth, clientHeight) === 0) return false;
  const ratio = videoWidth / videoHeight / (clientWidth / clientHeight);
  return Math.max(ratio, 1 / ratio) > CUT_RATIO;
}

function hasSoundTrack(video: HTMLVideoElement): boolean | null {
  const { mozHasAudio, audioTracks } = video as {
    readonly mozHasAudio?: boolean;
    readonly audioTracks?: { readonly length: number };
  };
  return mozHasAudio ?? (audioTracks === undefined ? null : audioTracks.length > 0);
}
