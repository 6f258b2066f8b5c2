/** After its last change a page has come to rest. */
const QUIET_MS = 700;
/** One that does not is read all the same. */
const LONGEST_WAIT_MS = 4_000;
/** Reading takes at most a fiftieth of the time. */
const REST_RATIO = 50;
const LONGEST_REST_MS = 20_000;

/** Says when a page is to be read. */
export interface Pace {
  /** It changed. */
  changed(): void;
  /** At once. */
  now(): void;
  /** How long a reading kept the page from its own work. */
  took(ms: number): void;
  /** It is seen again. */
  resume(): void;
}

/** Where time passes. */
export interface PaceOptions {
  readonly window: Window;
  /** Nothing is read while nobody sees the page. */
  readonly isSeen: () => boolean;
  readonly signal: AbortSignal;
}

/** Calls back when a page has come to rest after a change. */
export function createPace({ window, isSeen, signal }: PaceOptions, onDue: () => void): Pace {
  let timer = 0;
  let firstChangeMs: number | null = null;
  let restUntilMs = 0;
  let isWaiting = false;
  let isUrgent = false;
  const run = (): void => {
    if (signal.aborted) return;
    isWaiting = !isSeen();
    if (isWaiting) return;
    firstChangeMs = null;
    isUrgent = false;
    onDue();
  };
  const schedule = (delayMs: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, delayMs);
  };
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return {
    changed: () => {
      if (isUrgent) return;
      const nowMs = performance.now();
      firstChangeMs ??= nowMs;
      const quietMs = Math.min(QUIET_MS, Math.max(0, firstChangeMs + LONGEST_WAIT_MS - nowMs));
      schedule(Math.max(quietMs, restUntilMs - nowMs));
    },
    now: () => {
      isUrgent = true;
      schedule(0);
    },
    took: (ms) => {
      restUntilMs = performance.now() + Math.min(ms * REST_RATIO, LONGEST_REST_MS);
    },
    resume: () => {
      if (isWaiting) schedule(0);
    },
  };
}
