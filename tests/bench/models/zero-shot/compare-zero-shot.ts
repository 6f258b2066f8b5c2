import { CATALOGUE_ENCODER_ID, type VisitHistories } from '@curio/core';
import type { BenchRow } from '../../bench-report.ts';
import { createRawPart } from '../parts/artifact-parts.ts';
import { compareEngines } from '../compare-engines.ts';
import { countActs } from '../parts/counting-parts.ts';
import { drawCases } from '../draw-cases.ts';
import { ZERO_SHOT } from '../given.ts';
import { toMetricRow } from '../metric-rows.ts';
import type { HistorySet, InterestData } from '../read-interest.ts';
import { createSparsePart } from './sparse-part.ts';
import { rankBySystems, type Part } from '../parts/systems.ts';

const RANKER = 'interest-ranker/0.3.0';

// What popularity of late is worth beside a score, and what an act counts for each later one of its visitor: chosen on
// validation, PRIOR and PRIOR_DECAY of models/train/zero_shot/neighbour_ranker.py.
const PRIOR = 0.08;
const PRIOR_DECAY = 0.3;
// What log1p of an item's count is worth, chosen on validation: models/eval/evaluate_zero_shot.py.
const SPARSE_PRIOR = 0.12;

/**
 * What finds the next item where no interaction trained anything: the encoder fitted to the texts at hand, and a ranker of
 * three constants. The prior counts what the histories hold, which no target does.
 *
 * @param vectors - of `encodeWhole`.
 */
export async function compareZeroShot(
  name: HistorySet,
  data: InterestData,
  vectors: Float32Array,
): Promise<readonly BenchRow[]> {
  const cases = drawCases(data.test);
  const itemCount = data.items.length;
  const histories = { itemCount, sequences: data.test.map(({ history }) => history) };
  const ranks = await rankBySystems({
    cases,
    itemCount,
    parts: {
      counts: toCountPart(histories),
      prior: toPriorPart(histories),
      sparse: createSparsePart(data.items),
      model: await createRawPart({ path: RANKER, engine: 'light' }, vectors),
    },
    systems: {
      'popularity of the histories': { counts: 1 },
      'popularity of late': { prior: 1 },
      'sparse rows, last 10 decayed': { sparse: 1 },
      'sparse rows with popularity': { sparse: 1, counts: SPARSE_PRIOR },
      [RANKER]: { model: 1 },
      [PRIOR_ADDED]: { model: 1, prior: PRIOR },
    },
  });
  const agreement = await compareEngines(RANKER, vectors, { cases, ranks: ranks[RANKER] });
  return [
    ...Object.entries(ranks).map(([label, list]) =>
      toMetricRow({
        metric: `${name}, zero-shot, ${label}`,
        ranks: list,
        ...(label === PRIOR_ADDED ? { budget: ZERO_SHOT[name], drawnOf: data.test.length } : {}),
      }),
    ),
    { ...agreement, metric: `${name}, ${RANKER}, ${agreement.metric}` },
  ];
}

const PRIOR_ADDED = `${RANKER} over ${CATALOGUE_ENCODER_ID}, with the prior`;

/** log1p of how often each item stands in the histories. */
function toCountPart(histories: VisitHistories): Part {
  const counts = countActs(histories).map(Math.log1p);
  return () => counts;
}

/** log1p of how often each item was acted on of late, by the mean item. */
function toPriorPart(histories: VisitHistories): Part {
  const counts = countActs(histories, PRIOR_DECAY);
  const mean = counts.reduce((sum, count) => sum + count, 0) / histories.itemCount || 1;
  const prior = counts.map((count) => Math.log1p(count / mean));
  return () => prior;
}
