/*
 * The kernels, in AssemblyScript. Tensors are row-major lanes of four bytes; every parameter is an i32: an address in
 * bytes, a size in elements, or the bits of a float.
 *
 * Two rules make the loops short. No output lies over an input. Every tensor has 16 bytes behind it that may be read
 * and written, so that a row may be finished with a whole vector: what spills into the next row is written again when
 * that row's turn comes. Whoever plans the memory keeps both; nothing is checked here but indices that come as data.
 */
import { activate, combine, exponential, multiplyAdd, sumLanes, sumOf } from './arithmetic';

export { multiply } from './multiply';

/** out[m, n] = f(a[m, k] · b[n, k]ᵀ + bias[n]), `batch` times; for few columns, and for a b that lies turned. */
export function dots(
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
  const rowBytes = k << 2;
  for (let t = 0; t < batch; t++) {
    for (let i = 0; i < m; i++) {
      const row = a + i * rowBytes;
      const to = out + ((i * n) << 2);
      let j = 0;
      for (; j + 4 <= n; j += 4) v128.store(to + (j << 2), dot4(row, b + j * rowBytes, k));
      for (; j < n; j++) store<f32>(to + (j << 2), dot(row, b + j * rowBytes, k));
    }
    finish(bias, out, m, n, code);
    a += strideA;
    b += strideB;
    out += strideOut;
  }
}

/** Bias and function, in place: each vector is read before it is written, and rows of n < 4 go one by one. */
function finish(bias: i32, out: i32, m: i32, n: i32, code: i32): void {
  if (bias == 0 && code == 0) return;
  const cells = m * n;
  if (bias != 0) {
    let cell = out;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        store<f32>(cell, load<f32>(cell) + load<f32>(bias + (j << 2)));
        cell += 4;
      }
    }
  }
  if (code != 0) map(code, out, out, cells);
}

function dot(a: i32, b: i32, k: i32): f32 {
  let sum = f32x4.splat(0);
  let at = 0;
  for (; at + 4 <= k; at += 4) sum = multiplyAdd(v128.load(a + (at << 2)), v128.load(b + (at << 2)), sum);
  let total = sumOf(sum);
  for (; at < k; at++) total += load<f32>(a + (at << 2)) * load<f32>(b + (at << 2));
  return total;
}

function dot4(a: i32, b: i32, k: i32): v128 {
  const rowBytes = k << 2;
  let s0 = f32x4.splat(0),
    s1 = s0,
    s2 = s0,
    s3 = s0;
  let at = 0;
  let q = b;
  for (; at + 4 <= k; at += 4) {
    const x = v128.load(a + (at << 2));
    s0 = multiplyAdd(x, v128.load(q), s0);
    s1 = multiplyAdd(x, v128.load(q + rowBytes), s1);
    s2 = multiplyAdd(x, v128.load(q + rowBytes * 2), s2);
    s3 = multiplyAdd(x, v128.load(q + rowBytes * 3), s3);
    q += 16;
  }
  let sum = sumLanes(s0, s1, s2, s3);
  for (; at < k; at++) {
    const column = f32x4(
      load<f32>(q),
      load<f32>(q + rowBytes),
      load<f32>(q + rowBytes * 2),
      load<f32>(q + rowBytes * 3),
    );
    sum = multiplyAdd(v128.load_splat<f32>(a + (at << 2)), column, sum);
    q += 4;
  }
  return sum;
}

/** out[i] = f(a[i]); the one kernel whose output may be its input. */
export function map(code: i32, a: i32, out: i32, count: i32): void {
  for (let at = 0; at < count; at += 4) v128.store(out + (at << 2), activate(code, v128.load(a + (at << 2))));
}

/**
 * out[r, c] = f(a[r · rowA + c · columnA], b[r · rowB + c · columnB]): steps in elements, those of columns 0 or 1.
 */
export function zip(
  code: i32,
  a: i32,
  b: i32,
  out: i32,
  rows: i32,
  columns: i32,
  rowA: i32,
  columnA: i32,
  rowB: i32,
  columnB: i32,
): void {
  for (let r = 0; r < rows; r++) {
    const p = a + ((r * rowA) << 2);
    const q = b + ((r * rowB) << 2);
    const to = out + ((r * columns) << 2);
    for (let c = 0; c < columns; c += 4) {
      const x = columnA ? v128.load(p + (c << 2)) : v128.load_splat<f32>(p);
      const y = columnB ? v128.load(q + (c << 2)) : v128.load_splat<f32>(q);
      v128.store(to + (c << 2), combine(code, x, y));
    }
  }
}

/** Over the last axis: e^(x - max) over its sum. */
export function softmax(a: i32, out: i32, rows: i32, columns: i32): void {
  const whole = columns & ~3;
  for (let r = 0; r < rows; r++) {
    const p = a + ((r * columns) << 2);
    const to = out + ((r * columns) << 2);
    const most = maximum(p, columns);
    let sums = f32x4.splat(0);
    for (let c = 0; c < columns; c += 4) {
      const e = exponential(f32x4.sub(v128.load(p + (c << 2)), f32x4.splat(most)));
      v128.store(to + (c << 2), e);
      if (c < whole) sums = f32x4.add(sums, e);
    }
    let sum = sumOf(sums);
    for (let c = whole; c < columns; c++) sum += load<f32>(to + (c << 2));
    const factor = f32x4.splat(1 / sum);
    for (let c = 0; c < columns; c += 4)
      v128.store(to + (c << 2), f32x4.mul(v128.load(to + (c << 2)), factor));
  }
}

/** Of at least one element; NaN where one is. */
function maximum(a: i32, count: i32): f32 {
  let most = v128.load_splat<f32>(a);
  let at = 0;
  for (; at + 4 <= count; at += 4) most = f32x4.max(most, v128.load(a + (at << 2)));
  let value = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  for (; at < count; at++) value = max(value, load<f32>(a + (at << 2)));
  return value;
}

function total(a: i32, count: i32): f32 {
  let sums = f32x4.splat(0);
  let at = 0;
  for (; at + 4 <= count; at += 4) sums = f32x4.add(sums, v128.load(a + (at << 2)));
  let sum = sumOf(sums);
  for (; at < count; at++) sum += load<f32>(a + (at << 2));
  return sum;
}

/** out[r] = the mean (code 0), sum (1) or maximum (2) of a row. */
export function reduce(code: i32, a: i32, out: i32, rows: i32, columns: i32): void {
  for (let r = 0; r < rows; r++) {
    const p = a + ((r * columns) << 2);
    let value: f32 = 0;
    if (code == 2) {
      value = maximum(p, columns);
    } else {
      value = total(p, columns);
      if (code == 0) value /= <f32>columns;
    }
    store<f32>(out + (r << 2), value);
  }
}

/** Over the last axis: (x - mean) / √(variance + ε) · scale + shift. @param shift - 0 for none. */
export function layerNorm(
  a: i32,
  scale: i32,
  shift: i32,
  out: i32,
  rows: i32,
  columns: i32,
  epsilonBits: i32,
): void {
  const epsilon = reinterpret<f32>(epsilonBits);
  const whole = columns & ~3;
  for (let r = 0; r < rows; r++) {
    const p = a + ((r * columns) << 2);
    const to = out + ((r * columns) << 2);
    const mean = total(p, columns) / <f32>columns;
    const centre = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    for (let c = 0; c < whole; c += 4) {
      const d = f32x4.sub(v128.load(p + (c << 2)), centre);
      squares = multiplyAdd(d, d, squares);
    }
    let square = sumOf(squares);
    for (let c = whole; c < columns; c++) {
      const d = load<f32>(p + (c << 2)) - mean;
      square += d * d;
    }
    const factor = f32x4.splat(1 / sqrt(square / <f32>columns + epsilon));
    for (let c = 0; c < columns; c += 4) {
      const unit = f32x4.mul(f32x4.sub(v128.load(p + (c << 2)), centre), factor);
      const base = shift == 0 ? f32x4.splat(0) : v128.load(shift + (c << 2));
      v128.store(to + (c << 2), multiplyAdd(unit, v128.load(scale + (c << 2)), base));
    }
  }
}

/** Moves a box of four axes: sizes, then the steps of source and target in elements. */
export function move(
  a: i32,
  out: i32,
  d0: i32,
  d1: i32,
  d2: i32,
  d3: i32,
  s0: i32,
  s1: i32,
  s2: i32,
  s3: i32,
  t0: i32,
  t1: i32,
  t2: i32,
  t3: i32,
): void {
  for (let i = 0; i < d0; i++) {
    for (let j = 0; j < d1; j++) {
      for (let l = 0; l < d2; l++) {
        const p = a + ((i * s0 + j * s1 + l * s2) << 2);
        const q = out + ((i * t0 + j * t1 + l * t2) << 2);
        if (s3 == 1 && t3 == 1) memory.copy(q, p, d3 << 2);
        else for (let c = 0; c < d3; c++) store<i32>(q + ((c * t3) << 2), load<i32>(p + ((c * s3) << 2)));
      }
    }
  }
}

/**
 * out[o, c, i] = a[o, index[c], i]; a negative index counts from the end.
 *
 * @returns 1 when an index lies outside.
 */
export function gather(a: i32, index: i32, out: i32, outer: i32, size: i32, inner: i32, count: i32): i32 {
  for (let o = 0; o < outer; o++) {
    for (let c = 0; c < count; c++) {
      let at = load<i32>(index + (c << 2));
      if (at < 0) at += size;
      if (<u32>at >= <u32>size) return 1;
      memory.copy(out + (((o * count + c) * inner) << 2), a + (((o * size + at) * inner) << 2), inner << 2);
    }
  }
  return 0;
}

/** out[i] = condition[i] other than 0 ? a[i] : b[i]. */
export function choose(condition: i32, a: i32, b: i32, out: i32, count: i32): void {
  for (let at = 0; at < count; at += 4) {
    const isB = i32x4.eq(v128.load(condition + (at << 2)), i32x4.splat(0));
    v128.store(out + (at << 2), v128.bitselect(v128.load(b + (at << 2)), v128.load(a + (at << 2)), isB));
  }
}

/**
 * out[o, c, i] = (q[o, c, i] - zero[c]) · scale[c] of packed bytes.
 *
 * @param zero - bytes; 0 for none. @param isSigned - of both. @param step - 0 for one scale, 1 for one a channel.
 */
export function dequantize(
  q: i32,
  scale: i32,
  zero: i32,
  out: i32,
  outer: i32,
  channels: i32,
  inner: i32,
  isSigned: i32,
  step: i32,
): void {
  let at = 0;
  for (let o = 0; o < outer; o++) {
    for (let c = 0; c < channels; c++) {
      const factor = load<f32>(scale + ((c * step) << 2));
      const offset = zero == 0 ? 0 : byte(zero + c * step, isSigned);
      for (let i = 0; i < inner; i++) {
        store<f32>(out + (at << 2), <f32>(byte(q + at, isSigned) - offset) * factor);
        at++;
      }
    }
  }
}

function byte(at: i32, isSigned: i32): i32 {
  return isSigned ? <i32>load<i8>(at) : <i32>load<u8>(at);
}

/** out[i] = scale[i] · (query[64] · vectors[i, 64]) of int8: a whole catalogue by dot products. */
export function dots8(query: i32, vectors: i32, scales: i32, out: i32, count: i32): void {
  const q0 = v128.load(query),
    q1 = v128.load(query, 16),
    q2 = v128.load(query, 32),
    q3 = v128.load(query, 48);
  const a0 = i16x8.extend_low_i8x16_s(q0),
    a1 = i16x8.extend_high_i8x16_s(q0);
  const a2 = i16x8.extend_low_i8x16_s(q1),
    a3 = i16x8.extend_high_i8x16_s(q1);
  const a4 = i16x8.extend_low_i8x16_s(q2),
    a5 = i16x8.extend_high_i8x16_s(q2);
  const a6 = i16x8.extend_low_i8x16_s(q3),
    a7 = i16x8.extend_high_i8x16_s(q3);
  for (let at = 0; at < count; at++) {
    const p = vectors + (at << 6);
    const v0 = v128.load(p),
      v1 = v128.load(p, 16),
      v2 = v128.load(p, 32),
      v3 = v128.load(p, 48);
    let s = i32x4.dot_i16x8_s(a0, i16x8.extend_low_i8x16_s(v0));
    let t = i32x4.dot_i16x8_s(a1, i16x8.extend_high_i8x16_s(v0));
    s = i32x4.add(s, i32x4.dot_i16x8_s(a2, i16x8.extend_low_i8x16_s(v1)));
    t = i32x4.add(t, i32x4.dot_i16x8_s(a3, i16x8.extend_high_i8x16_s(v1)));
    s = i32x4.add(s, i32x4.dot_i16x8_s(a4, i16x8.extend_low_i8x16_s(v2)));
    t = i32x4.add(t, i32x4.dot_i16x8_s(a5, i16x8.extend_high_i8x16_s(v2)));
    s = i32x4.add(s, i32x4.dot_i16x8_s(a6, i16x8.extend_low_i8x16_s(v3)));
    t = i32x4.add(t, i32x4.dot_i16x8_s(a7, i16x8.extend_high_i8x16_s(v3)));
    s = i32x4.add(s, t);
    const sum =
      i32x4.extract_lane(s, 0) +
      i32x4.extract_lane(s, 1) +
      i32x4.extract_lane(s, 2) +
      i32x4.extract_lane(s, 3);
    store<f32>(out + (at << 2), <f32>sum * load<f32>(scales + (at << 2)));
  }
}
