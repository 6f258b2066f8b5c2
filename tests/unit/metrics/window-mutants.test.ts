import { findMetric, METRICS, toMetricSql, type MetricDefinition } from '@curio/core';
import { METRIC_EDGES, type MetricEdge } from '@curio/server/testing';
import { expect, test } from 'vitest';
import { readSqliteMetrics, SQLITE_TABLES } from '../../support/metrics/sqlite-metrics.ts';

/** A comparison of two times, with the length of a window where there is one. Nothing is compared with 0 but absence. */
const COMPARISON =
  /\b(?:adjusted_ts|at_ms|\w+_at) (?<operator><=|>=|<|>) (?!0)[^\n]*?(?= AND | THEN |\)|\n|$)/gu;

const SWAPPED: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/**
 * Changes that change no figure: a read that takes a ms more than the join after it does, and events of the period's first
 * ms that also stand in its history, which every metric reads for the first, the last, or whether there was one.
 */
const WITHOUT_EFFECT: readonly RegExp[] = [
  /^at_ms >= :from - \d+ became .*:from - \d+1$/u,
  /^adjusted_ts < :from became adjusted_ts <= :from$/u,
];

interface Mutant {
  readonly name: string;
  readonly change: (sql: string) => string;
}

/** Every way to move an end of a window by one ms: another operator, or a length of a ms more or less. */
function toMutants(sql: string): readonly Mutant[] {
  const texts = new Set([...sql.matchAll(COMPARISON)].map(([text]) => text));
  return [...texts].flatMap((text) =>
    toChanges(text).map((changed) => ({
      name: `${text} became ${changed}`,
      change: (whole: string) => whole.replaceAll(text, changed),
    })),
  );
}

function toChanges(text: string): readonly string[] {
  const swapped = text.replace(/ (<=|>=|<|>) /u, (_, operator: string) => ` ${SWAPPED[operator] ?? ''} `);
  const moved = [1, -1].map((by) => text.replace(/\d{6,}/u, (length) => String(Number(length) + by)));
  return [...new Set([swapped, ...moved])].filter((changed) => changed !== text);
}

function isNoticed({ change }: Mutant, edges: readonly MetricEdge[]): boolean {
  return edges.some((edge) => {
    const figures = readSqliteMetrics(edge, edge.query, change);
    return JSON.stringify(figures) !== JSON.stringify(edge.figures);
  });
}

const EDGES = new Map(
  METRICS.map(({ name }) => [name, METRIC_EDGES.filter(({ query }) => query.names.includes(name))] as const),
);

test.each(METRIC_EDGES)('$name', (edge) => {
  expect(readSqliteMetrics(edge, edge.query)).toEqual(edge.figures);
});

/** Mutants that were noticed though they change nothing, or were not though they do. */
function listSurprises(mutants: readonly Mutant[], edges: readonly MetricEdge[]): readonly string[] {
  return mutants
    .filter(
      (mutant) => isNoticed(mutant, edges) === WITHOUT_EFFECT.some((effect) => effect.test(mutant.name)),
    )
    .map(({ name }) => name);
}

test.each([...EDGES].filter(([, edges]) => edges.length > 0))(
  'a window of %s that is moved by a ms is noticed',
  (name, edges) => {
    const mutants = toMutants(findMetric(name)?.sql ?? '');
    expect(listSurprises(mutants, edges)).toEqual([]);
  },
);

test('there are windows to be moved', () => {
  const tried = [...EDGES.keys()].flatMap((name) => toMutants(findMetric(name)?.sql ?? ''));
  expect(tried.length).toBeGreaterThanOrEqual(65);
});

test('an end of the period that is moved by a ms is noticed by some metric', () => {
  const whole = METRICS.map((metric) => toMetricSql(metric, null, SQLITE_TABLES)).join('\n');
  const mutants = toMutants(whole).filter(({ name }) => /^adjusted_ts|^at_ms < :to/u.test(name));
  expect(mutants.length).toBe(5);
  expect(listSurprises(mutants, METRIC_EDGES)).toEqual([]);
});

test('no metric has a window of its own without an edge here', () => {
  const isTried = ({ name }: MetricDefinition): boolean => (EDGES.get(name)?.length ?? 0) > 0;
  const tried = METRICS.filter(isTried).map(({ sql }) => sql);
  // The four letters of FACT are one definition.
  const untried = METRICS.filter(({ sql }) => sql.search(COMPARISON) >= 0)
    .filter(({ sql }) => !tried.includes(sql.replace(/'(?:alliance|campaign|top-kol)'/u, "'field'")))
    .map(({ name }) => name);
  expect(untried).toEqual([]);
});
