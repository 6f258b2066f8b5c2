import { createSeededRandom } from '@curio/core';

/** Chance that comes out the same each time. */
export interface Dice {
  /** Whether something with this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
  /** A number from `low` to `high`, as a fraction. */
  between(low: number, high: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

/** Makes dice of a seed. */
export function createDice(seed: number): Dice {
  const random = createSeededRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return {
    happens: (probability) => random() < probability,
    below,
    between: (low, high) => low + random() * (high - low),
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('There is nothing to pick from; give at least one.');
      return value;
    },
  };
}
