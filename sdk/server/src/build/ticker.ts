import { setImmediate } from 'node:timers/promises';
import type { BuildProgress } from './sources/opened-sources.ts';

/** Counts what is done; what it returns is waited for before going on. @internal */
export type Ticker = (count?: number) => Promise<void> | null;

/** Items between two turns of the event loop, in which a signal can arrive: some hundredths of a second. */
const TURN = 256;

/**
 * Gives long work on the one thread its pauses: now and then it tells how far it is and lets signals in.
 *
 * @returns a ticker that throws the signal's reason once that aborted.
 * @internal
 */
export function createTicker({
  step,
  total,
  signal,
  onProgress,
}: Pick<BuildProgress, 'step' | 'total'> & {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}): Ticker {
  let done = 0;
  let turn = TURN;
  const pause = async (): Promise<void> => {
    onProgress?.({ step, done, total, unit: 'items', items: done });
    await setImmediate();
    signal?.throwIfAborted();
  };
  return (count = 1) => {
    done += count;
    if (done < turn && done < total) return null;
    turn = done + TURN;
    return pause();
  };
}
