import type { RankedItem } from '../arrange.ts';
import { pullUp } from './pull-up.ts';

/** What the step needs beside the items. @internal */
export interface Exploration {
  /** 0..1 of the places that are shown. */
  readonly share: number;
  /** Places that are shown. */
  readonly count: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Ids that the visitor has seen. */
  readonly seen: ReadonlyMap<string, number>;
}

/** One place in so many may be given by chance. */
const SPACING = 10;

/** The place is past the middle of its stretch: late enough not to spoil the start, early enough to be seen. */
const OFFSET = 0.6;

/** Drawn from the best of what the order left out. */
const POOL = 40;

/**
 * Gives a share of the places, by chance, to items that the order left out and the visitor has not seen.
 *
 * Each place that may explore does so with the same probability, and draws evenly from its pool. Both are kept as the
 * item's propensity, for whoever learns from what follows.
 *
 * @internal
 */
export function explore(items: readonly RankedItem[], input: Exploration): readonly RankedItem[] {
  const { share, count, random } = input;
  const stretches = Math.ceil(count / SPACING);
  const probability = Math.min(1, (share * count) / Math.max(1, stretches));
  if (probability === 0 || count < 2) return items;
  let placed = items;
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const to = Math.floor(((stretch + OFFSET) * count) / stretches);
    const pool = toPool(placed, input);
    if (pool.length === 0) return placed;
    const isDrawn = random() < probability;
    const from = isDrawn ? (pool[Math.floor(random() * pool.length)] ?? to) : to;
    placed = isDrawn
      ? pullUp(placed, { from, to }, toDrawn(probability / pool.length))
      : markKept(placed, to, 1 - probability);
  }
  return placed;
}

function toDrawn(propensity: number): Pick<RankedItem, 'placedBy' | 'because' | 'propensity'> {
  return { placedBy: 'exploration', because: { kind: 'explore' }, propensity };
}

function markKept(items: readonly RankedItem[], at: number, propensity: number): readonly RankedItem[] {
  const kept = items[at];
  return kept === undefined ? items : items.with(at, { ...kept, propensity });
}

/** Indices of what nobody would be shown. */
function toPool(items: readonly RankedItem[], { count, seen }: Exploration): readonly number[] {
  const pool: number[] = [];
  for (let at = count; at < items.length && pool.length < POOL; at += 1)
    if (!seen.has(items[at]?.candidate.id ?? '')) pool.push(at);
  return pool;
}
