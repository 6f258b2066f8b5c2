import { describe, expect, it } from 'vitest';
import { measureTextModels } from '../bench/models/text/text-rows.ts';

/** Out of fold, by models/artifacts/dark-pattern-text/0.2.0/CARD.md. */
const PUBLISHED_F1 = 0.97;

describe('the text classifiers of governance', () => {
  it('do over real texts what their cards say, by our kernels as by onnxruntime', async () => {
    const rows = await measureTextModels();
    const skipped = rows.filter(({ reason }) => reason?.startsWith('skipped') === true);
    for (const { reason } of skipped) console.warn(reason);
    const find = (part: string) => rows.filter(({ metric }) => metric.includes(part));
    for (const { value, budget } of find('largest difference'))
      expect(value).toBeLessThanOrEqual(budget ?? 0);
    for (const { value } of find('dark patterns, out of fold')) expect(value).toBeGreaterThan(PUBLISHED_F1);
    for (const { value } of find('calibration error')) expect(value).toBeLessThan(0.05);
    expect(rows.length).toBeGreaterThanOrEqual(skipped.length === 2 ? 2 : 10);
  }, 60_000);
});
