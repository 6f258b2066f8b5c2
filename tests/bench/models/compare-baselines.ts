import type { BenchRow } from '../bench-report.ts';
import {
  createCountingPart,
  createPopularityPart,
  createTablePart,
  NEXT,
  TOGETHER,
} from './counting-parts.ts';
import { GIVEN } from './given.ts';
import { toMetricRow } from './metric-rows.ts';
import type { HistorySet, InterestData } from './read-interest.ts';
import { rankBySystems } from './systems.ts';
import { createTextPart } from './text-parts.ts';

/** An item of fewer interactions in the training part is cold; in the whole data each has five at least. */
const COLD_BELOW = 5;

/** Per interaction; an item of 300 has as much as a third of one shared title. Our choice, not tuned. */
const LITTLE_POPULARITY = 0.001;

const SYSTEMS = {
  popularity: { popularity: 1 },
  'item-kNN and Markov counts': { counts: 1 },
  'TF-IDF': { text: 1 },
  'TF-IDF and a little popularity': { text: 1, popularity: LITTLE_POPULARITY },
  'counts and 0.6 × TF-IDF': { counts: 1, text: 0.6 },
  'co-visitation table as built': { table: 1 },
  'the table and 0.6 × TF-IDF': { table: 1, text: 0.6 },
} as const;

/** What knows nothing but counts and words, over every case of a set. */
export async function compareBaselines(name: HistorySet, data: InterestData): Promise<readonly BenchRow[]> {
  const histories = { itemCount: data.items.length, sequences: data.training };
  const ranks = await rankBySystems({
    cases: data.test,
    itemCount: data.items.length,
    parts: {
      popularity: createPopularityPart(histories),
      counts: createCountingPart(histories, [TOGETHER, NEXT]),
      text: createTextPart(data.items),
      table: createTablePart(histories),
    },
    systems: SYSTEMS,
  });
  const rows = Object.entries(ranks).map(([label, list]) =>
    toMetricRow({ metric: `${name}, ${label}`, ranks: list, given: GIVEN[name][label] }),
  );
  const cold = (['item-kNN and Markov counts', 'TF-IDF', 'the table and 0.6 × TF-IDF'] as const).map(
    (label) =>
      toMetricRow({
        metric: `${name}, cold items, ${label}`,
        ranks: ranks[label].filter(isColdCase(data, data.test)),
      }),
  );
  return [...rows, ...cold];
}

/** Whether the target of the case at a place had fewer than five interactions. */
export function isColdCase(
  { items }: InterestData,
  cases: InterestData['test'],
): (rank: number, at: number) => boolean {
  return (_, at) => (items[cases[at]?.target ?? -1]?.trainCount ?? COLD_BELOW) < COLD_BELOW;
}
