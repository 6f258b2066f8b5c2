import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LossCount } from '../../stores/collector-store.ts';
import { createLossCounter, type LossCounter } from './loss-counter.ts';

const LOSS: LossCount = { site: 'shop', reason: 'event-too-old', by: 'collector', events: 2, requests: 1 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(failures = 0): { readonly losses: LossCounter; readonly stored: LossCount[] } {
  const stored: LossCount[] = [];
  let left = failures;
  const losses = createLossCounter(
    {
      countLosses(counts) {
        left -= 1;
        if (left >= 0)
          return Promise.resolve({ ok: false, error: { code: 'store-failed', message: 'Full.' } });
        stored.push(...counts);
        return Promise.resolve({ ok: true, value: undefined });
      },
    },
    { now: () => 5 },
  );
  return { losses, stored };
}

test('adds up for a second, and stores once', async () => {
  const { losses, stored } = start();
  losses.count(LOSS);
  losses.count(LOSS);
  losses.count({ ...LOSS, by: 'browser' });
  expect(stored).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored).toEqual([
    { ...LOSS, events: 4, requests: 2 },
    { ...LOSS, by: 'browser' },
  ]);
  expect(vi.getTimerCount()).toBe(0);
});

test('what the store could not take is told with the next', async () => {
  const { losses, stored } = start(1);
  losses.count(LOSS);
  await losses.flush();
  expect(stored).toEqual([]);
  losses.count(LOSS);
  await losses.flush();
  expect(stored).toEqual([{ ...LOSS, events: 4, requests: 2 }]);
});

test('reasons that somebody invents without end are bounded', async () => {
  const { losses, stored } = start();
  for (let at = 0; at < 5000; at += 1) losses.count({ ...LOSS, reason: `reason-${at}`, by: 'browser' });
  await losses.flush();
  expect(stored).toHaveLength(1000);
});
