import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRetention } from './keep-retention.ts';

const DAY_MS = 86_400_000;
const NOW = 1000 * DAY_MS;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(retentionDays: readonly (number | undefined)[]): {
  readonly forgotten: string[];
  readonly stopping: AbortController;
} {
  const forgotten: string[] = [];
  const stopping = new AbortController();
  keepRetention({
    sites: retentionDays.map((days, at) => ({
      name: `site-${at}`,
      writeKeys: [],
      origins: [],
      ...(days === undefined ? {} : { retentionDays: days }),
    })),
    store: {
      forgetBefore(site, before) {
        forgotten.push(`${site} before day ${before / DAY_MS}`);
        return Promise.resolve({ ok: true, value: 0 });
      },
    },
    clock: { now: () => NOW },
    signal: stopping.signal,
  });
  return { forgotten, stopping };
}

test('forgets at once and every six hours, for the sites that ask for it', async () => {
  const { forgotten, stopping } = start([undefined, 30, 400]);
  await vi.advanceTimersByTimeAsync(0);
  expect(forgotten).toEqual(['site-1 before day 970', 'site-2 before day 600']);
  await vi.advanceTimersByTimeAsync(6 * 3_600_000);
  expect(forgotten).toHaveLength(4);
  stopping.abort();
  await vi.advanceTimersByTimeAsync(DAY_MS);
  expect(forgotten).toHaveLength(4);
  expect(vi.getTimerCount()).toBe(0);
});

test('starts no timer where nobody asks', () => {
  start([undefined]);
  expect(vi.getTimerCount()).toBe(0);
});
