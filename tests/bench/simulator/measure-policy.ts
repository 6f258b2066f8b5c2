import type { FeedPolicy, MadeSlate, Sight } from './live-visitor.ts';
import type { MadeUpShop } from './made-up-shop.ts';
import { liveThrough, type MadeUpWorld } from './made-up-world.ts';
import { readTraits, type Visitor } from './visitors.ts';

/** What a policy brought with one seed; every figure is simulated. */
export interface PolicyFigures {
  /** Seconds watched by a visitor in all visits. */
  readonly watchSeconds: number;
  readonly clicks: number;
  readonly buys: number;
  /** Share of the clicks that the best slates would have brought and these did not, 0..1, by expectation. */
  readonly regret: number;
  /** Share of each visitor's hidden interests that were clicked at least once, but for the first of all. */
  readonly discovery: number;
  /** Share of the shop's clips that anybody saw. */
  readonly coverage: number;
}

/** What a policy brings in a world whose items its scorer's encoder encoded. */
export async function measurePolicy(policy: FeedPolicy, world: MadeUpWorld): Promise<PolicyFigures> {
  const tally = createTally(world.shop);
  await liveThrough(world, policy, (visitor) => tally.follow(visitor));
  return tally.read(world.visitors.length);
}

interface Tally {
  follow(visitor: Visitor): {
    readonly onSlate: (made: MadeSlate) => void;
    readonly onSight: (sight: Sight) => void;
  };
  read(visitorCount: number): PolicyFigures;
}

function createTally(shop: MadeUpShop): Tally {
  const sums = { watchSeconds: 0, clicks: 0, buys: 0, expected: 0, best: 0, discovery: 0 };
  const seen = new Set<string>();
  return {
    follow(visitor) {
      const found = new Set<number>();
      return {
        onSlate(made) {
          sums.expected += sum(made.slate.items.map(({ id }) => made.foresee(id).click));
          sums.best += toBestClicks(shop, made);
        },
        onSight({ clip, reaction, watchedSeconds }) {
          seen.add(clip);
          sums.watchSeconds += watchedSeconds;
          sums.clicks += Number(reaction.isClicked);
          sums.buys += Number(reaction.isBought);
          const { topic } = readTraits(shop, clip);
          if (!reaction.isClicked || !visitor.interests.has(topic) || found.has(topic)) return;
          if (found.size > 0) sums.discovery += 1 / (visitor.interests.size - 1);
          found.add(topic);
        },
      };
    },
    read: (visitorCount) => ({
      watchSeconds: sums.watchSeconds / visitorCount,
      clicks: sums.clicks / visitorCount,
      buys: sums.buys / visitorCount,
      regret: 1 - sums.expected / sums.best,
      discovery: sums.discovery / visitorCount,
      coverage: seen.size / shop.traits.size,
    }),
  };
}

/** An oracle fills the same places from the same clips, knowing what the visitor would do at each. */
function toBestClicks(shop: MadeUpShop, { slate, shown, foresee }: MadeSlate): number {
  const taken = new Set(shown);
  const clicks = [...shop.traits.keys()].filter((id) => !taken.has(id)).map((id) => foresee(id).click);
  return sum(clicks.toSorted((a, b) => b - a).slice(0, slate.items.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
