import type { TrackFields } from '../curio.ts';
import type { Lifetime, Scheduler, Sight } from '../platform/platform.ts';

/** Half of the pixels for one continuous second. MRC Viewable Ad Impression Guidelines 2.0. */
const VIEWABLE_MS = 1000;

/** What an impression is seen with. @internal */
export interface ImpressionWatch {
  readonly sight: Sight;
  /** Path of the page view. */
  readonly path: () => string;
  readonly scheduler: Scheduler;
  /** Page view, item, slate and position of what was counted already; shared by all observers of a client. */
  readonly counted: Set<string>;
  readonly seen: (fields: TrackFields) => void;
}

/**
 * Calls `seen` once when enough of the element was in view for one second of a visible page, until the signal
 * aborts. What was counted on this page view is not counted again.
 *
 * @internal
 */
export function observeImpression(
  element: Element,
  fields: TrackFields,
  { sight, path, scheduler, counted, seen, signal }: ImpressionWatch & Lifetime,
): void {
  let isInView = false;
  let waiting: AbortController | null = null;
  // Ends with the caller, and earlier once the impression is counted.
  const watch = new AbortController();
  const lifetime = { signal: AbortSignal.any([signal, watch.signal]) };

  const count = (): void => {
    watch.abort();
    const { item, surface, slate, position } = fields;
    const key = [path(), item, surface, slate, position].join('\n');
    if (counted.has(key)) return;
    counted.add(key);
    seen(fields);
  };
  const update = (): void => {
    waiting?.abort();
    waiting = null;
    if (!isInView || !sight.isVisible()) return;
    waiting = new AbortController();
    scheduler.after(VIEWABLE_MS, count, { signal: AbortSignal.any([lifetime.signal, waiting.signal]) });
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
}
