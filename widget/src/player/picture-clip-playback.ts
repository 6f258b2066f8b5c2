import type { ClipPlayback } from './player-element.ts';

/** Seconds between two `timeupdate` events; browsers fire them four times a second. */
const UPDATE_S = 0.25;

/**
 * A clock that behaves like a looping `<video>`: what moves the pictures, and what tracking listens to.
 *
 * Fires `play`, `playing`, `pause`, `timeupdate`, `seeking`, `seeked` and `ended`; `ended` at the end of each round,
 * after which it begins again from 0.
 */
export class PictureClipPlayback extends EventTarget implements ClipPlayback {
  /** Seconds. */
  readonly duration: number;
  #offset = 0;
  #startedAtMs: number | null = null;
  #reported = 0;
  #frame = 0;
  #rate = 1;

  /** @param durationMs - length of one round; above 0. */
  constructor(durationMs: number, { signal }: { readonly signal: AbortSignal }) {
    super();
    this.duration = durationMs / 1000;
    signal.addEventListener('abort', () => this.pause());
  }

  get paused(): boolean {
    return this.#startedAtMs === null;
  }

  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    this.#offset = this.currentTime;
    if (!this.paused) this.#startedAtMs = performance.now();
    this.#rate = rate;
  }

  get currentTime(): number {
    const since = this.#startedAtMs === null ? 0 : performance.now() - this.#startedAtMs;
    const elapsed = (since / 1000) * this.#rate;
    return Math.min(this.duration, this.#offset + elapsed);
  }

  set currentTime(seconds: number) {
    this.#fire('seeking');
    this.#offset = Math.max(0, Math.min(this.duration, seconds));
    this.#reported = this.#offset;
    if (!this.paused) this.#startedAtMs = performance.now();
    this.#fire('seeked', 'timeupdate');
  }

  play(): Promise<void> {
    if (this.paused) {
      this.#startedAtMs = performance.now();
      this.#fire('play', 'playing');
      this.#frame = requestAnimationFrame(() => this.#tick());
    }
    return Promise.resolve();
  }

  pause(): void {
    if (this.paused) return;
    this.#offset = this.currentTime;
    this.#startedAtMs = null;
    cancelAnimationFrame(this.#frame);
    this.#fire('pause', 'timeupdate');
  }

  #tick(): void {
    const now = this.currentTime;
    if (now >= this.duration) this.#turn();
    else if (now - this.#reported >= UPDATE_S) {
      this.#reported = now;
      this.#fire('timeupdate');
    }
    if (!this.paused) this.#frame = requestAnimationFrame(() => this.#tick());
  }

  #turn(): void {
    this.#fire('timeupdate', 'ended');
    this.#offset = 0;
    this.#reported = 0;
    this.#startedAtMs = this.paused ? null : performance.now();
  }

  #fire(...types: readonly string[]): void {
    for (const type of types) this.dispatchEvent(new Event(type));
  }
}
