// FNV-1a, 64 bits: offset basis and prime of the reference (Fowler, Noll, Vo), in two halves of 32 bits.
const BASIS_HIGH = 0xcb_f2_9c_e4;
const BASIS_LOW = 0x84_22_23_25;
/** The prime is 2^40 + 0x1b3. */
const PRIME_LOW = 0x1_b3;
const PRIME_SHIFT = 8;
const HALF = 2 ** 32;
const UTF8: TextEncoder = new TextEncoder();

/**
 * A short print of some texts, the same on every machine and in every run; not for secrets.
 *
 * @returns 16 hexadecimal digits.
 * @internal
 */
export function toFingerprint(parts: readonly string[]): string {
  let [high, low] = [BASIS_HIGH, BASIS_LOW];
  // No part can hold the separator, so that ["ab", "c"] and ["a", "bc"] differ.
  for (const byte of UTF8.encode(parts.map((part) => part.replaceAll('\0', '')).join('\0'))) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    // 2^40 moves the low half up by 8 bits into the high one.
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / HALF) + (low << PRIME_SHIFT)) >>> 0;
    low = product % HALF;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
