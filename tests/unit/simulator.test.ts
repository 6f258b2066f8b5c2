import { createSeededRandom } from '@curio/core';
import { expect, test } from 'vitest';
import { fitLinear } from '../bench/simulator/fit-linear.ts';
import { createShop } from '../bench/simulator/made-up-shop.ts';
import { createWorld, type MadeUpWorld } from '../bench/simulator/made-up-world.ts';
import { measurePolicy } from '../bench/simulator/measure-policy.ts';
import { POPULARITY, TIER_ZERO } from '../bench/simulator/scorers.ts';
import { createVisitor, foresee, react } from '../bench/simulator/visitors.ts';

test('one seed gives one world, another another, and every figure is within its range', async () => {
  const policy = { scorer: TIER_ZERO, explorationShare: 0.05 };
  const [first, again, other] = [
    await measurePolicy(policy, createSmallWorld(3)),
    await measurePolicy(policy, createSmallWorld(3)),
    await measurePolicy(policy, createSmallWorld(4)),
  ];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  const { regret, discovery, coverage } = first;
  for (const share of [regret, discovery, coverage]) {
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  }
});

test('who reads what visitors do loses less against the oracle than who does not', async () => {
  const [popularity, tierZero] = [
    await measurePolicy({ scorer: POPULARITY, explorationShare: 0 }, createSmallWorld(5)),
    await measurePolicy({ scorer: TIER_ZERO, explorationShare: 0 }, createSmallWorld(5)),
  ];
  expect(tierZero.regret).toBeLessThan(popularity.regret);
  expect(tierZero.coverage).toBeGreaterThan(popularity.coverage);
});

test('visitors do what was foreseen of them', () => {
  const random = createSeededRandom(9);
  const shop = createShop(random, 'item-encoder/0.1.0');
  const visitor = createVisitor(random);
  const [liked] = [...shop.traits.values()].filter(({ topic }) => visitor.interests.has(topic));
  if (liked === undefined) throw new Error('The shop has nothing for this visitor.');
  const outlook = foresee(visitor, liked, 0);
  const reactions = Array.from({ length: 20_000 }, () => react(outlook, random));
  const share = (count: number): number => count / reactions.length;
  expect(share(reactions.filter(({ isSkipped }) => isSkipped).length)).toBeCloseTo(outlook.skip, 1);
  expect(share(reactions.filter(({ isClicked }) => isClicked).length)).toBeCloseTo(outlook.click, 1);
  const watched = reactions.filter(({ isSkipped }) => !isSkipped);
  const mean = watched.reduce((sum, { watchRatio }) => sum + watchRatio, 0) / watched.length;
  expect(mean).toBeCloseTo(outlook.watchRatio, 1);
  expect(foresee(visitor, liked, 3).click).toBeLessThan(outlook.click);
});

test('a line through points is found again', () => {
  const random = createSeededRandom(2);
  const rows = Array.from({ length: 5000 }, () => [1, random(), random() - 0.5]);
  const line = fitLinear(
    rows,
    rows.map(([one = 0, a = 0, b = 0]) => 0.3 * one + 0.5 * a - 2 * b),
  );
  expect(line([1, 0.5, 0.25])).toBeCloseTo(0.05, 1);
  expect(line([1, 1, -0.5])).toBeCloseTo(1.8, 1);
});

function createSmallWorld(seed: number): MadeUpWorld {
  return createWorld({ seed, visitorCount: 5 }, 'item-encoder/0.1.0');
}
