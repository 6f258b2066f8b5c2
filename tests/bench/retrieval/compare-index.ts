import { toReason, type BenchRow } from '../bench-report.ts';
import { inChromium, serveScript } from '../serve-page.ts';
import { readLoad, toMedian } from '../statistics.ts';
import type { IndexAnswer, IndexPage, IndexQuestion } from './index-page.ts';

const QUESTION: IndexQuestion = { count: 10_000, found: 100, queries: 200 };

/** That looking at everything is faster than any index is what `createVectorSearch` says of itself. */
const MOST_RATIO = 1;

/**
 * The nearest 100 of 10,000 vectors of 64 numbers, in Chromium: our int8 kernel, which looks at all of them, against
 * hnswlib in WebAssembly, which is built for browsers only and without SIMD.
 */
export async function compareIndex(): Promise<BenchRow> {
  const metric = 'top 100 of 10,000 by int8, by hnswlib-wasm, in Chromium';
  const frame = { metric, unit: 'of its time', budget: MOST_RATIO };
  try {
    const answer = await ask();
    const [ours, peer] = [toMedian(answer.ours), toMedian(answer.peer)];
    const ratio = ours / peer;
    const beside = toBeside(answer, ours, peer);
    return { ...frame, value: round(ratio), pass: ratio <= MOST_RATIO, beside };
  } catch (error) {
    return { ...frame, value: null, pass: false, beside: {}, reason: toReason(error) };
  }
}

function toBeside(answer: IndexAnswer, ours: number, peer: number): BenchRow['beside'] {
  return {
    'p50 ms': round(ours),
    'hnswlib p50 ms': round(peer),
    'recall@100': round(answer.ourRecall),
    'hnswlib recall@100': round(answer.peerRecall),
    'start ms': round(answer.ourBuildMs),
    'hnswlib build ms': Math.round(answer.peerBuildMs),
    'load average': readLoad(),
  };
}

async function ask(): Promise<IndexAnswer> {
  const served = await serveScript(new URL('index-page.ts', import.meta.url));
  try {
    return await inChromium(served.url, async (page) => {
      await page.waitForFunction(() => 'measure' in globalThis);
      return page.evaluate((question) => (globalThis as unknown as IndexPage).measure(question), QUESTION);
    });
  } finally {
    served.close();
  }
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
