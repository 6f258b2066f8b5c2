import type { Lifetime, Scheduler } from '../platform/platform.ts';

const FIRST_LOOK_MS = 250;
const LONGEST_LOOK_MS = 5000;

/** Looks until something is there, less and less often: what others add may come long after the page. @internal */
export function whenThere<Found>(
  find: () => Found | null,
  use: (found: Found) => void,
  { scheduler, signal }: Lifetime & { readonly scheduler: Scheduler },
): void {
  const look = (waitMs: number): void => {
    if (signal.aborted) return;
    const found = find();
    if (found !== null) use(found);
    else scheduler.after(waitMs, () => look(Math.min(LONGEST_LOOK_MS, waitMs * 1.5)), { signal });
  };
  look(FIRST_LOOK_MS);
}
