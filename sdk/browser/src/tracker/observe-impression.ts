import type { TrackFields } from '../curio.ts';
import type { Lifetime, Scheduler, Sight } from '../platform/platform.ts';

/** Half of the pixels for one continuous second. MRC Viewable Ad Impression Guidelines 2.0. */
const VIEWABLE_MS = 1000;

/** What an impression is seen with. @internal */
export interface ImpressionWatch {
  readonly sight: Sight;
  readonly scheduler: Scheduler;
  readonly seen: (fields: TrackFields) => void;
}

/**
 * Calls `seen` once a page view when enough of the element was in view for one second of a visible page, until the signal
 * aborts.
 *
 * @internal
 */
export function observeImpression(
  element: Element,
  fields: TrackFields,
  { sight, scheduler, seen, signal }: ImpressionWatch & Lifetime,
): void {
  let isInView = false;
  let isCounted = false;
  let waiting: AbortController | null = null;
  const lifetime = { signal };

  const count = (): void => {
    isCounted = true;
    seen(fields);
  };
  const update = (): void => {
    waiting?.abort();
    waiting = null;
    if (isCounted || !isInView || !sight.isVisible()) return;
    waiting = new AbortController();
    scheduler.after(VIEWABLE_MS, count, { signal: AbortSignal.any([signal, waiting.signal]) });
  };

  sight.observeInView(
    element,
    (next) => {
      if (next === isInView) return;
      isInView = next;
      update();
    },
    lifetime,
  );
  sight.observeVisibility(update, lifetime);
  sight.observePageView(() => {
    isCounted = false;
    update();
  }, lifetime);
}
