import { CO_VISIT_GAIN, TEXT_SHARES } from '@curio/core';
import type { BenchRow } from '../../bench-report.ts';
import { createArtifactPart, encodeItems } from '../parts/artifact-parts.ts';
import { isColdCase } from './compare-baselines.ts';
import { createBuiltTables } from '../parts/counting-parts.ts';
import { compareEngines } from '../compare-engines.ts';
import { drawCases } from '../draw-cases.ts';
import { OWN_HISTORY } from '../given.ts';
import { toLossRow, toMetricRow } from '../metric-rows.ts';
import type { HistorySet, InterestData } from '../read-interest.ts';
import { rankBySystems, type Part } from '../parts/systems.ts';

/** A model that is published; a further one is one more line. */
interface Published {
  /** `name/version` in models/artifacts. */
  readonly path: string;
  /** The sets that it was trained on: there its figures are no zero-shot. */
  readonly seen: readonly HistorySet[];
}

/** What shops of more than 10,000 items have, whose catalogue is not fitted as a whole. */
const LARGE: Published = { path: 'interest-ranker/0.2.0', seen: ['beauty'] };

/** What shops of up to 10,000 items have; trained on nothing. */
const SMALL = 'interest-ranker/0.3.0';

/** The same weights in float32, for what the bytes cost. */
const FLOAT32 = 'interest-ranker/0.1.0';

/** What a page adds to a model, by its own constants. */
const AS_A_PAGE = { table: CO_VISIT_GAIN, texts: CO_VISIT_GAIN * TEXT_SHARES.withHistory } as const;

const SYSTEMS = {
  model: { model: 1 },
  float32: { float32: 1 },
  tables: { table: 1, texts: TEXT_SHARES.inSum },
  large: { model: 1, ...AS_A_PAGE },
  small: { small: 1, ...AS_A_PAGE },
} as const;

/**
 * The published models in our kernels and in onnxruntime, and with the tables as a page blends them; all cases where
 * `CURIO_BENCH_MODELS` is `all`.
 *
 * @param whole - of `encodeWhole`.
 */
export async function compareArtifacts(
  name: HistorySet,
  data: InterestData,
  whole: Float32Array,
): Promise<readonly BenchRow[]> {
  const cases = drawCases(data.test);
  const vectors = encodeItems(data.items);
  const histories = { itemCount: data.items.length, sequences: data.training };
  const built = createBuiltTables(histories, data.items);
  const ranks = await rankBySystems({
    cases,
    itemCount: data.items.length,
    parts: {
      model: await load(LARGE.path, vectors),
      float32: await load(FLOAT32, vectors),
      small: await load(SMALL, whole),
      table: built.visits,
      texts: built.texts,
    },
    systems: SYSTEMS,
  });
  const agreement = await compareEngines(LARGE.path, vectors, { cases, ranks: ranks.model });
  const isZeroShot = !LARGE.seen.includes(name);
  const label = `${name}, ${LARGE.path}${isZeroShot ? ', zero-shot' : ', which was trained on it'}`;
  const isCold = isColdCase(data, cases);
  const drawnOf = data.test.length;
  return [
    toMetricRow({ metric: label, ranks: ranks.model }),
    toMetricRow({ metric: `${name}, the tables alone, the same cases`, ranks: ranks.tables }),
    ...toBlendRows(name, `${SMALL} and the tables as built`, { ranks: ranks.small, drawnOf, isCold }),
    ...toBlendRows(name, `${LARGE.path} and the tables as built`, { ranks: ranks.large, drawnOf, isCold }),
    toMetricRow({ metric: `${name}, cold items, ${LARGE.path}`, ranks: ranks.model.filter(isCold) }),
    toLossRow(`${name}, int8 against float32, worse of both figures`, ranks.model, ranks.float32),
    { ...agreement, metric: `${name}, ${agreement.metric}` },
  ];
}

function load(path: string, vectors: Float32Array): Promise<Part> {
  return createArtifactPart({ path, engine: 'light' }, vectors);
}

/** What a model and the tables make together, of all cases and of those whose target is cold. */
function toBlendRows(
  name: HistorySet,
  label: string,
  { ranks, drawnOf, isCold }: Blended,
): readonly BenchRow[] {
  return [
    toMetricRow({ metric: `${name}, ${label}`, ranks, budget: OWN_HISTORY[name], drawnOf }),
    toMetricRow({ metric: `${name}, cold items, ${label}`, ranks: ranks.filter(isCold) }),
  ];
}

interface Blended {
  readonly ranks: readonly number[];
  /** How many cases the set has. */
  readonly drawnOf: number;
  readonly isCold: ReturnType<typeof isColdCase>;
}
