import { SCORE_HEADS, type ScoreHead, type SlateItem } from '@curio/core';
import type { FeedPolicy } from './live-visitor.ts';
import { liveThrough, type MadeUpWorld } from './made-up-world.ts';
import type { Reaction } from './visitors.ts';

/** How good one head's probabilities are on the slates that its own model ordered; every figure is simulated. */
export interface JudgedHead {
  readonly head: ScoreHead;
  readonly count: number;
  /** Share of the sights that it came true for, and the mean of what was said. */
  readonly rate: number;
  readonly said: number;
  /** Mean distance of the two over ten bins of equally many sights, in the order of what was said. */
  readonly calibrationError: number;
  /** In nats; that of the constant is of `rate`, which nobody knows beforehand. */
  readonly logLoss: number;
  readonly constantLogLoss: number;
  readonly brier: number;
  /** How often a sight that it came true for was given more than one that it did not, a tie half. */
  readonly areaUnderCurve: number;
}

/** What was said of a sight, and whether it came. */
interface Saying {
  readonly chance: number;
  readonly isTrue: boolean;
}

/** As SDK and models/train mean it: watched to the midpoint, clicked, put into the cart, bought. */
const OUTCOMES: Readonly<Record<ScoreHead, (reaction: Reaction) => boolean>> = {
  pWatch: ({ watchRatio }) => watchRatio >= 0.5,
  pClick: ({ isClicked }) => isClicked,
  pCart: ({ isInCart }) => isInCart,
  pBuy: ({ isBought }) => isBought,
};

const BINS = 10;

/** Lets the visitors of some worlds go through a feed of a model with heads, and holds what it said against what came. */
export async function judgeHeads(
  policy: FeedPolicy,
  worlds: readonly MadeUpWorld[],
): Promise<readonly JudgedHead[]> {
  const sayings = new Map<ScoreHead, Saying[]>(SCORE_HEADS.map((head) => [head, []]));
  for (const world of worlds) {
    let items: readonly SlateItem[] = [];
    await liveThrough(world, policy, () => ({
      onSlate({ slate }) {
        ({ items } = slate);
      },
      onSight({ clip, reaction }) {
        const scores = items.find(({ id }) => id === clip)?.scores;
        for (const [head, list] of sayings) {
          const chance = scores?.[head];
          if (chance !== undefined) list.push({ chance, isTrue: OUTCOMES[head](reaction) });
        }
      },
    }));
  }
  return [...sayings].map(([head, list]) => judge(head, list));
}

function judge(head: ScoreHead, sayings: readonly Saying[]): JudgedHead {
  const sorted = sayings.toSorted((a, b) => a.chance - b.chance);
  const rate = toMean(sorted, ({ isTrue }) => Number(isTrue));
  return {
    head,
    count: sorted.length,
    rate,
    said: toMean(sorted, ({ chance }) => chance),
    calibrationError: toCalibrationError(sorted),
    logLoss: toMean(sorted, toLoss),
    constantLogLoss: toMean(sorted, ({ isTrue }) => toLoss({ chance: rate, isTrue })),
    brier: toMean(sorted, ({ chance, isTrue }) => (chance - Number(isTrue)) ** 2),
    areaUnderCurve: toAreaUnderCurve(sorted),
  };
}

function toLoss({ chance, isTrue }: Saying): number {
  return -Math.log(isTrue ? chance : 1 - chance);
}

function toCalibrationError(sorted: readonly Saying[]): number {
  const edges = Array.from({ length: BINS + 1 }, (_, bin) => Math.round((bin * sorted.length) / BINS));
  const apart = edges.slice(1).map((to, bin) => {
    const inside = sorted.slice(edges[bin], to);
    return Math.abs(inside.reduce((sum, { chance, isTrue }) => sum + chance - Number(isTrue), 0));
  });
  return apart.reduce((sum, one) => sum + one, 0) / sorted.length;
}

/** By ranks, of which equals share theirs. */
function toAreaUnderCurve(sorted: readonly Saying[]): number {
  let [rankSum, trueCount, at] = [0, 0, 0];
  while (at < sorted.length) {
    const { chance } = sorted[at] ?? { chance: 0 };
    let end = at;
    while (sorted[end]?.chance === chance) end += 1;
    const came = sorted.slice(at, end).filter(({ isTrue }) => isTrue).length;
    rankSum += (came * (at + 1 + end)) / 2;
    trueCount += came;
    at = end;
  }
  return (rankSum - (trueCount * (trueCount + 1)) / 2) / (trueCount * (sorted.length - trueCount));
}

function toMean(sayings: readonly Saying[], term: (saying: Saying) => number): number {
  return sayings.reduce((sum, saying) => sum + term(saying), 0) / sayings.length;
}
