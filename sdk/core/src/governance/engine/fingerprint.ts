// FNV-1a, 64 bits: offset basis and prime of the reference (Fowler, Noll, Vo).
const OFFSET_BASIS = 0xcb_f2_9c_e4_84_22_23_25n;
const PRIME = 0x1_00_00_00_01_b3n;
const MASK = 0xff_ff_ff_ff_ff_ff_ff_ffn;

/**
 * A short print of some texts, the same on every machine and in every run; not for secrets.
 *
 * @returns 16 hexadecimal digits.
 * @internal
 */
export function toFingerprint(parts: readonly string[]): string {
  let state = OFFSET_BASIS;
  // No part can hold the separator, so that ["ab", "c"] and ["a", "bc"] differ.
  for (const byte of new TextEncoder().encode(parts.map((part) => part.replaceAll('\0', '')).join('\0'))) {
    state = ((state ^ BigInt(byte)) * PRIME) & MASK;
  }
  return state.toString(16).padStart(16, '0');
}
