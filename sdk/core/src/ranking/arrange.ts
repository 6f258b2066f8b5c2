import type { Candidate } from './candidate.ts';
import type { PlacedBy, RankContext, RankRequest, Reason, Scores } from './slate.ts';

/** A candidate on its way into a slate. @public */
export interface RankedItem {
  readonly candidate: Candidate;
  /** Row of the candidate in the matrix it was scored with. */
  readonly row: number;
  readonly scores: Scores;
  readonly value: number;
  /** The step that put it where it stands. */
  readonly placedBy: PlacedBy;
  /** Why that step did, where it is a reason of its own. */
  readonly because?: Reason;
  /** Probability that the step puts it there; 1 where no chance was involved. */
  readonly propensity?: number;
}

/** What the steps may know. @public */
export interface ArrangeContext {
  readonly request: RankContext;
  /** Ids the visitor asked to see less of. */
  readonly notInterested: ReadonlySet<string>;
  /** How often each id was shown to this visitor. */
  readonly seen: ReadonlyMap<string, number>;
}

/** One step of the arrangement: a pure function of what comes in. @public */
export type Step = (items: readonly RankedItem[], context: ArrangeContext) => readonly RankedItem[];

/** Steps by name, in the order in which they are taken. @public */
export type Steps = Readonly<Record<string, Step>>;

/** Most items of one slate. @internal */
export const MOST_ITEMS: number = 200;

/** How many places a request asks for; what is no number asks for none. @internal */
export function toCount({ count }: Pick<RankRequest, 'count'>): number {
  return Math.max(0, Math.min(MOST_ITEMS, Math.floor(count) || 0));
}

/** Is told what each step made of its input. @public */
export type StepObserver = (
  step: string,
  before: readonly RankedItem[],
  after: readonly RankedItem[],
) => void;

/**
 * Turns scored candidates into an order, step by step.
 *
 * @param items - each id once.
 * @param observe - called after each step, in order.
 * @public
 */
export function arrange(
  items: readonly RankedItem[],
  { steps, ...context }: ArrangeContext & { readonly steps: Steps },
  observe?: StepObserver,
): readonly RankedItem[] {
  let current = items;
  for (const [name, step] of Object.entries(steps)) {
    const next = step(current, context);
    observe?.(name, current, next);
    current = next;
  }
  return current;
}
