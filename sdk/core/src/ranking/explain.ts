import type { RankedItem } from './arrange.ts';
import { toNewness } from './prior.ts';
import type { Reason } from './slate.ts';

/** What the reasons are read from. @public */
export interface ExplainContext {
  /** What the visitor's acts say about a category; `null` while nothing is known. */
  readonly explainInterest: ((category: readonly string[]) => readonly Reason[]) | null;
  /** ms UTC. */
  readonly nowMs: number;
  /** The item the page is about. */
  readonly about: string | undefined;
  /** `[n]`, 0..1, how close each row lies to it. */
  readonly closeness: Float32Array | null;
}

/** Above the middle of the S-curve: closer to the visitor's taste than not. */
const CLOSE = 0.5;

/** Sold more than four fifths of the catalogue. */
const POPULAR = 0.8;

/** Launched within about 10 days, by the prior's half-life of two weeks. */
const NEW = 0.6;

/**
 * Why an item stands in the slate, strongest first.
 *
 * @returns possibly an empty list.
 * @public
 */
export function explainItem(item: RankedItem, context: ExplainContext): readonly Reason[] {
  const { candidate, row, scores } = item;
  const { about, closeness, explainInterest, nowMs } = context;
  const isAbout = (closeness?.[row] ?? 0) >= CLOSE;
  const isNew = candidate.kind !== 'live' && toNewness(candidate, nowMs) >= NEW;
  return [
    ...only(candidate.liveState === 'on-air', { kind: 'on-air' }),
    ...(about === undefined ? [] : only(isAbout, { kind: 'about', item: about })),
    ...((scores.interest >= CLOSE && explainInterest?.(candidate.category)) || []),
    ...only(isNew, { kind: 'new' }),
    ...only((candidate.popularity ?? 0) >= POPULAR, { kind: 'popular' }),
  ];
}

function only(holds: boolean, reason: Reason): readonly Reason[] {
  return holds ? [reason] : [];
}
