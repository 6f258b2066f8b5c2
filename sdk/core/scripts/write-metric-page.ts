// Writes docs/metrics.md from the metrics' definitions.
// Run: node --conditions=@curio/source sdk/core/scripts/write-metric-page.ts
import { writeFileSync } from 'node:fs';
import { createMetricPage } from './metric-page.ts';

writeFileSync(new URL('../../../docs/metrics.md', import.meta.url), createMetricPage());
console.log('docs/metrics.md');
