import type { BenchReport, BenchRow } from './bench-report.ts';
import { judgeLog, type JudgedPolicy } from './simulator/judge-log.ts';
import type { FeedPolicy } from './simulator/live-visitor.ts';
import { measurePolicy, type PolicyFigures } from './simulator/measure-policy.ts';
import { loadTierOne, POPULARITY, TIER_ZERO, type Scorer } from './simulator/rank-feed.ts';

/** The model that the demo shop is built with. */
const SHIPPED = 'interest-ranker/0.2.0';

const SEEDS = [1, 2, 3, 4, 5];
const LOG_SEED = 11;

/** Of one seed: enough for clicks to one, and for all in half a minute. */
const VISITORS = 30;

/** The default of the SDK's rules. */
const EXPLORATION_SHARE = 0.05;

const UNITS: Readonly<Record<keyof PolicyFigures, readonly [metric: string, unit: string]>> = {
  watchSeconds: ['watch time of a visitor', 's'],
  clicks: ['clicks of a visitor', ''],
  buys: ['buys of a visitor', ''],
  regret: ['regret in clicks against an oracle', ''],
  discovery: ['interests found after the first', ''],
  coverage: ['clips that anybody saw', ''],
};

/**
 * Made-up visitors with hidden interests act on slates of a made-up shop, ranked by the SDK's own functions: what
 * popularity, tier 0 and tier 1 bring, with and without exploration, and what a log of tier 0 says of the others. It tells
 * how parts of the ranking compare where no data is public, and nothing of what real people do: every figure is simulated.
 */
export async function measureSimulated(): Promise<BenchReport> {
  const tierOne = await loadTierOne(SHIPPED);
  const scorers = { popularity: POPULARITY, 'tier 0': TIER_ZERO, 'tier 1': tierOne };
  const rows: BenchRow[] = [];
  for (const [name, scorer] of Object.entries(scorers))
    for (const explorationShare of [0, EXPLORATION_SHARE])
      rows.push(...(await measureSeeds(toLabel(name, explorationShare), { scorer, explorationShare })));
  return { bench: 'simulator', rows: [...rows, ...(await judgeTargets(scorers))] };
}

function toLabel(name: string, explorationShare: number): string {
  return `simulated: ${name} ${explorationShare === 0 ? 'without' : 'with'} exploration`;
}

async function measureSeeds(label: string, policy: FeedPolicy): Promise<readonly BenchRow[]> {
  const figures: PolicyFigures[] = [];
  for (const seed of SEEDS) figures.push(await measurePolicy(policy, { seed, visitorCount: VISITORS }));
  return Object.entries(UNITS).map(([name, [metric, unit]]) => {
    // Names of `UNITS` are those of the figures.
    const values = figures.map((one) => one[name as keyof PolicyFigures]);
    return toRow(`${label}, ${metric}`, unit, { value: toMean(values), beside: toSpread(values) });
  });
}

function toSpread(values: readonly number[]): BenchRow['beside'] {
  const mean = toMean(values);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { 'deviation over seeds': round(Math.sqrt(square)), seeds: values.length };
}

async function judgeTargets(targets: Readonly<Record<string, Scorer>>): Promise<readonly BenchRow[]> {
  return (await judgeLog(targets, LOG_SEED)).flatMap(toEstimateRows);
}

function toEstimateRows({ target, truth, estimates }: JudgedPolicy): readonly BenchRow[] {
  return Object.entries(estimates).map(([estimator, result]) => {
    const metric = `simulated: clicks a drawn place by ${target}'s five best, from a log of tier 0, ${estimator}`;
    if (!result.ok)
      return { ...toRow(metric, '', { value: null, beside: {} }), reason: result.error.message };
    const { value, interval, count, effectiveCount, meanWeight } = result.value;
    const [low, high] = interval ?? [value, value];
    const beside = {
      'simulated truth': round(truth),
      'interval from': round(low),
      'interval to': round(high),
      places: count,
      'effective places': Math.round(effectiveCount),
      'mean weight': round(meanWeight),
    };
    return toRow(metric, '', { value, beside });
  });
}

function toRow(
  metric: string,
  unit: string,
  { value, beside }: Pick<BenchRow, 'value' | 'beside'>,
): BenchRow {
  return {
    metric,
    value: value === null ? null : round(value),
    unit,
    budget: null,
    pass: true,
    beside,
  };
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
