import { createSeededRandom } from '../ranking/steps/seeded-random.ts';

/** Chance that comes out the same on every run. @public */
export interface FakeRandom {
  /** In [0, 1). */
  next(): number;
  /** That many bytes. */
  bytes(length: number): Uint8Array;
}

/**
 * Makes a seeded source of chance (see `createSeededRandom`): good enough to test with, not for secrets.
 *
 * @param seed - any integer; its lowest 32 bits count.
 * @public
 */
export function createFakeRandom(seed: number): FakeRandom {
  const next = createSeededRandom(seed);
  return { next, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) };
}
