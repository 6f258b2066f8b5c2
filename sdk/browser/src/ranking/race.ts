import type { Scheduler } from '../platform/platform.ts';

/**
 * A moment in the future that work can be raced against.
 *
 * @returns resolves to `null` after the delay, or when the signal aborts.
 * @internal
 */
export function createDeadline(scheduler: Scheduler, delayMs: number, signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const end = (): void => {
      signal.removeEventListener('abort', end);
      resolve(null);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
    scheduler.after(delayMs, end, { signal });
  });
}
