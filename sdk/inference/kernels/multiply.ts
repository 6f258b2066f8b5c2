import { activate, multiplyAdd } from './arithmetic';

/** Rows of a that stay in the cache while all of b goes by. */
const ROW_BLOCK: i32 = 60;

/**
 * out[m, n] = f(a[m, k] · b[k, n] + bias[n]), `batch` times with the three strides between; n of 4 or more.
 *
 * @param bias - 0 for none.
 */
export function multiply(
  a: i32,
  b: i32,
  bias: i32,
  out: i32,
  m: i32,
  k: i32,
  n: i32,
  code: i32,
  batch: i32,
  strideA: i32,
  strideB: i32,
  strideOut: i32,
): void {
  for (let t = 0; t < batch; t++) {
    for (let from = 0; from < m; from += ROW_BLOCK) {
      const to = min(m, from + ROW_BLOCK);
      let j = 0;
      for (; j + 8 <= n; j += 8) columns8(a, b, bias, out, from, to, k, n, code, j);
      if (j + 4 <= n) {
        columns4(a, b, bias, out, from, to, k, n, code, j);
        j += 4;
      }
      // The last columns are done once more rather than one by one.
      if (j < n) columns4(a, b, bias, out, from, to, k, n, code, n - 4);
    }
    a += strideA;
    b += strideB;
    out += strideOut;
  }
}

function columns8(
  a: i32,
  b: i32,
  bias: i32,
  out: i32,
  from: i32,
  to: i32,
  k: i32,
  n: i32,
  code: i32,
  j: i32,
): void {
  const start0 = bias == 0 ? f32x4.splat(0) : v128.load(bias + (j << 2));
  const start1 = bias == 0 ? f32x4.splat(0) : v128.load(bias + (j << 2), 16);
  const panel = b + (j << 2);
  const rowB = n << 2;
  const rowA = k << 2;
  let i = from;
  // Without a temporary for the product six rows fit into sixteen registers; with it four do.
  if (ASC_FEATURE_RELAXED_SIMD) {
    for (; i + 6 <= to; i += 6) {
      let p0 = a + i * rowA;
      let p1 = p0 + rowA;
      let p2 = p1 + rowA;
      let p3 = p2 + rowA;
      let p4 = p3 + rowA;
      let p5 = p4 + rowA;
      const end = p1;
      let q = panel;
      let c00 = start0,
        c01 = start1;
      let c10 = start0,
        c11 = start1;
      let c20 = start0,
        c21 = start1;
      let c30 = start0,
        c31 = start1;
      let c40 = start0,
        c41 = start1;
      let c50 = start0,
        c51 = start1;
      while (p0 < end) {
        const b0 = v128.load(q);
        const b1 = v128.load(q, 16);
        q += rowB;
        const a0 = v128.load_splat<f32>(p0);
        c00 = multiplyAdd(a0, b0, c00);
        c01 = multiplyAdd(a0, b1, c01);
        const a1 = v128.load_splat<f32>(p1);
        c10 = multiplyAdd(a1, b0, c10);
        c11 = multiplyAdd(a1, b1, c11);
        const a2 = v128.load_splat<f32>(p2);
        c20 = multiplyAdd(a2, b0, c20);
        c21 = multiplyAdd(a2, b1, c21);
        const a3 = v128.load_splat<f32>(p3);
        c30 = multiplyAdd(a3, b0, c30);
        c31 = multiplyAdd(a3, b1, c31);
        const a4 = v128.load_splat<f32>(p4);
        c40 = multiplyAdd(a4, b0, c40);
        c41 = multiplyAdd(a4, b1, c41);
        const a5 = v128.load_splat<f32>(p5);
        c50 = multiplyAdd(a5, b0, c50);
        c51 = multiplyAdd(a5, b1, c51);
        p0 += 4;
        p1 += 4;
        p2 += 4;
        p3 += 4;
        p4 += 4;
        p5 += 4;
      }
      let o = out + ((i * n + j) << 2);
      storePair(o, code, c00, c01);
      o += rowB;
      storePair(o, code, c10, c11);
      o += rowB;
      storePair(o, code, c20, c21);
      o += rowB;
      storePair(o, code, c30, c31);
      o += rowB;
      storePair(o, code, c40, c41);
      o += rowB;
      storePair(o, code, c50, c51);
    }
  }
  for (; i + 4 <= to; i += 4) {
    let p0 = a + i * rowA;
    let p1 = p0 + rowA;
    let p2 = p1 + rowA;
    let p3 = p2 + rowA;
    const end = p1;
    let q = panel;
    let c00 = start0,
      c01 = start1;
    let c10 = start0,
      c11 = start1;
    let c20 = start0,
      c21 = start1;
    let c30 = start0,
      c31 = start1;
    while (p0 < end) {
      const b0 = v128.load(q);
      const b1 = v128.load(q, 16);
      q += rowB;
      const a0 = v128.load_splat<f32>(p0);
      c00 = multiplyAdd(a0, b0, c00);
      c01 = multiplyAdd(a0, b1, c01);
      const a1 = v128.load_splat<f32>(p1);
      c10 = multiplyAdd(a1, b0, c10);
      c11 = multiplyAdd(a1, b1, c11);
      const a2 = v128.load_splat<f32>(p2);
      c20 = multiplyAdd(a2, b0, c20);
      c21 = multiplyAdd(a2, b1, c21);
      const a3 = v128.load_splat<f32>(p3);
      c30 = multiplyAdd(a3, b0, c30);
      c31 = multiplyAdd(a3, b1, c31);
      p0 += 4;
      p1 += 4;
      p2 += 4;
      p3 += 4;
    }
    let o = out + ((i * n + j) << 2);
    storePair(o, code, c00, c01);
    o += rowB;
    storePair(o, code, c10, c11);
    o += rowB;
    storePair(o, code, c20, c21);
    o += rowB;
    storePair(o, code, c30, c31);
  }
  for (; i < to; i++) {
    let p = a + i * rowA;
    const end = p + rowA;
    let q = panel;
    let c0 = start0,
      c1 = start1;
    for (; p < end; p += 4) {
      const lane = v128.load_splat<f32>(p);
      c0 = multiplyAdd(lane, v128.load(q), c0);
      c1 = multiplyAdd(lane, v128.load(q, 16), c1);
      q += rowB;
    }
    storePair(out + ((i * n + j) << 2), code, c0, c1);
  }
}

/** The function of a hidden layer is nearly always this one, and a call costs more than it. */
function storePair(out: i32, code: i32, first: v128, second: v128): void {
  if (code == 1) {
    const zero = f32x4.splat(0);
    v128.store(out, f32x4.pmax(first, zero));
    v128.store(out, f32x4.pmax(second, zero), 16);
    return;
  }
  v128.store(out, code == 0 ? first : activate(code, first));
  v128.store(out, code == 0 ? second : activate(code, second), 16);
}

function columns4(
  a: i32,
  b: i32,
  bias: i32,
  out: i32,
  from: i32,
  to: i32,
  k: i32,
  n: i32,
  code: i32,
  j: i32,
): void {
  const start = bias == 0 ? f32x4.splat(0) : v128.load(bias + (j << 2));
  const rowB = n << 2;
  const rowA = k << 2;
  let i = from;
  for (; i + 4 <= to; i += 4) {
    let p0 = a + i * rowA;
    let p1 = p0 + rowA;
    let p2 = p1 + rowA;
    let p3 = p2 + rowA;
    const end = p1;
    let q = b + (j << 2);
    let c0 = start;
    let c1 = start;
    let c2 = start;
    let c3 = start;
    while (p0 < end) {
      const column = v128.load(q);
      q += rowB;
      c0 = multiplyAdd(v128.load_splat<f32>(p0), column, c0);
      c1 = multiplyAdd(v128.load_splat<f32>(p1), column, c1);
      c2 = multiplyAdd(v128.load_splat<f32>(p2), column, c2);
      c3 = multiplyAdd(v128.load_splat<f32>(p3), column, c3);
      p0 += 4;
      p1 += 4;
      p2 += 4;
      p3 += 4;
    }
    const o = out + ((i * n + j) << 2);
    v128.store(o, activate(code, c0));
    v128.store(o + rowB, activate(code, c1));
    v128.store(o + rowB * 2, activate(code, c2));
    v128.store(o + rowB * 3, activate(code, c3));
  }
  for (; i < to; i++) {
    let p = a + ((i * k) << 2);
    const end = p + (k << 2);
    let q = b + (j << 2);
    let c = start;
    for (; p < end; p += 4) {
      c = multiplyAdd(v128.load_splat<f32>(p), v128.load(q), c);
      q += rowB;
    }
    v128.store(out + ((i * n + j) << 2), activate(code, c));
  }
}
