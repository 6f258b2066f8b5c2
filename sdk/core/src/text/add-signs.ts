import { hash32, mix32 } from './hash-text.ts';

/**
 * Adds the 64 signs that stand for a feature: `strength` where a bit of its hash is 1, and less `strength` where it is 0.
 *
 * @param sums - `[64]`, changed.
 * @internal
 */
export function addSigns(sums: Float64Array, feature: string, strength: number): void {
  const seed = hash32(feature);
  // The golden ratio and its square as 32-bit fractions: any two unlike constants would do.
  const low = mix32(seed ^ 0x9e3779b9);
  const high = mix32(seed ^ 0x7f4a7c15);
  for (let i = 0; i < 32; i += 1) {
    sums[i] = (sums[i] ?? 0) + (((low >>> i) & 1) === 1 ? strength : -strength);
    sums[i + 32] = (sums[i + 32] ?? 0) + (((high >>> i) & 1) === 1 ? strength : -strength);
  }
}
