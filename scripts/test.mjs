/*
 * npm test
 *
 * Installs what is missing and runs every check and every test. The last line is `N passed, M failed`.
 */
import { rmSync } from 'node:fs';
import { CHECK_STEPS } from './check-steps.mjs';
import { ensureChdb } from './ensure-chdb.mjs';
import { ensureInstall, ROOT } from './ensure-install.mjs';
import { readPlaywrightReport, readVitestReport } from './read-report.mjs';
import { runStep } from './run-step.mjs';

const REPORTS = `${ROOT}node_modules/.cache/curio-reports/`;

const SUITES = [
  ['unit tests', 'node'],
  ['component tests in a browser', 'browser'],
];

const totals = { passed: 0, failed: 0 };
/** What is told once more at the end, where a long output still shows it. */
const told = [];
try {
  ensureInstall();
  const { ensureChromium } = await import('./ensure-chromium.mjs');
  process.env.CURIO_CHROMIUM = await ensureChromium();
  ensureChdb();
  rmSync(REPORTS, { recursive: true, force: true });
  for (const step of CHECK_STEPS) count(await runStep(...step));
  for (const [name, project] of SUITES) await runVitest(name, project);
  await runPlaywright();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\n${message}`);
  totals.failed += 1;
  told.push(`failed: ${message.split('\n')[0]}`);
}
if (told.length > 0) console.log(`\n${told.join('\n')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

function count({ name, passed }) {
  totals[passed ? 'passed' : 'failed'] += 1;
  if (!passed) told.push(`failed: ${name}`);
}

async function runVitest(name, project) {
  const report = `${REPORTS}${project}.json`;
  const args = [
    '--project',
    project,
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const step = await runStep(name, ['vitest', 'run', ...args]);
  addSuite(step, readReport(readVitestReport, report, step));
}

async function runPlaywright() {
  const report = `${REPORTS}e2e.json`;
  const step = await runStep(
    'end-to-end tests in a browser',
    ['playwright', 'test', '--reporter=list,json'],
    {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  addSuite(step, readReport(readPlaywrightReport, report, step));
}

/** A runner that fails without a failed test (a crash, no test found) still counts as one failure. */
function addSuite(step, { passed, failures, wavering }) {
  for (const line of step.output.split('\n').filter((text) => text.startsWith('skipped:')))
    console.log(`      ${line}`);
  const failed = failures.length === 0 && !step.passed ? [step.name] : failures;
  totals.passed += passed;
  totals.failed += failed.length;
  told.push(...wavering.map((line) => `passed when tried again: ${line}`));
  told.push(...failed.map((line) => `failed: ${line}`));
  console.log(`      ${passed} passed, ${failed.length} failed`);
}

function readReport(read, path, step) {
  try {
    return read(path);
  } catch (cause) {
    throw new Error(`${step.name} wrote no report; its output:\n${step.output}`, { cause });
  }
}
