import type { MetricFigure, MetricsQuery } from '../metrics/metric-figure.ts';

/**
 * What one item earned in a period, as the collector answers it.
 *
 * Counts only; ratios are computed by whoever shows them. Impressions, views and clicks of products met inside a
 * clip count for the clip.
 *
 * @public
 */
export interface CardMetrics {
  readonly item: string;
  readonly impressions: number;
  readonly views: number;
  /** Product clicks in the item, or on it when it is a product. */
  readonly clicks: number;
  /** `video-complete` events. */
  readonly completes: number;
  /** Sum of unique ms played. */
  readonly watchMs: number;
  readonly addsToCart: number;
}

/** `GET /v1/metrics/cards?site=…&from=…&to=…&items=a,b` with `Authorization: Bearer …`. @public */
export interface CardMetricsQuery {
  readonly site: string;
  /** ms UTC, inclusive. */
  readonly from: number;
  /** ms UTC, exclusive. */
  readonly to: number;
  /** All items when absent; at most 200. */
  readonly items?: readonly string[];
}

/** The answer to a {@link CardMetricsQuery}: one row per item that has events. @public */
export interface CardMetricsAnswer {
  readonly schemaVersion: 1;
  readonly query: CardMetricsQuery;
  readonly cards: readonly CardMetrics[];
}

/**
 * The answer to `GET /v1/metrics?site=…&from=…&to=…&names=a,b&by=…&group=…&currency=…&offset=…`: metric by metric as asked, each
 * by currency and group.
 *
 * @public
 */
export interface MetricsAnswer {
  readonly schemaVersion: 1;
  readonly query: MetricsQuery;
  /** ms UTC by the collector's clock; collectors before 0.2 do not tell. */
  readonly computedAt?: number;
  readonly figures: readonly MetricFigure[];
}

/** What a batch became. `refused` counts events by reason; the others are stored. @public */
export interface IngestAnswer {
  readonly stored: number;
  readonly duplicates: number;
  readonly refused: Readonly<Record<string, number>>;
}

/** The body of every answer that is not 2xx. @public */
export interface ApiFailure {
  readonly code: string;
  readonly message: string;
  readonly place?: string;
}

/** Click-through: product clicks per impression; `null` without impressions. @public */
export function toClickThroughRatio(metrics: CardMetrics): number | null {
  return metrics.impressions === 0 ? null : metrics.clicks / metrics.impressions;
}

/** Watch-through: completed plays per view; `null` without views. @public */
export function toWatchThroughRatio(metrics: CardMetrics): number | null {
  return metrics.views === 0 ? null : metrics.completes / metrics.views;
}
