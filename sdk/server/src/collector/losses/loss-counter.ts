import type { Clock } from '../../platform/clock.ts';
import type { CollectorStore, LossCount } from '../../stores/collector-store.ts';

/** Counts what is refused, in memory for a second at most. @internal */
export interface LossCounter {
  count(loss: LossCount): void;
  /** Stores what was counted so far. */
  flush(): Promise<void>;
}

/** How long counts wait, in ms: a flood of refusals must not become a flood of writes. */
const FLUSH_AFTER_MS = 1000;

/** Kinds of loss kept at once. Browsers name their own reasons, so somebody could invent one a request. */
const MAX_KINDS = 1000;

/**
 * Makes a counter that adds to the store once a second while there is something to add.
 *
 * What a store could not take is tried again with the next counts.
 *
 * @internal
 */
export function createLossCounter(store: Pick<CollectorStore, 'countLosses'>, clock: Clock): LossCounter {
  const waiting = new Map<string, LossCount>();
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> = Promise.resolve();

  const add = (loss: LossCount): void => {
    const key = JSON.stringify([loss.site, loss.reason, loss.by]);
    const known = waiting.get(key);
    if (known === undefined && waiting.size >= MAX_KINDS) return;
    const { events = 0, requests = 0 } = known ?? {};
    waiting.set(key, { ...loss, events: events + loss.events, requests: requests + loss.requests });
  };
  const storeWaiting = async (): Promise<void> => {
    const losses = [...waiting.values()];
    waiting.clear();
    if (losses.length === 0) return;
    const counted = await store.countLosses(losses, clock.now());
    if (!counted.ok) losses.forEach(add);
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    flushing = flushing.then(storeWaiting);
    return flushing;
  };

  return {
    count(loss) {
      add(loss);
      timer ??= setTimeout(() => void flush(), FLUSH_AFTER_MS).unref();
    },
    flush,
  };
}
