import type { BenchRow } from '../../bench-report.ts';
import {
  createCountingPart,
  createPopularityPart,
  createBuiltTables,
  createPlainTextPart,
  createTablePart,
  NEXT,
  TOGETHER,
} from '../parts/counting-parts.ts';
import { COLD_TIMES, GIVEN, OWN_HISTORY } from '../given.ts';
import { toMetricRow } from '../metric-rows.ts';
import type { HistorySet, InterestData } from '../read-interest.ts';
import { toMetrics } from '../parts/rank-target.ts';
import { rankBySystems } from '../parts/systems.ts';
import { createEncodedPart } from '../parts/artifact-parts.ts';
import { createTextPart } from '../parts/text-parts.ts';

/** An item of fewer interactions in the training part is cold; in the whole data each has five at least. */
const COLD_BELOW = 5;

/** Per interaction; an item of 300 has as much as a third of one shared title. Our choice, not tuned. */
const LITTLE_POPULARITY = 0.001;

const COUNTING = 'item-kNN and Markov counts';

/** The file that `curio build --history` writes. */
const AS_BUILT = 'co-visitation and text tables as built';

const SYSTEMS = {
  popularity: { popularity: 1 },
  [COUNTING]: { counts: 1 },
  'TF-IDF': { text: 1 },
  'TF-IDF and a little popularity': { text: 1, popularity: LITTLE_POPULARITY },
  'counts and 0.6 × TF-IDF': { counts: 1, text: 0.6 },
  'co-visitation table as built': { table: 1 },
  'the table and 0.6 × TF-IDF': { table: 1, text: 0.6 },
  'text table as built': { textTable: 1 },
  'text table as built, without a history': { plainTextTable: 1 },
  'decayed mean of the item encoder': { encoded: 1 },
  [AS_BUILT]: { tables: 1 },
} as const;

/** What knows nothing but counts and words, over every case of a set. */
export async function compareBaselines(name: HistorySet, data: InterestData): Promise<readonly BenchRow[]> {
  const histories = { itemCount: data.items.length, sequences: data.training };
  const built = createBuiltTables(histories, data.items);
  const ranks = await rankBySystems({
    cases: data.test,
    itemCount: data.items.length,
    parts: {
      popularity: createPopularityPart(histories),
      counts: createCountingPart(histories, [TOGETHER, NEXT]),
      text: createTextPart(data.items),
      table: createTablePart(histories),
      textTable: built.texts,
      plainTextTable: createPlainTextPart(data.items),
      encoded: createEncodedPart(data.items),
      tables: built.both,
    },
    systems: SYSTEMS,
  });
  const rows = Object.entries(ranks).map(([label, list]) =>
    toMetricRow({
      metric: `${name}, ${label}`,
      ranks: list,
      given: GIVEN[name][label],
      ...(label === AS_BUILT
        ? {
            budget: OWN_HISTORY[name],
            beside: { 'bytes an item': Math.round(built.bytes / data.items.length) },
          }
        : {}),
    }),
  );
  return [...rows, ...toColdRows(name, ranks, isColdCase(data, data.test))];
}

function toColdRows(
  name: HistorySet,
  ranks: Readonly<Record<keyof typeof SYSTEMS, readonly number[]>>,
  isCold: ReturnType<typeof isColdCase>,
): readonly BenchRow[] {
  const shown = [COUNTING, 'TF-IDF', 'the table and 0.6 × TF-IDF', AS_BUILT] as const;
  const rows = shown.map((label) =>
    toMetricRow({ metric: `${name}, cold items, ${label}`, ranks: ranks[label].filter(isCold) }),
  );
  const find = (list: readonly number[]): number => toMetrics(list.filter(isCold)).hitRate;
  const times = Number((find(ranks[AS_BUILT]) / find(ranks[COUNTING])).toFixed(2));
  return [
    ...rows,
    {
      metric: `${name}, cold items, HR@10 as built by that of counts`,
      value: times,
      unit: 'times',
      budget: COLD_TIMES,
      pass: times >= COLD_TIMES,
      beside: {},
    },
  ];
}

/** Whether the target of the case at a place had fewer than five interactions. */
export function isColdCase(
  { items }: InterestData,
  cases: InterestData['test'],
): (rank: number, at: number) => boolean {
  return (_, at) => (items[cases[at]?.target ?? -1]?.trainCount ?? COLD_BELOW) < COLD_BELOW;
}
