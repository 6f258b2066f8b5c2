import { findNextChange, findNotices, markNotices, takeStock, type Catalog, type Notice } from '@curio/core';
import type { Interest } from '../profile/create-interest.ts';
import type { VisitorHost } from './visitor-host.ts';

/** What of following goes on beyond the list of whom. @internal */
export interface FollowedMakers {
  /** Takes stock at the followed makers, now and whenever that list changed. */
  readonly look: () => Promise<void>;
  readonly notices: () => Promise<readonly Notice[]>;
  readonly markNotices: (ids: readonly string[]) => void;
}

/** Rooms further away than this are not waited for: no page stays open so long, and timers cannot. */
const MOST_WAIT_MS = 24 * 3_600_000;

/** Keeps the record of followed makers up to date, and tells when a room comes near or begins. @internal */
export function followMakers(host: VisitorHost, interest: Interest): FollowedMakers {
  const { clock, scheduler } = host.platform;
  let waiting = new AbortController();
  const waitForRoom = (catalog: Catalog): void => {
    waiting.abort();
    waiting = new AbortController();
    const signal = AbortSignal.any([host.signal, waiting.signal]);
    const nowMs = clock.nowMs();
    const next = findNextChange(interest.profile.following, catalog, nowMs);
    if (next === null || next - nowMs > MOST_WAIT_MS || signal.aborted) return;
    const tell = (): void => {
      host.noticesMoved();
      waitForRoom(catalog);
    };
    scheduler.after(next - nowMs, tell, { signal });
  };
  const look = async (): Promise<Catalog | null> => {
    const loaded = await host.ready;
    if (!loaded.ok) return null;
    const { catalog } = loaded.value.view;
    const nowMs = clock.nowMs();
    if (interest.follow((following) => takeStock(following, catalog, nowMs))) host.profileMoved();
    waitForRoom(catalog);
    return catalog;
  };
  return {
    async look() {
      await look();
    },
    async notices() {
      const catalog = await look();
      return catalog === null ? [] : findNotices(interest.profile.following, catalog, clock.nowMs());
    },
    markNotices(ids) {
      if (interest.follow((following) => markNotices(following, ids))) host.profileMoved();
    },
  };
}
