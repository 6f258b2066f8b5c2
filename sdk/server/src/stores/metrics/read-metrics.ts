import {
  compareFigures,
  CurioError,
  findMetric,
  toMetricFigure,
  toMetricSql,
  type MetricDefinition,
  type MetricFigure,
  type MetricRow,
  type MetricsQuery,
  type MetricTables,
} from '@curio/core';

/** The parameters of a metric's query. @internal */
export interface MetricParameters {
  readonly site: string;
  /** ms UTC. */
  readonly from: number;
  /** ms UTC. */
  readonly to: number;
  /** ms. */
  readonly utc_offset: number;
}

/** What an engine brings to the reading of metrics. @internal */
export interface MetricEngine {
  readonly tables: MetricTables;
  /** Runs one query with its named parameters. */
  run(sql: string, parameters: MetricParameters): Promise<readonly MetricRow[]>;
}

const MINUTE_MS = 60_000;

/**
 * Answers a query, one metric after the other, as the definitions say; each metric's figures by currency and group.
 *
 * @throws {@link CurioError} `wrong-call` when there is no such metric, or it cannot be split so.
 * @internal
 */
export async function readMetrics(
  engine: MetricEngine,
  query: MetricsQuery,
): Promise<readonly MetricFigure[]> {
  const figures: MetricFigure[] = [];
  for (const metric of query.names.map((name) => toMetric(name, query)))
    figures.push(...(await readMetric(engine, metric, query)));
  return figures;
}

async function readMetric(
  engine: MetricEngine,
  metric: MetricDefinition,
  query: MetricsQuery,
): Promise<readonly MetricFigure[]> {
  const { site, from, to, by = null, groups, currency, utcOffsetMinutes = 0 } = query;
  const parameters = { site, from, to, utc_offset: utcOffsetMinutes * MINUTE_MS };
  const rows = await engine.run(toMetricSql(metric, by, engine.tables), parameters);
  return rows
    .flatMap((row) => toMetricFigure(metric, by, row) ?? [])
    .filter((figure) => currency === undefined || !metric.isPerCurrency || figure.currency === currency)
    .filter(({ group = '' }) => groups === undefined || groups.includes(group))
    .toSorted(compareFigures);
}

function toMetric(name: string, { by }: MetricsQuery): MetricDefinition {
  const metric = findMetric(name);
  if (metric === null) throw new CurioError('wrong-call', `There is no metric ${name}; METRICS names all.`);
  if (by === undefined || metric.groups.includes(by)) return metric;
  const groups = metric.groups.length === 0 ? 'nothing' : metric.groups.join(', ');
  throw new CurioError('wrong-call', `The metric ${name} cannot be split by ${by}; it can by ${groups}.`);
}
