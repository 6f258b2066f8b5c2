import type { RankedItem } from './arrange.ts';
import { makeSlate, type SlateInput } from './make-slate.ts';
import type { Slate } from './slate.ts';

/** What one step did, for "why this?" and for whoever debugs a slate. @public */
export interface StepTrace {
  readonly step: string;
  /** Ids that the step took out, in the order they came. */
  readonly dropped: readonly string[];
  /** Ids that the step put further up than they came. */
  readonly raised: readonly string[];
}

/**
 * {@link makeSlate} with what each step of the arrangement did, in order.
 *
 * A function of its own, because the trace costs more than the slate and few ask for it.
 *
 * @public
 */
export function traceSlate(input: SlateInput): {
  readonly slate: Slate;
  readonly trace: readonly StepTrace[];
} {
  const trace: StepTrace[] = [];
  const slate = makeSlate(input, (step, before, after) => trace.push(toTrace(step, before, after)));
  return { slate, trace };
}

function toTrace(step: string, before: readonly RankedItem[], after: readonly RankedItem[]): StepTrace {
  const places = new Map(after.map(({ candidate }, place) => [candidate.id, place]));
  const ids = before.map(({ candidate }) => candidate.id);
  const kept = ids.filter((id) => places.has(id));
  return {
    step,
    dropped: ids.filter((id) => !places.has(id)),
    raised: kept.filter((id, place) => (places.get(id) ?? place) < place),
  };
}
