import type { Clock, Scheduler } from '../platform/platform.ts';

/** A clock that only moves when told, and the timers that hang on it. @public */
export interface FakeTime {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Timers that wait, idle work included. */
  readonly pending: number;
  /** Moves the clock on and runs what falls due, in order, with promises settling in between. */
  advance(ms: number): Promise<void>;
}

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

/** Idle work counts as a timer of this many ms. */
const IDLE_MS = 1;

/** Time that stands still at `startMs` (ms UTC). @public */
export function createFakeTime(startMs: number): FakeTime {
  let nowMs = startMs;
  const timers = new Set<Timer>();
  const add = (delayMs: number, run: () => void, signal: AbortSignal): void => {
    if (signal.aborted) return;
    const timer = { atMs: nowMs + delayMs, run };
    timers.add(timer);
    signal.addEventListener('abort', () => timers.delete(timer), { once: true });
  };
  const nextDue = (untilMs: number): Timer | undefined =>
    [...timers].filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
  return {
    clock: { nowMs: () => nowMs },
    scheduler: {
      after: (delayMs, run, { signal }) => add(delayMs, run, signal),
      whenIdle: (run, { signal }) => add(IDLE_MS, run, signal),
    },
    get pending() {
      return timers.size;
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (let timer = nextDue(untilMs); timer !== undefined; timer = nextDue(untilMs)) {
        timers.delete(timer);
        nowMs = Math.max(nowMs, timer.atMs);
        timer.run();
        await settle();
      }
      nowMs = untilMs;
    },
  };
}

/** Promises that wait for nothing but each other settle in a few turns. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
