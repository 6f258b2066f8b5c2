import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBorrowers, createMediaPool, MEDIA_LIMIT, type MediaBorrower } from './media-pool.ts';

interface Guest extends MediaBorrower {
  importance: number;
  video: HTMLVideoElement | null;
  turns: number;
}

function createGuest(importance: number): Guest {
  const guest: Guest = {
    importance,
    video: null,
    turns: 0,
    lend(take) {
      guest.video = take();
      guest.video.src = 'data:video/mp4;base64,';
      guest.turns += 1;
    },
    takeBack() {
      guest.video = null;
    },
  };
  return guest;
}

test('serves the three that matter most, whatever comes in whatever order', () => {
  const weights = array(integer({ min: -1, max: 5 }), { maxLength: 12 });
  assert(
    property(weights, (importances) => {
      const pool = createMediaPool();
      const guests = importances.map(createGuest);
      for (const guest of guests) pool.settle(guest);
      const served = guests.filter(({ video }) => video !== null);
      expect(served.length).toBe(Math.min(MEDIA_LIMIT, importances.filter((one) => one > 0).length));
      const weakest = Math.min(...served.map(({ importance }) => importance));
      const waiting = guests.filter(({ video }) => video === null).map(({ importance }) => importance);
      for (const importance of waiting) expect(importance).toBeLessThanOrEqual(Math.max(0, weakest));
      expect(new Set(served.map(({ video }) => video)).size).toBe(served.length);
      for (const guest of guests) pool.leave(guest);
    }),
    { numRuns: 60 },
  );
});

test('lets whoever plays play on among equals', () => {
  const [first, second] = [{ importance: 1 }, { importance: 1 }];
  expect(chooseBorrowers([first, second], new Set([second]))).toEqual([second, first]);
});

test('passes an element on without its source, and never makes a fourth', () => {
  const pool = createMediaPool();
  const guests = [1, 1, 1].map(createGuest);
  for (const guest of guests) pool.settle(guest);
  const videos = new Set(guests.map(({ video }) => video));
  const [gone] = guests;
  const freed = gone?.video;
  if (gone !== undefined) pool.leave(gone);
  expect(freed?.hasAttribute('src')).toBe(false);
  expect(freed?.isConnected).toBe(false);
  for (let count = 0; count < 20; count += 1) {
    const next = createGuest(2);
    pool.settle(next);
    expect(videos.has(next.video)).toBe(true);
    pool.leave(next);
  }
});

test('gives an element to whoever waited when one comes free', () => {
  const pool = createMediaPool();
  const guests = [3, 2, 2, 1].map(createGuest);
  for (const guest of guests) pool.settle(guest);
  const [first, , , last] = guests;
  expect(last?.video).toBeNull();
  if (first !== undefined) pool.leave(first);
  expect(last?.video).not.toBeNull();
});
