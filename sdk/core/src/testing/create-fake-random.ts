/** Chance that comes out the same on every run. @public */
export interface FakeRandom {
  /** In [0, 1). */
  next(): number;
  /** That many bytes. */
  bytes(length: number): Uint8Array;
}

/**
 * Makes a seeded source of chance (mulberry32): good enough to test with, not for secrets.
 *
 * @param seed - any integer; its lowest 32 bits count.
 * @public
 */
export function createFakeRandom(seed: number): FakeRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) };
}
