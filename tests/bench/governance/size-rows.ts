import type { BenchRow } from '../bench-report.ts';
import { weigh } from '../size.ts';

/** What the engine may weigh with one preset, brotli: 30 KB. */
const LIMIT_BYTES = 30_720;
const PRESETS = ['CN_SHOP', 'EU_SHOP', 'US_SHOP', 'MERCHANT_CENTER'];

/** What the engine weighs with each preset, and what reading a page weighs besides. */
export async function measureEngineSizes(): Promise<readonly BenchRow[]> {
  const presets = PRESETS.map((preset) => ({
    name: `engine with ${preset}`,
    limitBytes: LIMIT_BYTES,
    source: `export { createGovernance, writeFinding, ${preset} } from '@curio/core';`,
  }));
  return Promise.all(presets.map(weigh));
}
