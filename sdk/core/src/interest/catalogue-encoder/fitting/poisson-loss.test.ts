import { describe, expect, it } from 'vitest';
import { mix32 } from '../../../text/hash-text.ts';
import { toUnits } from './adam.ts';
import { createLoss } from './poisson-loss.ts';

const ITEMS = 13;
const NEAREST = 3;

describe('the slopes of a batch', () => {
  const units = new Float32Array(ITEMS * 64);
  toUnits(
    Float32Array.from(units, (_, at) => mix32(at + 1) / 2 ** 31),
    units,
  );
  const kernel = Float32Array.of(Math.log(3), -1);
  const nearest = {
    of: Uint32Array.from({ length: ITEMS }, (_, row) => row),
    count: NEAREST,
    rows: Uint32Array.from(
      { length: ITEMS * NEAREST },
      (_, at) => (Math.floor(at / 3) + 1 + (at % 3)) % ITEMS,
    ),
    closeness: Float32Array.from({ length: ITEMS * NEAREST }, (_, at) => 0.9 - 0.2 * (at % 3)),
  };
  // Item 5 comes in the batch and twice in the sample; 6 is near to 5, 9 to none of the batch.
  const batch = Uint32Array.of(5, 0, 2);
  const samples = Uint32Array.of(9, 5, 6, 9, 12, 1, 5);

  const slopes = new Float64Array(units.length);
  const kernelSlopes = new Float64Array(2);
  createLoss({ units: { values: units, slopes }, kernel: { values: kernel, slopes: kernelSlopes }, nearest })(
    batch,
    samples,
  );

  it('are those of the loss, by each number of the vectors', () => {
    for (const row of [0, 1, 2, 5, 6, 9, 11, 12])
      for (const at of [row * 64, row * 64 + 17, row * 64 + 63])
        expect(slopes[at]).toBeCloseTo(measure(units, at), 5);
  });

  it('and by the gain and the shift', () => {
    for (const at of [0, 1]) expect(kernelSlopes[at]).toBeCloseTo(measure(kernel, at), 4);
  });

  it('leave alone who is neither near nor sampled', () => {
    expect(slopes.subarray(10 * 64, 11 * 64).every((slope) => slope === 0)).toBe(true);
  });

  /** By a small step to both sides. */
  function measure(numbers: Float32Array, at: number): number {
    const [before, step] = [numbers[at] ?? 0, 2 ** -10];
    const sides = [step, -step].map((change) => {
      numbers[at] = before + change;
      return loss();
    });
    numbers[at] = before;
    return ((sides[0] ?? 0) - (sides[1] ?? 0)) / (2 * step);
  }

  /** Written as models/train/zero_shot/catalogue_vectors.py has it. */
  function loss(): number {
    const share = (ITEMS - NEAREST - 1) / samples.length;
    let sum = 0;
    for (const row of batch) {
      const near = nearest.rows.subarray(row * NEAREST, (row + 1) * NEAREST);
      for (const [at, other] of near.entries()) {
        const rate = logRate(row, other);
        sum += Math.exp(rate) - (nearest.closeness[row * NEAREST + at] ?? 0) ** 1.5 * rate;
      }
      for (const other of samples)
        if (other !== row && !near.includes(other)) sum += share * Math.exp(logRate(row, other));
    }
    return sum / batch.length;
  }

  function logRate(one: number, other: number): number {
    let cosine = 0;
    for (let at = 0; at < 64; at += 1) cosine += (units[one * 64 + at] ?? 0) * (units[other * 64 + at] ?? 0);
    return Math.exp(kernel[0] ?? 0) * cosine + (kernel[1] ?? 0);
  }
});
