import { toClickThroughRatio, toWatchThroughRatio, type CardMetrics } from '@curio/core';

/**
 * Fewest impressions, or views, under which a ratio is not shown: the least sample of the metrics `click-through` and
 * `watch-through`, so that page, panel and overlay agree. It is written once more because the page's script cannot carry
 * the definitions; a test holds the two together.
 */
export const MINIMUM_SAMPLE = 100;

/** A ratio with the count it rests on; `collecting` while that count is below {@link MINIMUM_SAMPLE}. */
export type Rate =
  | { readonly state: 'known'; readonly ratio: number; readonly sample: number }
  | { readonly state: 'collecting'; readonly sample: number };

/** What a person reads about one card. */
export interface CardFigures {
  readonly impressions: number;
  readonly clickThrough: Rate;
  readonly watchThrough: Rate;
}

/** A card without any event. */
export function toEmptyMetrics(item: string): CardMetrics {
  return { item, impressions: 0, views: 0, clicks: 0, completes: 0, watchMs: 0, addsToCart: 0 };
}

/** Turns counts into what may be shown. */
export function toCardFigures(metrics: CardMetrics): CardFigures {
  return {
    impressions: metrics.impressions,
    clickThrough: toRate(toClickThroughRatio(metrics), metrics.impressions),
    watchThrough: toRate(toWatchThroughRatio(metrics), metrics.views),
  };
}

/** Adds up the counts of many cards, under the name `all`. */
export function sumMetrics(rows: readonly CardMetrics[]): CardMetrics {
  const sum = (key: Exclude<keyof CardMetrics, 'item'>): number =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    item: 'all',
    impressions: sum('impressions'),
    views: sum('views'),
    clicks: sum('clicks'),
    completes: sum('completes'),
    watchMs: sum('watchMs'),
    addsToCart: sum('addsToCart'),
  };
}

function toRate(ratio: number | null, sample: number): Rate {
  return ratio === null || sample < MINIMUM_SAMPLE
    ? { state: 'collecting', sample }
    : { state: 'known', ratio, sample };
}
