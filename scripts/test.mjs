/*
 * npm test
 *
 * Installs what is missing and runs every check and every test. The last line is `N passed, M failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { CHECK_STEPS } from './check-steps.mjs';
import { ensureChdb } from './ensure-chdb.mjs';
import { ensureInstall, ROOT } from './ensure-install.mjs';
import { runStep } from './run-step.mjs';

const REPORTS = `${ROOT}node_modules/.cache/curio-reports/`;

const SUITES = [
  ['unit tests', 'node'],
  ['component tests in a browser', 'browser'],
];

const totals = { passed: 0, failed: 0 };
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
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  totals.failed += 1;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

function count({ passed }) {
  totals[passed ? 'passed' : 'failed'] += 1;
}

async function runVitest(name, project) {
  const report = `${REPORTS}${project}.json`;
  const args = ['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const step = await runStep(name, ['vitest', 'run', ...args]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(report, step);
  addSuite(step, numPassedTests, Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0));
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
  const { expected, unexpected } = readReport(report, step).stats;
  addSuite(step, expected, unexpected);
}

/** A runner that fails without a failed test (a crash, no test found) still counts as one failure. */
function addSuite(step, passed, failed) {
  for (const line of step.output.split('\n').filter((text) => text.startsWith('skipped:')))
    console.log(`      ${line}`);
  totals.passed += passed;
  totals.failed += failed;
  if (!step.passed && failed === 0) totals.failed += 1;
  console.log(`      ${passed} passed, ${failed} failed`);
}

function readReport(path, step) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${step.name} wrote no report; its output:\n${step.output}`, { cause });
  }
}
