import type { BenchRow } from '../bench-report.ts';
import { weigh } from '../size.ts';

/** What the engine may weigh with one preset, brotli: 30 KB. */
const LIMIT_BYTES = 30_720;
/** Each preset, and the texts in which a language tells of its rules. */
const PRESETS = {
  CN_SHOP: ['CN_TEXTS', 'PAGE_TEXTS'],
  EU_SHOP: ['EU_TEXTS', 'PAGE_TEXTS'],
  US_SHOP: ['US_TEXTS', 'PAGE_TEXTS'],
  ANY_SHOP: ['ANY_PAGE_TEXTS', 'SCHEMA_TEXTS'],
  MERCHANT_CENTER: ['FEED_TEXTS', 'ANY_PAGE_TEXTS', 'SCHEMA_TEXTS'],
} as const;
/** Presets of a country, with which that of every shop goes. */
const COUNTRIES = ['CN_SHOP', 'EU_SHOP', 'US_SHOP'];

/**
 * What judges, by preset: the engine and every rule, with ids and values and without a sentence. Beside it, without a limit,
 * the same with all that English says of those rules and their laws, and with what holds in every shop.
 */
export async function measureEngineSizes(): Promise<readonly BenchRow[]> {
  const weighed = [
    ...Object.keys(PRESETS).map((preset) => toBudget(preset, `engine with ${preset}`, '')),
    ...Object.entries(PRESETS).map(([preset, texts]) =>
      toBudget(
        preset,
        `engine with ${preset} and its English`,
        `export { ${texts.join(', ')} } from '@curio/core/locales/en';`,
      ),
    ),
    ...COUNTRIES.map((preset) =>
      toBudget(
        preset,
        `engine with ${preset} and ANY_SHOP`,
        "export { ANY_SHOP, joinPacks } from '@curio/core';",
      ),
    ),
  ];
  const rows = await Promise.all(weighed.map(weigh));
  return rows.map((row) => (row.metric.includes(' and ') ? { ...row, budget: null, pass: true } : row));
}

function toBudget(preset: string, name: string, beside: string): Parameters<typeof weigh>[0] {
  const source = `export { createGovernance, writeFinding, ${preset} } from '@curio/core';${beside}`;
  return { name, limitBytes: LIMIT_BYTES, source };
}
