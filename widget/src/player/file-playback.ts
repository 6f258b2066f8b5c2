import type { ClipPlayback } from './player-element.ts';

const MIRRORED = [
  'play',
  'playing',
  'pause',
  'timeupdate',
  'seeking',
  'seeked',
  'ended',
  'waiting',
  'loadedmetadata',
  'error',
];

/**
 * One clip's turn on a media element that other clips use before and after it: it mirrors the element until the signal
 * aborts, and from then on stands still where the clip was left.
 */
export class FilePlayback extends EventTarget implements ClipPlayback {
  #video: HTMLVideoElement | null;
  #leftAtS = 0;
  #durationS = Number.NaN;

  constructor(video: HTMLVideoElement, { signal }: { readonly signal: AbortSignal }) {
    super();
    this.#video = video;
    for (const type of MIRRORED)
      video.addEventListener(type, () => this.dispatchEvent(new Event(type)), { signal });
    signal.addEventListener('abort', () => this.#leave());
  }

  get currentTime(): number {
    return this.#video?.currentTime ?? this.#leftAtS;
  }

  set currentTime(seconds: number) {
    if (this.#video !== null) this.#video.currentTime = seconds;
  }

  get duration(): number {
    return this.#video?.duration ?? this.#durationS;
  }

  get paused(): boolean {
    return this.#video?.paused ?? true;
  }

  get rate(): number {
    return this.#video?.playbackRate ?? 1;
  }

  set rate(rate: number) {
    if (this.#video === null) return;
    // Loading another source goes back to the default.
    this.#video.defaultPlaybackRate = rate;
    this.#video.playbackRate = rate;
  }

  async play(): Promise<void> {
    await this.#video?.play();
  }

  pause(): void {
    this.#video?.pause();
  }

  #leave(): void {
    const wasPaused = this.paused;
    this.#leftAtS = this.currentTime;
    this.#durationS = this.duration;
    this.#video = null;
    if (!wasPaused) this.dispatchEvent(new Event('pause'));
  }
}
