/** Half-open stretches of a clip in ms, apart from each other and in order. @internal */
export type PlayedRanges = readonly (readonly [startMs: number, endMs: number])[];

/**
 * Adds a stretch; stretches that touch become one.
 *
 * @internal
 */
export function addRange(ranges: PlayedRanges, startMs: number, endMs: number): PlayedRanges {
  if (!(endMs > startMs)) return ranges;
  const touching = ranges.filter(([start, end]) => start <= endMs && end >= startMs);
  const apart = ranges.filter(([start, end]) => start > endMs || end < startMs);
  const start = Math.min(startMs, ...touching.map(([one]) => one));
  const end = Math.max(endMs, ...touching.map(([, one]) => one));
  return [...apart, [start, end] as const].toSorted(([one], [other]) => one - other);
}

/** Total length in ms. @internal */
export function sumRanges(ranges: PlayedRanges): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}
