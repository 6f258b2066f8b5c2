import type { SiteAccess } from '../collector/site-access.ts';
import type { Clock } from '../platform/clock.ts';
import type { CollectorStore } from '../stores/collector-store.ts';

/** Whose events are forgotten, and when. @internal */
export interface Retention {
  readonly sites: readonly SiteAccess[];
  readonly store: Pick<CollectorStore, 'forgetBefore'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const DAY_MS = 86_400_000;

/** Often enough that nothing stays a day too long, and seldom enough that no one notices. */
const EVERY_MS = 6 * 3_600_000;

/** Forgets what is older than each site's days, at once and every six hours, until aborted. @internal */
export function keepRetention(retention: Retention): void {
  const { sites, signal } = retention;
  if (sites.every(({ retentionDays }) => retentionDays === undefined)) return;
  void forgetOld(retention);
  const timer = setInterval(() => void forgetOld(retention), EVERY_MS).unref();
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
    },
    { once: true },
  );
}

/** A store that fails is asked again the next time. */
async function forgetOld({ sites, store, clock, signal }: Retention): Promise<void> {
  for (const { name, retentionDays } of sites) {
    if (retentionDays !== undefined && !signal.aborted)
      await store.forgetBefore(name, clock.now() - retentionDays * DAY_MS);
  }
}
