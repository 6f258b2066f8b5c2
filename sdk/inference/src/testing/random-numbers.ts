/**
 * Numbers of a fixed sequence, uniform in -1..1.
 *
 * @param seed - another seed is another sequence.
 * @see Mulberry32 by Tommy Ettinger, public domain.
 * @internal
 */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}
