import type { BenchReport, BenchRow } from './bench-report.ts';
import { measureChinese } from './models/chinese/chinese-rows.ts';
import { compareArtifacts } from './models/own-history/compare-artifacts.ts';
import { compareBaselines } from './models/own-history/compare-baselines.ts';
import { compareFunnel } from './models/own-history/compare-funnel.ts';
import { compareZeroShot } from './models/zero-shot/compare-zero-shot.ts';
import { encodeWhole } from './models/parts/artifact-parts.ts';
import { toSkippedRow } from './models/metric-rows.ts';
import { isThere, readInterest, type HistorySet } from './models/read-interest.ts';
import { measureTextModels } from './models/text/text-rows.ts';

/**
 * How often a ranking finds what the visitor did next, over real histories: leave-one-out, every item of the catalogue
 * a candidate, what the visitor had already left out, ties against the target. Counts and popularity know the
 * training part alone. Then the text classifiers, out of fold. That data is not part of this repository: where it is
 * absent, the rows say so and pass. The Chinese relevance set is, and comes last.
 */
export async function measureModels(): Promise<BenchReport> {
  const rows = [...(await measureSet('beauty')), ...(await measureSet('sports'))];
  return {
    bench: 'models',
    rows: [...rows, ...(await measureFunnel()), ...(await measureTextModels()), ...(await measureChinese())],
  };
}

async function measureSet(name: HistorySet): Promise<readonly BenchRow[]> {
  if (!isThere(name)) return [toSkippedRow(`next items of ${name}`)];
  const data = readInterest(name);
  // Takes up to a minute.
  const whole = encodeWhole(data.items);
  return [
    ...(await compareBaselines(name, data)),
    ...(await compareArtifacts(name, data, whole)),
    ...(await compareZeroShot(name, data, whole)),
  ];
}

async function measureFunnel(): Promise<readonly BenchRow[]> {
  return isThere('funnel') ? compareFunnel() : [toSkippedRow('buys of retailrocket')];
}
