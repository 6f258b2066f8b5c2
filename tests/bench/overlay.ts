import type { BenchReport } from './bench-report.ts';
import { measureFirstFigures } from './overlay/first-figures.ts';

/** What the merchant's companion costs, and how soon it answers. */
export async function measureOverlay(): Promise<BenchReport> {
  return { bench: 'overlay', rows: await measureFirstFigures() };
}
