import { findMetric, type MetricFigure, type MetricsQuery } from '@curio/core';
import type { CollectorStore } from '@curio/server';
import { toValue } from '../../support/metrics/fill-store.ts';
import { toMedian } from '../statistics.ts';

/** What one engine answered, and how long it took. */
export interface EngineRun {
  readonly engine: string;
  /** By query, in the order asked. */
  readonly figures: readonly (readonly MetricFigure[])[];
  /** ms of each metric of each query. */
  readonly times: readonly QueryTime[];
}

interface QueryTime {
  readonly name: string;
  readonly ms: number;
}

/** Asks every metric by itself, so that each has its time. */
export async function runQueries(
  engine: string,
  store: CollectorStore,
  queries: readonly MetricsQuery[],
): Promise<EngineRun> {
  const times: QueryTime[] = [];
  const figures: (readonly MetricFigure[])[] = [];
  for (const query of queries) {
    const answers: MetricFigure[] = [];
    for (const name of query.names) {
      if (findMetric(name) === null) continue;
      const start = performance.now();
      answers.push(...toValue(await store.readMetrics({ ...query, names: [name] })));
      times.push({
        name: query.by === undefined ? name : `${name} by ${query.by}`,
        ms: performance.now() - start,
      });
    }
    figures.push(answers);
  }
  return { engine, figures, times };
}

/** How many figures of two answers differ: those that are in one alone, or are not the same. */
export function countDifferences(
  one: readonly (readonly MetricFigure[])[],
  other: readonly (readonly MetricFigure[])[],
): number {
  return one.reduce((sum, figures, at) => sum + countDifferent(figures, other[at] ?? []), 0);
}

function countDifferent(one: readonly MetricFigure[], other: readonly MetricFigure[]): number {
  const places = Math.max(one.length, other.length);
  const isDifferent = (at: number): boolean => JSON.stringify(one[at]) !== JSON.stringify(other[at]);
  return Array.from({ length: places }, (_, at) => at).filter(isDifferent).length;
}

/** The middle and the longest time, and what took it. */
export function toTimes({ times }: EngineRun): Readonly<Record<string, number | string>> {
  const slowest = times.toSorted((left, right) => right.ms - left.ms)[0];
  return {
    'p50 ms': Math.round(toMedian(times.map(({ ms }) => ms))),
    'longest ms': Math.round(slowest?.ms ?? 0),
    'which is': slowest?.name ?? '',
    'all ms': Math.round(times.reduce((sum, { ms }) => sum + ms, 0)),
  };
}
