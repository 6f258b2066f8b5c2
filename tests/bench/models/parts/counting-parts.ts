import {
  addTextScores,
  createCoVisits,
  createCoVisitTables,
  encodeCoVisits,
  scoreCoVisits,
  scoreTexts,
  TEXT_SHARES,
  type CoVisitFormula,
  type CoVisitStep,
  type CoVisitTable,
  type Neighbours,
  type NeighbourText,
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

/** The product's own tables, read as the page reads them: what `curio build` writes. */
export interface BuiltTables {
  /** Of the history alone. */
  readonly visits: Part;
  /** Of texts, by its own. */
  readonly texts: Part;
  /** The two added. */
  readonly both: Part;
  /** The file of both. */
  readonly bytes: number;
}

/** Builds both tables. @param texts - in the order of the rows. */
export function createBuiltTables(
  { itemCount, sequences }: VisitHistories,
  items: readonly NeighbourText[],
): BuiltTables {
  const tables = createCoVisitTables(itemCount, { sequences, texts: items });
  const [visits, texts] = [toBuilt(tables.visits), toBuilt(tables.texts)];
  const toPart = (score: (steps: readonly CoVisitStep[]) => ReadonlyMap<number, number>): Part =>
    createStepPart(itemCount, score);
  return {
    visits: toPart((steps) => scoreCoVisits(visits, steps)),
    texts: toPart((steps) => scoreTexts(texts, steps)),
    both: toPart((steps) =>
      addTextScores(scoreCoVisits(visits, steps), scoreTexts(texts, steps), TEXT_SHARES.inSum),
    ),
    bytes: encodeCoVisits(tables).length,
  };
}

/** What a shop without a history has. */
export function createPlainTextPart(items: readonly NeighbourText[]): Part {
  const texts = toBuilt(createCoVisitTables(items.length, { texts: items }).texts);
  return createStepPart(items.length, (steps) => scoreTexts(texts, steps));
}

/** What a shop has that knows its visitors, and no text. */
export function createTablePart({ itemCount, sequences }: VisitHistories): Part {
  const visits = toBuilt(createCoVisitTables(itemCount, { sequences }).visits);
  return createStepPart(itemCount, (steps) => scoreCoVisits(visits, steps));
}

function toBuilt(table: CoVisitTable | undefined): CoVisitTable {
  if (table === undefined) throw new Error('The build made no table of what it was given.');
  return table;
}

function createStepPart(
  itemCount: number,
  score: (steps: readonly CoVisitStep[]) => ReadonlyMap<number, number>,
): Part {
  const scores = new Float32Array(itemCount);
  return (history) => {
    scores.fill(0);
    for (const [row, sum] of score(history.map((item) => ({ row: item, weight: 1 })))) scores[row] = sum;
    return scores;
  };
}

/** How often each item stands in the histories; the same for everybody. */
export function createPopularityPart(histories: VisitHistories): Part {
  const counts = countActs(histories);
  return () => counts;
}

/** By row, how often visitors acted on each item. @param decay - what an act counts for each later one of its visitor. */
export function countActs({ sequences, itemCount }: VisitHistories, decay = 1): Float32Array {
  const counts = new Float32Array(itemCount);
  for (const sequence of sequences)
    for (let at = 0; at < sequence.length; at += 1) {
      const row = sequence[at] ?? 0;
      counts[row] = (counts[row] ?? 0) + decay ** (sequence.length - 1 - at);
    }
  return counts;
}
