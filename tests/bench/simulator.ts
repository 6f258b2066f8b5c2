import type { BenchReport, BenchRow } from './bench-report.ts';
import { judgeHeads, type JudgedHead } from './simulator/judge-heads.ts';
import { judgeLog, type JudgedPolicy, type Judging } from './simulator/judge-log.ts';
import type { ItemEncoderId } from './simulator/made-up-shop.ts';
import { createWorld, type MadeUpWorld } from './simulator/made-up-world.ts';
import { measurePolicy, type PolicyFigures } from './simulator/measure-policy.ts';
import { loadTierOne, POPULARITY, TIER_ZERO, type Scorer } from './simulator/scorers.ts';

/** Over vectors of one item at a time. */
const SINGLE = 'interest-ranker/0.2.0';

/** Over vectors fitted to the catalogue; and the same with heads, which were fitted to other shops of this simulator. */
const FITTED = 'interest-ranker/0.3.0';
const WITH_HEADS = 'interest-ranker/0.4.0';

const SEEDS = [1, 2, 3, 4, 5];
const LOG_SEED = 11;

/** Of one seed: enough for clicks to one, and for all in a minute. The heads' sales take the more. */
const VISITORS = process.env['CURIO_BENCH_SIMULATOR'] === 'long' ? 400 : 30;

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

type Worlds = (encoder: ItemEncoderId) => readonly MadeUpWorld[];

/**
 * Made-up visitors with hidden interests act on slates of a made-up shop, ranked by the SDK's own functions: what
 * popularity, tier 0 and tier 1 bring, with and without exploration, what a log says of policies that were not shown, and
 * how well heads tell what comes. It tells how parts of the ranking compare where no data is public, and nothing of what
 * real people do: every figure is simulated.
 */
export async function measureSimulated(): Promise<BenchReport> {
  const [single, fitted, withHeads] = await Promise.all([SINGLE, FITTED, WITH_HEADS].map(loadTierOne));
  if (single === undefined || fitted === undefined || withHeads === undefined)
    throw new Error('Three models were asked for.');
  const one = { popularity: POPULARITY, 'tier 0': TIER_ZERO, [SINGLE]: single };
  const two = { [FITTED]: fitted, [WITH_HEADS]: withHeads };
  const worlds = createWorlds();
  const rows: BenchRow[] = [];
  for (const [name, scorer] of Object.entries({ ...one, ...two }))
    for (const explorationShare of [0, EXPLORATION_SHARE]) {
      const figures = await measureSeeds(scorer, explorationShare, worlds(scorer.encoder));
      rows.push(...toPolicyRows(toLabel(name, explorationShare), figures));
    }
  return {
    bench: 'simulator',
    rows: [
      ...rows,
      ...(await compareHeads({ without: fitted, withHeads }, worlds(fitted.encoder))),
      ...(await judgeTargets('tier 0', { logging: TIER_ZERO, targets: one, seed: LOG_SEED })),
      ...(await judgeTargets(FITTED, { logging: fitted, targets: two, seed: LOG_SEED })),
      ...(await judgeOwnSlates(withHeads, worlds(withHeads.encoder))),
    ],
  };
}

/** The worlds of all seeds, encoded once by each encoder. */
function createWorlds(): Worlds {
  const kept = new Map<ItemEncoderId, readonly MadeUpWorld[]>();
  return (encoder) => {
    const worlds =
      kept.get(encoder) ?? SEEDS.map((seed) => createWorld({ seed, visitorCount: VISITORS }, encoder));
    kept.set(encoder, worlds);
    return worlds;
  };
}

function toLabel(name: string, explorationShare: number): string {
  return `simulated: ${name} ${explorationShare === 0 ? 'without' : 'with'} exploration`;
}

async function measureSeeds(
  scorer: Scorer,
  explorationShare: number,
  worlds: readonly MadeUpWorld[],
): Promise<readonly PolicyFigures[]> {
  const figures: PolicyFigures[] = [];
  for (const world of worlds) figures.push(await measurePolicy({ scorer, explorationShare }, world));
  return figures;
}

function toPolicyRows(label: string, figures: readonly PolicyFigures[]): readonly BenchRow[] {
  return Object.entries(UNITS).map(([name, [metric, unit]]) => {
    // Names of `UNITS` are those of the figures.
    const values = figures.map((one) => one[name as keyof PolicyFigures]);
    return toRow(`${label}, ${metric}`, unit, { value: toMean(values), beside: toSpread(values) });
  });
}

/** The same people twice: what heads in the value change, seed by seed. */
async function compareHeads(
  { without, withHeads }: Readonly<Record<'without' | 'withHeads', Scorer>>,
  worlds: readonly MadeUpWorld[],
): Promise<readonly BenchRow[]> {
  const before = await measureSeeds(without, EXPLORATION_SHARE, worlds);
  const after = await measureSeeds(withHeads, EXPLORATION_SHARE, worlds);
  const differences = after.map((figures, at): PolicyFigures =>
    mapFigures((name) => figures[name] - (before[at]?.[name] ?? 0)),
  );
  return toPolicyRows(`simulated: ${WITH_HEADS} less ${FITTED}, both with exploration`, differences);
}

function mapFigures(read: (name: keyof PolicyFigures) => number): PolicyFigures {
  return {
    watchSeconds: read('watchSeconds'),
    clicks: read('clicks'),
    buys: read('buys'),
    regret: read('regret'),
    discovery: read('discovery'),
    coverage: read('coverage'),
  };
}

function toSpread(values: readonly number[]): BenchRow['beside'] {
  const mean = toMean(values);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { 'deviation over seeds': round(Math.sqrt(square)), seeds: values.length };
}

async function judgeTargets(logged: string, judging: Judging): Promise<readonly BenchRow[]> {
  return (await judgeLog(judging)).flatMap((judged) => toEstimateRows(logged, judged));
}

function toEstimateRows(logged: string, { target, truth, estimates }: JudgedPolicy): readonly BenchRow[] {
  return Object.entries(estimates).map(([estimator, result]) => {
    const metric = `simulated: clicks a drawn place by ${target}'s five best, from a log of ${logged}, ${estimator}`;
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

async function judgeOwnSlates(scorer: Scorer, worlds: readonly MadeUpWorld[]): Promise<readonly BenchRow[]> {
  const judged = await judgeHeads({ scorer, explorationShare: EXPLORATION_SHARE }, worlds);
  return judged.map(toHeadRow);
}

function toHeadRow({ head, count, ...figures }: JudgedHead): BenchRow {
  const { rate, said, calibrationError, logLoss, constantLogLoss, brier, areaUnderCurve } = figures;
  const metric = `simulated: ${head} of ${WITH_HEADS} on its own slates, expected calibration error`;
  const beside = {
    'base rate': round(rate),
    'said in the mean': round(said),
    'log-loss': round(logLoss),
    'log-loss of the base rate': round(constantLogLoss),
    Brier: round(brier),
    AUC: round(areaUnderCurve),
    sights: count,
  };
  return toRow(metric, '', { value: calibrationError, beside });
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
  return Number(value.toFixed(4));
}
