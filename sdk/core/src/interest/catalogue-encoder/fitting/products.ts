import { INTEREST_DIMENSION } from '../../profile.ts';

// Plain loops over float64 for the part of a fit that takes the time. Rows are taken two by four, so that a number that
// was read serves several products; whoever calls rounds up to whole fours.

/** Rows of 64, for `products[i, j]` = row `i` of the one times row `j` of the other. @internal */
export interface Products {
  /** `[rows, 64]`, a multiple of 4 rows, as have `columns`. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** `[rows, columns]`. */
  readonly products: Float64Array;
}

/** Fills in the products. @internal */
export function multiply({ rows, columns, products }: Products): void {
  const width = columns.length / INTEREST_DIMENSION;
  for (let i = 0; i < rows.length / INTEREST_DIMENSION; i += 2)
    for (let j = 0; j < width; j += 4) {
      const one = i * INTEREST_DIMENSION;
      const two = one + INTEREST_DIMENSION;
      const c = j * INTEREST_DIMENSION;
      const at = i * width + j;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      for (let k = 0; k < INTEREST_DIMENSION; k += 1) {
        const a = rows[one + k] ?? 0;
        const b = rows[two + k] ?? 0;
        const first = columns[c + k] ?? 0;
        const second = columns[c + k + INTEREST_DIMENSION] ?? 0;
        const third = columns[c + k + 2 * INTEREST_DIMENSION] ?? 0;
        const fourth = columns[c + k + 3 * INTEREST_DIMENSION] ?? 0;
        a0 += a * first;
        a1 += a * second;
        a2 += a * third;
        a3 += a * fourth;
        b0 += b * first;
        b1 += b * second;
        b2 += b * third;
        b3 += b * fourth;
      }
      products[at] = a0;
      products[at + 1] = a1;
      products[at + 2] = a2;
      products[at + 3] = a3;
      products[at + width] = b0;
      products[at + width + 1] = b1;
      products[at + width + 2] = b2;
      products[at + width + 3] = b3;
    }
}

/** Rows that are to be summed by shares. @internal */
export interface Shares {
  /** Of row `j` in sum `i`: `shares[i * sumStep + j * rowStep]`. */
  readonly shares: Float64Array;
  readonly sumStep: number;
  readonly rowStep: number;
  /** `[rows, 64]`, a multiple of 4 rows, as have `sums`. */
  readonly rows: Float64Array;
  readonly sums: Float64Array;
}

/** Adds each row to each sum by its share. @internal */
export function addShares({ shares, sumStep, rowStep, rows, sums }: Shares): void {
  for (let i = 0; i < sums.length / INTEREST_DIMENSION; i += 2)
    for (let j = 0; j < rows.length / INTEREST_DIMENSION; j += 4) {
      const at = i * sumStep + j * rowStep;
      const a0 = read(shares, at);
      const a1 = read(shares, at + rowStep);
      const a2 = read(shares, at + 2 * rowStep);
      const a3 = read(shares, at + 3 * rowStep);
      const b0 = read(shares, at + sumStep);
      const b1 = read(shares, at + sumStep + rowStep);
      const b2 = read(shares, at + sumStep + 2 * rowStep);
      const b3 = read(shares, at + sumStep + 3 * rowStep);
      const one = i * INTEREST_DIMENSION;
      const two = one + INTEREST_DIMENSION;
      const c = j * INTEREST_DIMENSION;
      for (let k = 0; k < INTEREST_DIMENSION; k += 1) {
        const first = rows[c + k] ?? 0;
        const second = rows[c + k + INTEREST_DIMENSION] ?? 0;
        const third = rows[c + k + 2 * INTEREST_DIMENSION] ?? 0;
        const fourth = rows[c + k + 3 * INTEREST_DIMENSION] ?? 0;
        sums[one + k] = (sums[one + k] ?? 0) + a0 * first + a1 * second + a2 * third + a3 * fourth;
        sums[two + k] = (sums[two + k] ?? 0) + b0 * first + b1 * second + b2 * third + b3 * fourth;
      }
    }
}

function read(numbers: Float64Array, at: number): number {
  return numbers[at] ?? 0;
}
