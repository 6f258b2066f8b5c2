import type { MetricFigure } from '@curio/core';
import type { NumbersTrouble } from '../../figures/numbers.ts';
import type { ComparedPeriod } from '../../figures/period.ts';

/** What the section shows. */
export type NumbersState =
  | { readonly state: 'loading' }
  | { readonly state: 'unread'; readonly because: NumbersTrouble }
  | Numbers;

/** Figures of a period beside the one before. What is `null` is still being read. */
export interface Numbers {
  readonly state: 'read';
  readonly compared: ComparedPeriod;
  readonly now: readonly MetricFigure[];
  readonly before: readonly MetricFigure[];
  /** Whether all figures are there, or only the first. */
  readonly isWhole: boolean;
  readonly line: Line | null;
  readonly top: Top | null;
  /** ms UTC by the collector's clock. */
  readonly computedAt: number;
  readonly collectorHost: string;
  /** How far this browser's clock is ahead of the collector's where that is more than minutes; else 0. */
  readonly clockOffMs: number;
}

/** One metric by day. */
export interface Line {
  readonly metric: string;
  readonly now: readonly MetricFigure[];
  readonly before: readonly MetricFigure[];
}

/** The contents that sold most, in order, with their figures. */
export interface Top {
  readonly contents: readonly string[];
  readonly now: readonly MetricFigure[];
  readonly before: readonly MetricFigure[];
}

/** The figure of a metric; of one currency where it is about money. */
export function findFigure(
  figures: readonly MetricFigure[],
  name: string,
  { currency, group }: { readonly currency?: string | null; readonly group?: string } = {},
): MetricFigure | undefined {
  return figures.find(
    (figure) =>
      figure.metric === name &&
      (figure.currency === undefined || figure.currency === currency) &&
      (group === undefined || figure.group === group),
  );
}

/**
 * The currencies in which something was paid, in the period or before it, the one of most orders first: amounts of two
 * currencies can be neither added nor compared.
 */
export function listCurrencies({ now, before }: Pick<Numbers, 'now' | 'before'>): readonly string[] {
  const orders = new Map<string, number>();
  for (const { metric, currency, denominator = 0 } of [...now, ...before]) {
    if (metric !== 'average-order' || currency === undefined) continue;
    orders.set(currency, (orders.get(currency) ?? 0) + denominator);
  }
  return [...orders].toSorted(([, one], [, other]) => other - one).map(([currency]) => currency);
}
