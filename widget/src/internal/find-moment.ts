import type { ProductMoment } from '@curio/core';

/** The moment that a playhead stands in, or `null` between moments. */
export function findMoment(moments: readonly ProductMoment[], currentMs: number): ProductMoment | null {
  return moments.find(({ startMs, endMs }) => startMs <= currentMs && currentMs < endMs) ?? null;
}
