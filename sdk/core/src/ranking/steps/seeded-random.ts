/**
 * A generator that gives the same numbers for the same seed: mulberry32. For drawing items, not for secrets.
 *
 * @param seed - any integer; its lowest 32 bits count.
 * @returns a function that gives the next number in [0, 1).
 * @public
 */
export function createSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
