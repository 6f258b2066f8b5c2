import { rankTarget } from './rank-target.ts';
import type { Case } from '../read-interest.ts';

/** Scores all items for one history, into a list of its own that the next call overwrites. */
export type Part = (history: readonly number[]) => Float32Array | Promise<Float32Array>;

/** A system is a sum of parts, each times its share. */
export type System<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** What is compared, over which cases. */
export interface Comparison<Name extends string, Label extends string> {
  readonly cases: readonly Case[];
  readonly itemCount: number;
  readonly parts: Readonly<Record<Name, Part>>;
  readonly systems: Readonly<Record<Label, System<Name>>>;
}

/** Ranks the target of every case by each system; each part is asked once a case. */
export async function rankBySystems<Name extends string, Label extends string>(
  comparison: Comparison<Name, Label>,
): Promise<Readonly<Record<Label, readonly number[]>>> {
  const { cases, itemCount, parts, systems } = comparison;
  const labels = Object.keys(systems) as Label[];
  const ranks = Object.fromEntries(labels.map((label): [Label, number[]] => [label, []])) as Record<
    Label,
    number[]
  >;
  const sum = new Float32Array(itemCount);
  for (const one of cases) {
    const scores = new Map<Name, Float32Array>();
    for (const name of Object.keys(parts) as Name[]) scores.set(name, await parts[name](one.history));
    for (const label of labels) {
      addUp(systems[label], scores, sum);
      ranks[label].push(rankTarget(sum, one));
    }
  }
  return ranks;
}

function addUp<Name extends string>(
  system: System<Name>,
  scores: ReadonlyMap<Name, Float32Array>,
  into: Float32Array,
): void {
  into.fill(0);
  for (const [name, list] of scores) {
    const share = system[name];
    if (share === undefined) continue;
    for (let row = 0; row < into.length; row += 1) into[row] = (into[row] ?? 0) + share * (list[row] ?? 0);
  }
}
