import { CO_VISIT_GAIN, INTEREST_DIMENSION, TEXT_SHARES } from '@curio/core';
import type { BenchRow } from '../bench-report.ts';
import { createArtifactPart, encodeItems, type Artifact } from './artifact-parts.ts';
import { isColdCase } from './compare-baselines.ts';
import { createBuiltTables } from './counting-parts.ts';
import { OWN_HISTORY, ZERO_SHOT } from './given.ts';
import { toLossRow, toMetricRow } from './metric-rows.ts';
import type { Case, HistorySet, InterestData } from './read-interest.ts';
import { rankBySystems } from './systems.ts';

/** A model that is published; a further one is one more line. */
interface Published {
  /** `name/version` in models/artifacts. */
  readonly path: string;
  /** The sets that it was trained on: there its figures are no zero-shot. */
  readonly seen: readonly HistorySet[];
}

const SHIPPED: Published = { path: 'interest-ranker/0.2.0', seen: ['beauty'] };

/** The same weights in float32, for what the bytes cost. */
const FLOAT32 = 'interest-ranker/0.1.0';

/** Every case takes 30 to 45 ms a model: so many, at even distances, tell HR@10 to half a percentage point. */
const DRAWN = 2000;

/** onnxruntime is asked so rarely: it is twice as slow, and gives the same ranks. */
const ORACLE_EVERY = 10;

/** The published models in our kernels and in onnxruntime; all cases where `CURIO_BENCH_MODELS` is `all`. */
export async function compareArtifacts(name: HistorySet, data: InterestData): Promise<readonly BenchRow[]> {
  const cases = draw(data.test);
  const vectors = encodeItems(data.items);
  const histories = { itemCount: data.items.length, sequences: data.training };
  const load = (artifact: Artifact): ReturnType<typeof createArtifactPart> =>
    createArtifactPart(artifact, vectors);
  const itemCount = data.items.length;
  const built = createBuiltTables(histories, data.items);
  const ranks = await rankBySystems({
    cases,
    itemCount,
    parts: {
      model: await load({ path: SHIPPED.path, engine: 'light' }),
      float32: await load({ path: FLOAT32, engine: 'light' }),
      table: built.visits,
      texts: built.texts,
    },
    systems: {
      model: { model: 1 },
      float32: { float32: 1 },
      blended: { model: 1, table: CO_VISIT_GAIN, texts: CO_VISIT_GAIN * TEXT_SHARES.withHistory },
    },
  });
  const agreement = await compareEngines(cases, ranks.model, vectors);
  const isZeroShot = !SHIPPED.seen.includes(name);
  const label = `${name}, ${SHIPPED.path}${isZeroShot ? ', zero-shot' : ', which was trained on it'}`;
  const isCold = isColdCase(data, cases);
  return [
    toMetricRow({
      metric: label,
      ranks: ranks.model,
      ...(isZeroShot ? { budget: ZERO_SHOT[name] } : {}),
    }),
    toMetricRow({
      metric: `${name}, ${SHIPPED.path} and the tables as built`,
      ranks: ranks.blended,
      budget: OWN_HISTORY[name],
    }),
    toMetricRow({ metric: `${name}, cold items, ${SHIPPED.path}`, ranks: ranks.model.filter(isCold) }),
    toMetricRow({ metric: `${name}, cold items, with the tables`, ranks: ranks.blended.filter(isCold) }),
    toLossRow(`${name}, int8 against float32, worse of both figures`, ranks.model, ranks.float32),
    { ...agreement, metric: `${name}, ${agreement.metric}` },
  ];
}

async function compareEngines(
  cases: readonly Case[],
  ranks: readonly number[],
  vectors: Float32Array,
): Promise<BenchRow> {
  const isAsked = (_: unknown, at: number): boolean => at % ORACLE_EVERY === 0;
  const oracle = await rankBySystems({
    cases: cases.filter(isAsked),
    itemCount: vectors.length / INTEREST_DIMENSION,
    parts: { model: await createArtifactPart({ path: SHIPPED.path, engine: 'onnxruntime' }, vectors) },
    systems: { model: { model: 1 } },
  });
  return toAgreementRow('cases ranked alike by both engines', oracle.model, ranks.filter(isAsked));
}

function draw(cases: readonly Case[]): readonly Case[] {
  if (process.env['CURIO_BENCH_MODELS'] === 'all') return cases;
  const step = cases.length / DRAWN;
  return Array.from(
    { length: Math.min(DRAWN, cases.length) },
    (_, at) => cases[Math.floor(at * step)],
  ).filter((one) => one !== undefined);
}

/** The last bit of a sum may turn two items that are as good as equal; a place of ten in a thousand does not. */
function toAgreementRow(metric: string, ranks: readonly number[], others: readonly number[]): BenchRow {
  const alike = ranks.filter((rank, at) => Math.abs(rank - (others[at] ?? Number.NaN)) <= rank / 100).length;
  const value = Number((alike / Math.max(1, ranks.length)).toFixed(4));
  return { metric, value, unit: '', budget: 1, pass: value >= 1, beside: { cases: ranks.length } };
}
