// What the kernels do to four numbers at a time.

/** 1.5 · 2^23: a float near it keeps whole numbers alone, in its lowest bits. */
const ROUNDER: f32 = 12582912;

/**
 * The numbers of {@link exponential}, in memory: an engine makes a vector constant of four instructions, and reads one
 * with a single one. ln 2 stands in two parts, so that n · ln 2 loses nothing (Cody and Waite 1980; Cephes's values).
 */
const TABLE: usize = memory.data<f32>([
  -104,
  89,
  1.44269504,
  ROUNDER,
  0.693359375,
  -2.1219444e-4,
  1.0 / 720,
  1.0 / 120,
  1.0 / 24,
  1.0 / 6,
  0.5,
  1,
]);

function fetch(offset: i32): v128 {
  return v128.load_splat<f32>(TABLE + offset);
}

/** a · b + c; in one rounding where the build has relaxed SIMD. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/**
 * e^x: x = n · ln 2 + r with |r| ≤ ln 2 / 2, a Taylor polynomial of degree 6 in r (its error is below 1.2e-7 of the
 * value), and 2^n in two factors, so that overflow and underflow round as they should. The pseudo-minimum and -maximum
 * are one instruction each, and let NaN through.
 */
export function exponential(x: v128): v128 {
  const clamped = f32x4.pmin(f32x4.pmax(x, fetch(0)), fetch(4));
  const rounded = f32x4.add(f32x4.mul(clamped, fetch(8)), fetch(12));
  const n = f32x4.sub(rounded, fetch(12));
  const high = f32x4.sub(clamped, f32x4.mul(n, fetch(16)));
  const r = f32x4.sub(high, f32x4.mul(n, fetch(20)));
  let p = multiplyAdd(r, fetch(24), fetch(28));
  p = multiplyAdd(p, r, fetch(32));
  p = multiplyAdd(p, r, fetch(36));
  p = multiplyAdd(p, r, fetch(40));
  p = multiplyAdd(p, r, fetch(44));
  p = multiplyAdd(p, r, fetch(44));
  const whole = i32x4.sub(rounded, fetch(12));
  const half = i32x4.shr_s(whole, 1);
  const first = i32x4.add(i32x4.shl(half, 23), fetch(44));
  const second = i32x4.add(i32x4.shl(i32x4.sub(whole, half), 23), fetch(44));
  return f32x4.mul(f32x4.mul(p, first), second);
}

/** 1 / (1 + e^-x). */
function logistic(x: v128): v128 {
  return f32x4.div(splat(1), f32x4.add(splat(1), exponential(f32x4.neg(x))));
}

/** Abramowitz and Stegun 7.1.26: off by at most 1.5e-7. */
function errorFunction(x: v128): v128 {
  const size = f32x4.abs(x);
  const t = f32x4.div(splat(1), multiplyAdd(size, splat(0.3275911), splat(1)));
  let p = multiplyAdd(t, splat(1.061405429), splat(-1.453152027));
  p = multiplyAdd(p, t, splat(1.421413741));
  p = multiplyAdd(p, t, splat(-0.284496736));
  p = multiplyAdd(p, t, splat(0.254829592));
  const tail = f32x4.mul(f32x4.mul(p, t), exponential(f32x4.neg(f32x4.mul(size, size))));
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return v128.or(f32x4.sub(splat(1), tail), sign);
}

/** One of the functions of one argument; the numbers are those of `src/light/codes.ts`. */
export function activate(code: i32, x: v128): v128 {
  switch (code) {
    case 1:
      return f32x4.pmax(x, splat(0));
    case 2:
      return logistic(x);
    case 3:
      return f32x4.sub(splat(1), f32x4.div(splat(2), f32x4.add(exponential(f32x4.add(x, x)), splat(1))));
    case 4:
      return f32x4.mul(
        f32x4.mul(x, splat(0.5)),
        f32x4.add(splat(1), errorFunction(f32x4.mul(x, splat(0.70710678)))),
      );
    case 5:
      return errorFunction(x);
    case 6:
      return exponential(x);
    case 7:
      return f32x4.sqrt(x);
    case 8:
      return f32x4.neg(x);
    case 9:
      return f32x4.abs(x);
    case 10:
      return f32x4.div(splat(1), x);
    case 11:
      // Whether it is other than 0, as 0 or 1; NaN is.
      return v128.and(f32x4.ne(x, splat(0)), i32x4.splat(1));
    case 12:
      return f32x4.convert_i32x4_s(x);
    case 13:
      return i32x4.trunc_sat_f32x4_s(x);
    default:
      return x;
  }
}

/** One of the functions of two arguments. */
export function combine(code: i32, a: v128, b: v128): v128 {
  switch (code) {
    case 0:
      return f32x4.add(a, b);
    case 1:
      return f32x4.sub(a, b);
    case 2:
      return f32x4.mul(a, b);
    case 3:
      return f32x4.div(a, b);
    case 4:
      return f32x4.min(a, b);
    default:
      return f32x4.max(a, b);
  }
}

/** Sums of the lanes of four vectors, in order. */
export function sumLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

/** The sum of four lanes. */
export function sumOf(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) +
    f32x4.extract_lane(a, 2) +
    (f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 3))
  );
}
