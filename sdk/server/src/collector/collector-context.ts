import type { Result } from '@curio/core';
import type { Clock } from '../platform/clock.ts';
import type { CollectorStore } from '../stores/collector-store.ts';
import type { RateLimiter } from './ingest/rate-limiter.ts';
import type { LossCounter } from './losses/loss-counter.ts';
import type { SiteAccess } from './site-access.ts';

/** What every route of a collector works with. @internal */
export interface CollectorContext {
  readonly store: CollectorStore;
  readonly sites: readonly SiteAccess[];
  readonly clock: Clock;
  /** One bucket a site, for what its pages send. */
  readonly perSite: RateLimiter;
  /** One bucket an address, for signatures that were wrong. */
  readonly wrongSignatures: RateLimiter;
  readonly losses: LossCounter;
  /** The key of `curio token` and `curio backup`; without it both need the database to themselves. */
  readonly adminKey: string | null;
  /** Copies the store to a file, where it can. */
  readonly backUp: ((path: string) => Promise<Result<void, 'store-failed'>>) | null;
  /** Where the copy stands while it is sent. */
  readonly backupFolder: string;
}
