import type { CoVisitTable } from './co-visit-table.ts';

/** How many of a visitor's last items speak, and what each is worth of the one after it: our validation, as the formula. */
const LAST_STEPS = 20;
const STEP_DECAY = 0.65;

/** A thing the visitor did, by the row of its item in the table. @public */
export interface CoVisitStep {
  /** What the table does not know is skipped, but takes its place in the order. */
  readonly row: number | null;
  /** 0..1: how strong the interest was. */
  readonly weight: number;
}

/**
 * What goes with the last things a visitor did.
 *
 * @param steps - oldest first, any number; the last 20 are read.
 * @returns by row, above 0; rows that go with nothing are absent.
 * @public
 */
export function scoreCoVisits(
  table: CoVisitTable,
  steps: readonly CoVisitStep[],
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const last = steps.slice(-LAST_STEPS).toReversed();
  for (const [back, { row, weight }] of last.entries())
    if (row !== null && row >= 0 && row < table.count)
      addNeighbours(table, { row, share: weight * STEP_DECAY ** back }, sums);
  return sums;
}

interface Share {
  readonly row: number;
  readonly share: number;
}

function addNeighbours(
  { starts, scales, rows, codes }: CoVisitTable,
  { row, share }: Share,
  sums: Map<number, number>,
): void {
  const unit = share * (scales[row] ?? 0);
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const other = rows[at] ?? 0;
    sums.set(other, (sums.get(other) ?? 0) + unit * (codes[at] ?? 0));
  }
}

/**
 * What one unit of co-visits adds to the logit of an interest. Chosen on 895 validation users of Amazon Beauty beside
 * interest-ranker 0.2.0: NDCG@10 .037 without, .079 with 12, .084 with 25, .082 with 50.
 */
export const CO_VISIT_GAIN = 25;

/** Keeps a logit of an interest of 0 or 1 finite. */
const EDGE = 1e-6;

/**
 * Raises what goes with a visitor's last acts, in whatever tier's scores.
 *
 * @param interest - 0..1.
 * @param coVisits - of {@link scoreCoVisits}, 0 or more.
 * @returns 0..1, never less than `interest`.
 * @public
 */
export function raiseByCoVisits(interest: number, coVisits: number): number {
  if (!(coVisits > 0)) return interest;
  const held = Math.min(1 - EDGE, Math.max(EDGE, interest));
  const logit = Math.log(held / (1 - held)) + CO_VISIT_GAIN * coVisits;
  return Math.max(interest, 1 / (1 + Math.exp(-logit)));
}
