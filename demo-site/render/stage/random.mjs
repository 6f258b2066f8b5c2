// Seeded randomness and noise, so that every run draws the same picture.
// In: a whole number as seed. Out: functions without hidden state.

/** mulberry32: numbers in [0, 1), the same row for the same seed. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Value noise on a lattice that repeats every `period` cells; in [0, 1]. */
export function createNoise(seed, period = 64) {
  const random = createRandom(seed);
  const lattice = Float32Array.from({ length: period * period }, random);
  const at = (x, y) =>
    lattice[(((y % period) + period) % period) * period + (((x % period) + period) % period)];
  return (x, y) => {
    const cellX = Math.floor(x);
    const cellY = Math.floor(y);
    const fx = smooth(x - cellX);
    const fy = smooth(y - cellY);
    const low = at(cellX, cellY) * (1 - fx) + at(cellX + 1, cellY) * fx;
    const high = at(cellX, cellY + 1) * (1 - fx) + at(cellX + 1, cellY + 1) * fx;
    return low * (1 - fy) + high * fy;
  };
}

/** Four octaves of `noise`, in [0, 1]. */
export function layered(noise, x, y) {
  return (noise(x, y) * 8 + noise(x * 2, y * 2) * 4 + noise(x * 4, y * 4) * 2 + noise(x * 8, y * 8)) / 15;
}

/** Radical inverse: the n-th number of the Halton row of `base`, in [0, 1). */
export function toHalton(index, base) {
  let result = 0;
  let fraction = 1 / base;
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / base)) {
    result += fraction * (rest % base);
    fraction /= base;
  }
  return result;
}

/** The n-th of a row of points spread evenly in the unit disc. */
export function toDiscPoint(index) {
  const radius = Math.sqrt(toHalton(index, 2));
  const angle = toHalton(index, 3) * Math.PI * 2;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function smooth(x) {
  return x * x * (3 - 2 * x);
}
