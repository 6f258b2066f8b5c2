import type { BenchReport } from './bench-report.ts';
import { measureFeed } from './governance/feed-rows.ts';
import { measurePageCheck } from './governance/page-rows.ts';
import { measureStrings } from './governance/string-rows.ts';
import { measureBudgets } from './size.ts';

/**
 * What the rules say of strings that people have judged, how fast a feed and a page are judged, and what the engine weighs
 * with one preset.
 */
export async function measureGovernance(): Promise<BenchReport> {
  return {
    bench: 'governance',
    rows: [
      ...measureStrings(),
      ...measureFeed(),
      ...(await measurePageCheck()),
      ...(await measureBudgets(/^governance with|^gathering a page/u)),
    ],
  };
}
