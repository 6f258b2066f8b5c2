import {
  createCoVisits,
  scoreCoVisits,
  toCoVisitTable,
  type CoVisitFormula,
  type Neighbours,
  type VisitHistories,
} from '@curio/core';
import type { Part } from './systems.ts';

/** The last ten items of a history speak, each worth 0.7 of the next: the data's own description of its baselines. */
const LAST_ITEMS = 10;
const DECAY = 0.7;

/** Cosine of who acted on both: item-kNN. */
export const TOGETHER: CoVisitFormula = {
  span: Number.POSITIVE_INFINITY,
  gapPower: 0,
  fromPower: 0.5,
  toPower: 0.5,
  backShare: 1,
};

/** How often the one came right after the other, by how often the one came: Markov. */
export const NEXT: CoVisitFormula = { span: 1, gapPower: 0, fromPower: 1, toPower: 0, backShare: 0 };

/** Adds up the counts of every formula, unrounded. */
export function createCountingPart(histories: VisitHistories, formulas: readonly CoVisitFormula[]): Part {
  const sources = formulas.map((formula) => remember(createCoVisits(histories, formula)));
  const scores = new Float32Array(histories.itemCount);
  return (history) => {
    scores.fill(0);
    for (const [back, row] of history.slice(-LAST_ITEMS).toReversed().entries())
      for (const neighboursOf of sources) {
        const { rows, weights } = neighboursOf(row);
        rows.forEach((other, at) => {
          scores[other] = (scores[other] ?? 0) + DECAY ** back * (weights[at] ?? 0);
        });
      }
    return scores;
  };
}

function remember(neighboursOf: (row: number) => Neighbours): (row: number) => Neighbours {
  const known = new Map<number, Neighbours>();
  return (row) => {
    const found = known.get(row) ?? neighboursOf(row);
    known.set(row, found);
    return found;
  };
}

/** The product's own way: the table that `curio build --history` writes, read as the page reads it. */
export function createTablePart(histories: VisitHistories, most?: number): Part {
  const table = toCoVisitTable(histories.itemCount, createCoVisits(histories), most);
  const scores = new Float32Array(histories.itemCount);
  return (history) => {
    scores.fill(0);
    const found = scoreCoVisits(
      table,
      history.map((row) => ({ row, weight: 1 })),
    );
    for (const [row, score] of found) scores[row] = score;
    return scores;
  };
}

/** How often each item stands in the histories; the same for everybody. */
export function createPopularityPart({ sequences, itemCount }: VisitHistories): Part {
  const counts = new Float32Array(itemCount);
  for (const sequence of sequences)
    for (let at = 0; at < sequence.length; at += 1) {
      const row = sequence[at] ?? 0;
      counts[row] = (counts[row] ?? 0) + 1;
    }
  return () => counts;
}
