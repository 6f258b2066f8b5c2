import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeededRandom } from '../ranking/steps/seeded-random.ts';
import { estimateByPropensity, estimateBySelfNormalised, estimateDoublyRobust } from './estimate-value.ts';
import type { LoggedChoice, RewardModel, TargetPolicy } from './logged-choice.ts';
import type { OffPolicyErrorCode, OffPolicyOptions, OffPolicyResult, PolicyValue } from './policy-value.ts';

const ITEMS = ['a', 'b', 'c', 'd'] as const;

/** Three kinds of visitors; what each item brings to each, as a click or none. */
const CLICKS: readonly (readonly number[])[] = [
  [0.1, 0.3, 0.5, 0.2],
  [0.6, 0.2, 0.1, 0.3],
  [0.2, 0.2, 0.7, 0.4],
];
const LOGGING: readonly (readonly number[])[] = [
  [0.4, 0.3, 0.2, 0.1],
  [0.25, 0.25, 0.25, 0.25],
  [0.1, 0.5, 0.2, 0.2],
];
const TARGET: readonly (readonly number[])[] = [
  [0.1, 0.1, 0.7, 0.1],
  [0.7, 0.1, 0.1, 0.1],
  [0, 0.2, 0.8, 0],
];

const toPolicy =
  (table: readonly (readonly number[])[]): TargetPolicy<number> =>
  (context) =>
    new Map(ITEMS.map((item, at) => [item, table[context]?.[at] ?? 0]));
const target = toPolicy(TARGET);
const clicks: RewardModel<number> = (context, item) => CLICKS[context]?.[ITEMS.indexOf(item as 'a')] ?? 0;

/** What the target brings, by the tables. */
const TRUTH = TARGET.flatMap((row, context) =>
  row.map((probability, at) => (probability * (CLICKS[context]?.[at] ?? 0)) / TARGET.length),
).reduce((sum, part) => sum + part, 0);

function log(count: number, random: () => number): readonly LoggedChoice<number>[] {
  return Array.from({ length: count }, () => {
    const context = Math.floor(random() * LOGGING.length);
    const chances = LOGGING[context] ?? [];
    let left = random();
    const drawn = chances.findIndex((chance) => (left -= chance) < 0);
    const at = drawn === -1 ? ITEMS.length - 1 : drawn;
    const reward = random() < (CLICKS[context]?.[at] ?? 0) ? 1 : 0;
    return { context, item: ITEMS[at] ?? 'a', propensity: chances[at], reward };
  });
}

type Estimate = (choices: readonly LoggedChoice<number>[], options?: OffPolicyOptions) => OffPolicyResult;

const ESTIMATES: Readonly<Record<string, Estimate>> = {
  ips: (choices, options) => estimateByPropensity(choices, target, options),
  snips: (choices, options) => estimateBySelfNormalised(choices, target, options),
  // A model that is wrong everywhere: the weights have to mend it.
  'doubly robust': (choices, options) =>
    estimateDoublyRobust(
      choices,
      { target, rewardModel: (context, item) => 0.9 - clicks(context, item) },
      options,
    ),
};

interface Refused {
  readonly code: OffPolicyErrorCode;
  readonly choices: readonly LoggedChoice<number>[];
  readonly place?: string;
}

const SOUND: LoggedChoice<number> = { context: 0, item: 'c', propensity: 0.2, reward: 1 };

const REFUSED: readonly Refused[] = [
  { code: 'log-empty', choices: [] },
  {
    code: 'propensity-missing',
    choices: [{ context: 0, item: 'c', reward: 1 }],
    place: 'choices[0].propensity',
  },
  ...[0, -0.1, 1.01, 1e-13, Number.NaN, Infinity].map((propensity): Refused => {
    return {
      code: 'propensity-invalid',
      choices: [{ ...SOUND, propensity }],
      place: 'choices[0].propensity',
    };
  }),
  ...[Number.NaN, Infinity, -2e12].map((reward): Refused => {
    return { code: 'reward-invalid', choices: [SOUND, { ...SOUND, reward }], place: 'choices[1].reward' };
  }),
  { code: 'policy-invalid', choices: [{ ...SOUND, context: 9 }], place: 'choices[0].context' },
  { code: 'no-overlap', choices: [{ ...SOUND, context: 2, item: 'a' }] },
];

function read(result: OffPolicyResult): PolicyValue {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const logs = fc
  .tuple(fc.integer({ min: 20, max: 120 }), fc.nat())
  .map(([count, seed]) => log(count, createSeededRandom(seed)));

describe.each(Object.entries(ESTIMATES))('%s', (_, estimate) => {
  test('covers the truth about as often as it says, and hits it on average', () => {
    const random = createSeededRandom(7);
    const values = Array.from({ length: 600 }, () => read(estimate(log(400, random))));
    const covered = values.filter(
      ({ interval }) => interval !== null && interval[0] <= TRUTH && TRUTH <= interval[1],
    );
    // Of 600 draws at 95%, three standard errors are 2.7 points; small logs cover a little less.
    expect(covered.length / values.length).toBeGreaterThan(0.92);
    expect(covered.length / values.length).toBeLessThan(0.98);
    const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
    expect(Math.abs(mean - TRUTH)).toBeLessThan(0.01);
    const spread = Math.sqrt(values.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / values.length);
    expect((values[0]?.standardError ?? 0) / spread).toBeGreaterThan(0.7);
    expect((values[0]?.standardError ?? 0) / spread).toBeLessThan(1.4);
  });

  test('of its own policy it tells the plain mean, with the error of a mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 50 }),
        (rewards) => {
          const own = () => new Map([['b', 1]]);
          const choices = rewards.map((reward) => ({ context: 0, item: 'b', propensity: 1, reward }));
          const mean = rewards.reduce((sum, reward) => sum + reward, 0) / rewards.length;
          const square =
            rewards.reduce((sum, reward) => sum + (reward - mean) ** 2, 0) / (rewards.length - 1);
          for (const result of [
            estimateByPropensity(choices, own),
            estimateBySelfNormalised(choices, own),
            estimateDoublyRobust(choices, { target: own, rewardModel: () => 3 }),
          ]) {
            const { value, standardError, effectiveCount, meanWeight } = read(result);
            expect(value).toBeCloseTo(mean, 9);
            expect(standardError).toBeCloseTo(Math.sqrt(square / rewards.length), 9);
            expect(effectiveCount).toBeCloseTo(rewards.length, 9);
            expect(meanWeight).toBe(1);
          }
        },
      ),
    );
  });

  test('clipping says what share it took and what it did to the value', () => {
    fc.assert(
      fc.property(logs, fc.double({ min: 0.2, max: 4, noNaN: true }), (choices, maxWeight) => {
        const [whole, clipped] = [read(estimate(choices)), read(estimate(choices, { maxWeight }))];
        expect(whole).toMatchObject({ clippedShare: 0, clippingBias: 0 });
        expect(clipped.value - clipped.clippingBias).toBeCloseTo(whole.value, 9);
        expect(clipped.meanWeight).toBe(whole.meanWeight);
        const above = choices.filter(
          ({ context, item, propensity = 1 }) => (target(context).get(item) ?? 0) / propensity > maxWeight,
        );
        expect(clipped.clippedShare).toBe(above.length / choices.length);
        expect(clipped.effectiveCount).toBeLessThanOrEqual(choices.length + 1e-9);
      }),
    );
  });

  test('one choice has a value and no error', () => {
    const one = [{ context: 0, item: 'c', propensity: 0.2, reward: 1 }];
    const { standardError, interval, effectiveCount, value } = read(estimate(one));
    expect({ standardError, interval, effectiveCount }).toEqual({
      standardError: null,
      interval: null,
      effectiveCount: 1,
    });
    expect(Number.isFinite(value)).toBe(true);
  });

  test.each(REFUSED)('refuses $code of $choices', ({ code, choices, place }) => {
    const { error } = estimate(choices) as Extract<OffPolicyResult, { ok: false }>;
    expect(error.code).toBe(code);
    expect(error.place).toBe(place);
    expect(error.message.length).toBeGreaterThan(20);
  });

  test.each([0, -1, Number.NaN])('a limit of %s is a wrong call', (maxWeight) => {
    const one = [{ context: 0, item: 'c', propensity: 0.2, reward: 1 }];
    expect(() => estimate(one, { maxWeight })).toThrow(/maxWeight/u);
  });

  test('whatever the log holds, every number is finite or the answer is a code', () => {
    const anything = fc.array(
      fc.record({
        context: fc.nat(2),
        item: fc.constantFrom(...ITEMS, 'nowhere'),
        propensity: fc.oneof(fc.double(), fc.double({ min: 1e-12, max: 1, noNaN: true })),
        reward: fc.oneof(
          { weight: 1, arbitrary: fc.double() },
          { weight: 9, arbitrary: fc.double({ min: -1e12, max: 1e12, noNaN: true }) },
        ),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anything, (choices) => {
        const result = estimate(choices);
        if (!result.ok) return;
        const { interval, standardError, ...numbers } = result.value;
        const told = [...Object.values(numbers), ...(interval ?? []), standardError ?? 0];
        expect(told.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('choices of one unit count as one where the error is told', () => {
    const choices = log(200, createSeededRandom(3));
    const twice = choices.flatMap((choice, at) => [
      { ...choice, unit: `v${at}` },
      { ...choice, unit: `v${at}` },
    ]);
    const [once, doubled] = [read(estimate(choices)), read(estimate(twice))];
    expect(doubled.value).toBeCloseTo(once.value, 9);
    expect(doubled.standardError).toBeCloseTo(once.standardError ?? 0, 9);
    expect(read(estimate(twice.map((choice) => ({ ...choice, unit: 'v' })))).standardError).toBeNull();
  });
});

describe('what each promises of its own', () => {
  test('self-normalised: a constant added to every reward is added to the value, and changes no error', () => {
    fc.assert(
      fc.property(logs, fc.double({ min: -100, max: 100, noNaN: true }), (choices, constant) => {
        const [plain, raised] = [
          choices,
          choices.map((choice) => ({ ...choice, reward: choice.reward + constant })),
        ].map((some) => read(estimateBySelfNormalised(some, target)));
        expect((raised?.value ?? 0) - constant).toBeCloseTo(plain?.value ?? 0, 8);
        expect(raised?.standardError).toBeCloseTo(plain?.standardError ?? 0, 8);
        expect(plain?.value).toBeGreaterThanOrEqual(0);
        expect(plain?.value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('self-normalised: a target that hardly ever does what was logged still has a finite answer', () => {
    const rare = () =>
      new Map([
        ['a', 1],
        ['c', Number.MIN_VALUE],
      ]);
    const choices = [0, 1].map((reward) => ({ context: 0, item: 'c', propensity: 1, reward }));
    const { value, effectiveCount } = read(estimateBySelfNormalised(choices, rare));
    expect({ value, effectiveCount }).toEqual({ value: 0.5, effectiveCount: 2 });
  });

  test('doubly robust: a model that says what comes leaves no variance of the reward', () => {
    fc.assert(
      fc.property(logs, (choices) => {
        const sure = choices.map((choice) => ({ ...choice, reward: clicks(choice.context, choice.item) }));
        const { value, standardError } = read(estimateDoublyRobust(sure, { target, rewardModel: clicks }));
        const expected = choices.map(({ context }) =>
          [...target(context)].reduce((sum, [item, share]) => sum + share * clicks(context, item), 0),
        );
        const mean = expected.reduce((sum, one) => sum + one, 0) / expected.length;
        expect(value).toBeCloseTo(mean, 9);
        // What is left is how visitors differ: of visitors of one kind, nothing.
        const square = expected.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (expected.length - 1);
        expect(standardError).toBeCloseTo(Math.sqrt(square / expected.length), 9);
      }),
    );
  });

  test('doubly robust: a model that answers 0 is inverse propensity scoring', () => {
    fc.assert(
      fc.property(logs, fc.double({ min: 0.5, max: 5, noNaN: true }), (choices, maxWeight) => {
        expect(estimateDoublyRobust(choices, { target, rewardModel: () => 0 }, { maxWeight })).toEqual(
          estimateByPropensity(choices, target, { maxWeight }),
        );
      }),
    );
  });

  test('doubly robust: a good model makes the error smaller, a wrong one does not move the truth', () => {
    const choices = log(2000, createSeededRandom(11));
    const [without, good] = [() => 0, clicks].map((rewardModel) =>
      read(estimateDoublyRobust(choices, { target, rewardModel })),
    );
    expect(good?.standardError).toBeLessThan((without?.standardError ?? 0) * 0.8);
  });

  test.each([Number.NaN, Infinity, 1e13])('doubly robust: a model that answers %s is refused', (answer) => {
    const choices = log(3, createSeededRandom(1));
    expect(estimateDoublyRobust(choices, { target, rewardModel: () => answer })).toMatchObject({
      ok: false,
      error: { code: 'model-invalid', place: 'choices[0].context' },
    });
  });

  test('what the log could never draw is missing from the value, and the mean weight says so', () => {
    const blind = log(4000, createSeededRandom(5)).filter(({ item }) => item !== 'c');
    const renewed = blind.map((choice) => {
      const seen = 1 - (LOGGING[choice.context]?.[2] ?? 0);
      return { ...choice, propensity: (choice.propensity ?? 1) / seen };
    });
    const { meanWeight, value } = read(estimateByPropensity(renewed, target));
    expect(meanWeight).toBeLessThan(0.6);
    expect(value).toBeLessThan(TRUTH / 1.5);
  });
});
