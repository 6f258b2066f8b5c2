import { INTEREST_DIMENSION } from '../../profile.ts';

// Kingma and Ba 2015; betas as in models/train/zero_shot/catalogue_vectors.py.
const KEEP_MEAN = 0.9;
const KEEP_SQUARE = 0.98;
const TINY = 1e-8;

/** Below it a vector has no direction. */
const LEAST_LENGTH = 1e-12;

/** Numbers that learn. @internal */
export interface Learned {
  readonly values: Float32Array;
  /** Mean of slopes, and of their squares. */
  readonly means: Float32Array;
  readonly squares: Float32Array;
}

/** Of numbers to begin with, which are copied. @internal */
export function toLearned(values: ArrayLike<number>): Learned {
  return {
    values: Float32Array.from(values),
    means: new Float32Array(values.length),
    squares: new Float32Array(values.length),
  };
}

/** How far a step goes. @internal */
export interface Pace {
  readonly rate: number;
  /** Steps made, this one among them. */
  readonly step: number;
}

/** Moves numbers against their slopes, and sets those to 0. @internal */
export function learn(learned: Learned, slopes: Float64Array, pace: Pace): void {
  const { values, means, squares } = learned;
  const rate = pace.rate / (1 - KEEP_MEAN ** pace.step);
  const scale = 1 / Math.sqrt(1 - KEEP_SQUARE ** pace.step);
  for (let at = 0; at < values.length; at += 1) {
    const slope = slopes[at] ?? 0;
    const mean = KEEP_MEAN * (means[at] ?? 0) + (1 - KEEP_MEAN) * slope;
    const square = KEEP_SQUARE * (squares[at] ?? 0) + (1 - KEEP_SQUARE) * slope * slope;
    means[at] = mean;
    squares[at] = square;
    values[at] = (values[at] ?? 0) - (rate * mean) / (Math.sqrt(square) * scale + TINY);
    slopes[at] = 0;
  }
}

/**
 * From slopes of unit vectors to those of the vectors before they were brought to length 1.
 *
 * @param slopes - `[n, 64]`, changed.
 * @internal
 */
export function toRawSlopes(values: Float32Array, slopes: Float64Array): void {
  for (let from = 0; from < values.length; from += INTEREST_DIMENSION) {
    const end = from + INTEREST_DIMENSION;
    let [square, along] = [0, 0];
    for (let at = from; at < end; at += 1) {
      const value = values[at] ?? 0;
      square += value * value;
      along += value * (slopes[at] ?? 0);
    }
    const length = Math.max(LEAST_LENGTH, Math.sqrt(square));
    const share = along / (length * length);
    for (let at = from; at < end; at += 1)
      slopes[at] = ((slopes[at] ?? 0) - share * (values[at] ?? 0)) / length;
  }
}

/** Brings each row of 64 to length 1; a row of zeros stays. @internal */
export function toUnits(values: Float32Array, units: Float32Array): void {
  for (let from = 0; from < values.length; from += INTEREST_DIMENSION) {
    const end = from + INTEREST_DIMENSION;
    let square = 0;
    for (let at = from; at < end; at += 1) square += (values[at] ?? 0) ** 2;
    const scale = 1 / Math.max(LEAST_LENGTH, Math.sqrt(square));
    for (let at = from; at < end; at += 1) units[at] = (values[at] ?? 0) * scale;
  }
}
