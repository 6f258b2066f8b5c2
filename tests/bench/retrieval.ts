import { createVectorSearch } from '@curio/inference';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { searchPlainly } from './plain-search.mjs';
import { compareIndex } from './retrieval/compare-index.ts';
import { measureTextRecall } from './retrieval/text-recall.ts';
import { countHits, createVectors, quantise, time, toRow } from './retrieval/vectors.ts';
import { readLoad, toMedian } from './statistics.ts';

const COUNT = 100_000;
const FOUND = 100;
const QUERIES = 40;

const MOST_RATIO = 0.2;
const LEAST_RECALL = 0.98;

/**
 * The nearest 100 of 100,000 vectors of 64 numbers: our int8 kernel against a plain loop in JavaScript over float32, in
 * turns over the same queries, and how many of the exact answers it finds; then against an index, and on real texts.
 */
export async function measureRetrieval(): Promise<BenchReport> {
  const rows = [
    ...comparePlainLoop(),
    await compareIndex(),
    measureTextRecall('beauty', LEAST_RECALL),
    measureTextRecall('sports', LEAST_RECALL),
  ];
  return { bench: 'retrieval', rows };
}

function comparePlainLoop(): readonly BenchRow[] {
  const vectors = createVectors(COUNT);
  const search = createVectorSearch(quantise(vectors));
  const [ours, plain]: [number[], number[]] = [[], []];
  let hits = 0;
  for (let at = 0; at < QUERIES; at += 1) {
    const query = toRow(vectors, at * 997);
    const { rows } = time(() => search(query, FOUND), ours);
    hits += countHits(
      rows,
      time(() => searchPlainly(vectors, query, FOUND), plain),
    );
  }
  const [oursMs, plainMs] = [toMedian(ours), toMedian(plain)];
  const ratio = oursMs / plainMs;
  const recall = hits / (QUERIES * FOUND);
  return [
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
}
