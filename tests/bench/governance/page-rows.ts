import type { BenchRow } from '../bench-report.ts';
import { inChromium, serveScript } from '../serve-page.ts';
import { readLoad, toMedian } from '../statistics.ts';
import type { CheckedPage, PageAnswer } from './check-page.ts';

const QUESTION = { cards: 40, checks: 60 } as const;
const MOST_FIRST_MS = 30;
const MOST_AGAIN_MS = 5;

/** How long a page of 40 cards is checked, in Chromium, first and after one of its texts has changed. */
export async function measurePageCheck(): Promise<readonly BenchRow[]> {
  const served = await serveScript(new URL('check-page.ts', import.meta.url));
  try {
    const answer = await inChromium(served.url, (page) =>
      page.evaluate((question) => (globalThis as unknown as CheckedPage).check(question), QUESTION),
    );
    return toRows(answer);
  } finally {
    served.close();
  }
}

function toRows({ first, again, gathering, elements, findings }: PageAnswer): readonly BenchRow[] {
  const beside = { elements, cards: QUESTION.cards, 'load average': readLoad() };
  return [
    toRow("a page's check, p50", first, { budget: MOST_FIRST_MS, beside }),
    toRow('the same after a change, p50', again, {
      budget: MOST_AGAIN_MS,
      beside: { 'gathering ms': round(toMedian(gathering)), findings },
    }),
  ];
}

function toRow(
  metric: string,
  times: readonly number[],
  { budget, beside }: { readonly budget: number; readonly beside: BenchRow['beside'] },
): BenchRow {
  const value = round(toMedian(times));
  const slow = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  return {
    metric,
    value,
    unit: 'ms',
    budget,
    pass: value <= budget,
    beside: { 'p95 ms': round(slow), ...beside },
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
