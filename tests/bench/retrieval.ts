import { createVectorSearch } from '@curio/inference';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { searchPlainly } from './plain-search.mjs';
import { createRandom } from './ranker-model.ts';
import { readLoad, toMedian } from './statistics.ts';

const DIMENSION = 64;
const COUNT = 100_000;
const FOUND = 100;
const QUERIES = 40;

const MOST_RATIO = 0.2;
const LEAST_RECALL = 0.98;

/**
 * The nearest 100 of 100,000 vectors of 64 numbers: our int8 kernel against a plain loop in JavaScript over float32, in
 * turns over the same queries, and how many of the exact answers it finds.
 */
export async function measureRetrieval(): Promise<BenchReport> {
  const vectors = createVectors();
  const search = createVectorSearch(quantise(vectors));
  const [ours, plain]: [number[], number[]] = [[], []];
  let hits = 0;
  for (let at = 0; at < QUERIES; at += 1) {
    const query = vectors.subarray(at * 997 * DIMENSION, (at * 997 + 1) * DIMENSION);
    const { rows } = time(() => search(query, FOUND), ours);
    const exact = time(() => searchPlainly(vectors, query, FOUND), plain);
    const found = new Set(rows);
    hits += exact.filter((row) => found.has(row)).length;
  }
  const [oursMs, plainMs] = [toMedian(ours), toMedian(plain)];
  const ratio = oursMs / plainMs;
  const recall = hits / (QUERIES * FOUND);
  const rows: readonly BenchRow[] = [
    {
      metric: 'top 100 of 100,000 by int8, by plain JavaScript',
      value: Number(ratio.toPrecision(3)),
      unit: 'of its time',
      budget: MOST_RATIO,
      pass: ratio <= MOST_RATIO,
      beside: {
        'p50 ms': Number(oursMs.toPrecision(3)),
        'JavaScript float32 p50 ms': Number(plainMs.toPrecision(3)),
        'load average': readLoad(),
      },
    },
    {
      metric: 'recall@100 of float32',
      value: Number(recall.toFixed(4)),
      unit: '',
      budget: LEAST_RECALL,
      pass: recall >= LEAST_RECALL,
      beside: { queries: QUERIES },
    },
  ];
  return { bench: 'retrieval', rows };
}

/** Unit vectors around 500 centres, as texts of a catalogue lie. */
function createVectors(): Float32Array {
  const random = createRandom(5);
  const centres = Array.from({ length: 500 }, () => Float32Array.from({ length: DIMENSION }, random));
  const vectors = new Float32Array(COUNT * DIMENSION);
  for (let row = 0; row < COUNT; row += 1) {
    const centre = centres[row % centres.length] ?? new Float32Array(DIMENSION);
    const vector = centre.map((value) => value + random() * 0.8);
    const length = Math.hypot(...vector);
    vectors.set(
      vector.map((value) => value / length),
      row * DIMENSION,
    );
  }
  return vectors;
}

function quantise(vectors: Float32Array): { readonly rows: Int8Array; readonly scales: Float32Array } {
  const rows = new Int8Array(vectors.length);
  const scales = new Float32Array(COUNT);
  for (let row = 0; row < COUNT; row += 1) {
    const vector = vectors.subarray(row * DIMENSION, (row + 1) * DIMENSION);
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    rows.set(
      vector.map((value) => Math.round(value / scale)),
      row * DIMENSION,
    );
  }
  return { rows, scales };
}

function time<Value>(work: () => Value, times: number[]): Value {
  const startedAt = performance.now();
  const value = work();
  times.push(performance.now() - startedAt);
  return value;
}
