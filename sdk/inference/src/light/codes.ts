/** The functions of one argument that `map` and the products know; the numbers are those of `kernels/arithmetic.ts`. */
export const MAP = {
  none: 0,
  relu: 1,
  sigmoid: 2,
  tanh: 3,
  gelu: 4,
  erf: 5,
  exp: 6,
  sqrt: 7,
  neg: 8,
  abs: 9,
  reciprocal: 10,
  isNonZero: 11,
  toFloat: 12,
  toInteger: 13,
} as const;

/** The functions of two arguments that `zip` knows. */
export const ZIP = { add: 0, sub: 1, mul: 2, div: 3, min: 4, max: 5 } as const;

/** What `reduce` makes of a row. */
export const REDUCE = { mean: 0, sum: 1, max: 2 } as const;
