import { CO_VISIT_GAIN, TEXT_SHARES } from '@curio/core';
import type { BenchRow } from '../../bench-report.ts';
import { createArtifactPart, encodeItems, type Artifact } from '../parts/artifact-parts.ts';
import { isColdCase } from './compare-baselines.ts';
import { createBuiltTables } from '../parts/counting-parts.ts';
import { compareEngines } from '../compare-engines.ts';
import { drawCases } from '../draw-cases.ts';
import { OWN_HISTORY } from '../given.ts';
import { toLossRow, toMetricRow } from '../metric-rows.ts';
import type { HistorySet, InterestData } from '../read-interest.ts';
import { rankBySystems } from '../parts/systems.ts';

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

/** The published models in our kernels and in onnxruntime; all cases where `CURIO_BENCH_MODELS` is `all`. */
export async function compareArtifacts(name: HistorySet, data: InterestData): Promise<readonly BenchRow[]> {
  const cases = drawCases(data.test);
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
  const agreement = await compareEngines(SHIPPED.path, vectors, { cases, ranks: ranks.model });
  const isZeroShot = !SHIPPED.seen.includes(name);
  const label = `${name}, ${SHIPPED.path}${isZeroShot ? ', zero-shot' : ', which was trained on it'}`;
  const isCold = isColdCase(data, cases);
  return [
    toMetricRow({ metric: label, ranks: ranks.model }),
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
