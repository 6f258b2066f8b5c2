import { createNeighbourSums, holdNeighbours, type FindNeighbours, type Neighbours } from './neighbours.ts';

/**
 * How texts bear out what a history counted, and stand in where it counted little. Chosen on the validation splits of Amazon
 * Beauty and Sports beside the table of texts: see models/train/own_history/CARD.md.
 */
const ALIKE_GAIN = 1;
const LENT_SHARE = 0.5;

/** So many of an item's nearest by text lend it what goes with them. */
const LENDERS = 10;

/** Of each item so many can be lent. */
const LENT_NEIGHBOURS = 50;

/** What is corrected, and by what. @internal */
export interface CoVisitSupport {
  readonly itemCount: number;
  /** Of `createCoVisits`. */
  readonly visits: FindNeighbours;
  /** Cosines of texts, strongest first. */
  readonly texts: FindNeighbours;
}

/**
 * Counts what goes together with the help of texts: what was counted and is alike counts `1 + cosine` times, and half of what
 * goes with an item's ten nearest by text, weighed by their cosines, goes with the item itself, whatever was counted of it.
 *
 * @internal
 */
export function createSupportedCoVisits({ itemCount, visits, texts }: CoVisitSupport): FindNeighbours {
  const held = holdNeighbours(itemCount, (row) => raiseAlike(visits(row), texts(row)), LENT_NEIGHBOURS);
  const sums = createNeighbourSums(itemCount);
  return (row) => {
    addAll(row, 1);
    const { rows, weights } = texts(row);
    const nearest = weights.subarray(0, LENDERS);
    const total = nearest.reduce((sum, cosine) => sum + cosine, 0);
    for (const [at, cosine] of nearest.entries()) addAll(rows[at] ?? 0, (LENT_SHARE * cosine) / total);
    return sums.take();

    function addAll(lender: number, share: number): void {
      const lent = held(lender);
      for (const [at, other] of lent.rows.entries())
        if (other !== row) sums.add(other, share * (lent.weights[at] ?? 0));
    }
  };
}

function raiseAlike({ rows, weights }: Neighbours, texts: Neighbours): Neighbours {
  const cosines = new Map(Array.from(texts.rows, (row, at) => [row, texts.weights[at] ?? 0]));
  return {
    rows,
    weights: weights.map((weight, at) => weight * (1 + ALIKE_GAIN * (cosines.get(rows[at] ?? 0) ?? 0))),
  };
}
