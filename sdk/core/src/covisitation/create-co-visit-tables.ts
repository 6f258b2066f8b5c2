import { toCoVisitTable, type CoVisitTable } from './co-visit-table.ts';
import type { CoVisitTables } from './co-visits-file.ts';
import { createCoVisits, type VisitHistories } from './count-co-visits.ts';
import { createTextNeighbours } from './create-text-neighbours.ts';
import { holdNeighbours, type FindNeighbours, type Neighbours } from './neighbours.ts';
import { createSupportedCoVisits } from './support-co-visits.ts';
import type { NeighbourText } from './text-terms.ts';

/** Neighbours by text that are held of an item while tables are made: 800 bytes of memory. */
const HELD_TEXTS = 100;

/** Neighbours by text that a table keeps of an item. */
const KEPT_TEXTS = 50;

/**
 * An item of fewer acts than these is new: there is little to count of it, and its text speaks louder. Beside what a history
 * counted, one that nobody acted on counts `1 + NEW_ITEM_GAIN` times by its text, one of four acts 1.3 times. Chosen on
 * validation: see models/train/own_history/CARD.md.
 */
const NEW_ITEM_ACTS = 5;
const NEW_ITEM_GAIN = 1.5;

/** What tables are made of; each may be absent. @public */
export interface CoVisitSources {
  /** What visitors did: one list a visitor, the rows of items in the order of time. */
  readonly sequences?: VisitHistories['sequences'];
  /** What is written of the items, in the order of the rows; an item without a letter or digit is nobody's neighbour. */
  readonly texts?: Iterable<NeighbourText>;
}

/**
 * Makes the tables that a catalogue ships: what goes together in the histories, borne out by texts where there are any, and
 * what is alike by its text, louder where little was counted.
 *
 * @param itemCount - as many as there are texts.
 * @throws {@link CurioError} `wrong-call` when a row of a history is not one of an item.
 * @public
 */
export function createCoVisitTables(itemCount: number, { sequences, texts }: CoVisitSources): CoVisitTables {
  const nearest =
    texts === undefined
      ? null
      : holdNeighbours(itemCount, createTextNeighbours(texts, HELD_TEXTS), HELD_TEXTS);
  return {
    ...(sequences === undefined ? {} : { visits: toVisitTable({ itemCount, sequences }, nearest) }),
    ...(nearest === null ? {} : { texts: toTextTable(itemCount, nearest, sequences) }),
  };
}

function toVisitTable(histories: VisitHistories, texts: FindNeighbours | null): CoVisitTable {
  const { itemCount } = histories;
  const visits = createCoVisits(histories);
  return toCoVisitTable(
    itemCount,
    texts === null ? visits : createSupportedCoVisits({ itemCount, visits, texts }),
  );
}

function toTextTable(
  itemCount: number,
  nearest: FindNeighbours,
  sequences: CoVisitSources['sequences'],
): CoVisitTable {
  const acts = sequences === undefined ? null : countActs(itemCount, sequences);
  return toCoVisitTable(
    itemCount,
    acts === null ? nearest : (row) => raiseNew(nearest(row), acts),
    KEPT_TEXTS,
  );
}

function countActs(itemCount: number, sequences: VisitHistories['sequences']): Uint32Array {
  const acts = new Uint32Array(itemCount);
  for (const sequence of sequences)
    for (let at = 0; at < sequence.length; at += 1) {
      const row = sequence[at] ?? 0;
      acts[row] = (acts[row] ?? 0) + 1;
    }
  return acts;
}

function raiseNew({ rows, weights }: Neighbours, acts: Uint32Array): Neighbours {
  return {
    rows,
    weights: weights.map((cosine, at) => cosine * toLoudness(acts[rows[at] ?? 0] ?? 0)),
  };
}

function toLoudness(acts: number): number {
  return 1 + NEW_ITEM_GAIN * Math.max(0, 1 - acts / NEW_ITEM_ACTS);
}
