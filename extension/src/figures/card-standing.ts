import type { CardMetrics } from '@curio/core';
import { MINIMUM_SAMPLE } from './figures.ts';
import { toShareDirection, type Direction } from './metric-reading.ts';

/**
 * The place of each card among the given ones by product clicks, 1 for the most; cards with as many share it. Cards that
 * nobody saw, or clicked, have none.
 */
export function toRanks(rows: readonly CardMetrics[]): ReadonlyMap<string, number> {
  const ranked = rows.filter(({ clicks }) => clicks > 0).toSorted((one, other) => other.clicks - one.clicks);
  const ranks = new Map<string, number>();
  ranked.forEach(({ item, clicks }, at) => {
    const above = ranked[at - 1];
    const isTied = above !== undefined && above.clicks === clicks;
    ranks.set(item, isTied ? (ranks.get(above.item) ?? at + 1) : at + 1);
  });
  return ranks;
}

/**
 * Where each card's click-through went since the period before: only cards with the least sample in both.
 *
 * @param before - rows of the period before.
 */
export function toTrends(
  rows: readonly CardMetrics[],
  before: readonly CardMetrics[],
): ReadonlyMap<string, Direction> {
  const earlier = new Map(before.map((row) => [row.item, row]));
  const trends = new Map<string, Direction>();
  for (const row of rows) {
    const then = earlier.get(row.item);
    if (then === undefined || Math.min(row.impressions, then.impressions) < MINIMUM_SAMPLE) continue;
    const toShare = ({ clicks, impressions }: CardMetrics): { part: number; whole: number } => ({
      part: clicks,
      whole: impressions,
    });
    trends.set(row.item, toShareDirection(toShare(row), toShare(then)));
  }
  return trends;
}
