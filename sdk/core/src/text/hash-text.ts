/**
 * FNV-1a over the little-endian bytes of the UTF-16 units, so that a lone surrogate needs no special case.
 *
 * @returns 32 bits, signed.
 * @internal
 */
export function hash32(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const charUnit = text.charCodeAt(i);
    state = Math.imul(state ^ (charUnit & 0xff), 0x01000193);
    state = Math.imul(state ^ (charUnit >>> 8), 0x01000193);
  }
  return state;
}

/** The 32-bit finaliser of MurmurHash3: every input bit changes about half of the output. @internal */
export function mix32(seed: number): number {
  let state = seed ^ (seed >>> 16);
  state = Math.imul(state, 0x85ebca6b);
  state ^= state >>> 13;
  state = Math.imul(state, 0xc2b2ae35);
  return state ^ (state >>> 16);
}
