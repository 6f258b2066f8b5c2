import type { BenchRow } from '../../bench-report.ts';
import {
  createCountingPart,
  createPopularityPart,
  createTablePart,
  TOGETHER,
} from '../parts/counting-parts.ts';
import { FUNNEL, GIVEN_FUNNEL } from '../given.ts';
import { toMetricRow } from '../metric-rows.ts';
import { rankTarget } from '../parts/rank-target.ts';
import { readLines } from '../read-interest.ts';
import type { Part } from '../parts/systems.ts';

const FIRST = 20;

/** The data does not say when the asked-for buys were made. */
const CAVEAT = 'no forecast: the buys asked for carry no time, so acts after the buy are known too';

/**
 * Views, carts and buys of visitors, and what each bought next; what was bought before is masked. The table reads the order
 * of acts, which the figures given do not; the data does not say when the target was bought, so that acts after it count too.
 */
export async function compareFunnel(): Promise<readonly BenchRow[]> {
  const { acts, buys, targets, itemCount } = readFunnel();
  const sequences = [...acts.values()];
  const systems: Readonly<Record<string, Part>> = {
    popularity: createPopularityPart({ sequences: [...buys.values()], itemCount }),
    'item-kNN': createCountingPart({ sequences, itemCount }, [TOGETHER]),
    'co-visitation table as built': createTablePart({ sequences, itemCount }),
  };
  const rows: BenchRow[] = [];
  for (const [label, part] of Object.entries(systems)) {
    const ranks: number[] = [];
    for (const [user, target] of targets)
      ranks.push(rankTarget(await part(acts.get(user) ?? []), { history: buys.get(user) ?? [], target }));
    const given = label === 'item-kNN' ? GIVEN_FUNNEL : undefined;
    const budget = label === 'co-visitation table as built' ? FUNNEL : undefined;
    const beside = label === 'co-visitation table as built' ? { caveat: CAVEAT } : {};
    rows.push(
      toMetricRow({ metric: `retailrocket, buys, ${label}`, ranks, given, budget, first: FIRST, beside }),
    );
  }
  return rows;
}

interface Funnel {
  /** Distinct items of each visitor in the order of the last act on them. */
  readonly acts: ReadonlyMap<number, readonly number[]>;
  readonly buys: ReadonlyMap<number, readonly number[]>;
  readonly targets: readonly (readonly [user: number, item: number])[];
  readonly itemCount: number;
}

function readFunnel(): Funnel {
  const read = (kind: string): readonly (readonly [user: number, item: number, ts: number])[] =>
    readLines(`funnel/train_${kind}.csv`)
      .slice(1)
      .map((line) => {
        const [user = 0, item = 0, ts = 0] = line.split(',').map(Number);
        return [user, item, ts];
      });
  const bought = read('buy');
  const all = [...read('view'), ...read('cart'), ...bought];
  const targets = readLines('funnel/test_buy.csv')
    .slice(1)
    .map((line) => {
      const [user = 0, item = 0] = line.split(',').map(Number);
      return [user, item] as const;
    });
  const rows = [...all.map(([, item]) => item), ...targets.map(([, item]) => item)];
  return {
    acts: toSequences(all),
    buys: toSequences(bought),
    targets,
    itemCount: rows.reduce((most, row) => Math.max(most, row), -1) + 1,
  };
}

function toSequences(
  acts: readonly (readonly [user: number, item: number, ts: number])[],
): ReadonlyMap<number, readonly number[]> {
  const sequences = new Map<number, Set<number>>();
  for (const [user, item] of acts.toSorted((a, b) => a[2] - b[2])) {
    const items = sequences.get(user) ?? new Set();
    items.delete(item);
    sequences.set(user, items.add(item));
  }
  return new Map([...sequences].map(([user, items]) => [user, [...items]]));
}
