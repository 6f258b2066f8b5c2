/*
 * npm run bench [NAME…] [-- --json]
 *
 * Runs the named benches, or all of them, and exits with 1 when a row is over its budget.
 */
import { parseArgs } from 'node:util';
import { printJsonLine, printTable, type BenchReport } from './bench-report.ts';
import { measureCatalog } from './catalog.ts';
import { measureCollector } from './collector.ts';
import { measureColdStart } from './coldstart.ts';
import { measureDelivery } from './delivery.ts';
import { measureGovernance } from './governance.ts';
import { measureInstall } from './install.ts';
import { measureMetrics } from './metrics.ts';
import { measureModels } from './models.ts';
import { measureOrders } from './orders.ts';
import { measureOverlay } from './overlay.ts';
import { measurePage } from './page.ts';
import { measureRanking } from './ranking.ts';
import { measureRetrieval } from './retrieval.ts';
import { measureSearch } from './search.ts';
import { measureSimulated } from './simulator.ts';
import { measureSizes } from './size.ts';
import { measureSwipes } from './swipe.ts';

const BENCHES: Readonly<Record<string, () => Promise<BenchReport>>> = {
  size: measureSizes,
  ranking: measureRanking,
  retrieval: measureRetrieval,
  coldstart: measureColdStart,
  catalog: measureCatalog,
  search: measureSearch,
  swipe: measureSwipes,
  delivery: measureDelivery,
  install: measureInstall,
  page: measurePage,
  metrics: measureMetrics,
  collector: measureCollector,
  orders: measureOrders,
  governance: measureGovernance,
  models: measureModels,
  overlay: measureOverlay,
  simulator: measureSimulated,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals;

for (const name of names) {
  const bench = BENCHES[name];
  if (bench === undefined) {
    console.error(`There is no bench "${name}"; there are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exitCode = 2;
    continue;
  }
  const report = await bench();
  (values.json ? printJsonLine : printTable)(report);
  if (report.rows.some(({ pass }) => !pass)) process.exitCode = 1;
}
