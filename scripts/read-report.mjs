import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './ensure-install.mjs';

/**
 * What a runner of tests wrote down of one run.
 *
 * @typedef {object} SuiteReport
 * @property {number} passed
 * @property {string[]} failures - a line each: file, name and the first line of what was wrong.
 * @property {string[]} wavering - what passed only when it was tried again.
 */

/**
 * Reads the JSON report of Vitest. A file that failed outside its cases, in a hook or while it was read, is a failure.
 *
 * @returns {SuiteReport}
 */
export function readVitestReport(path) {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) => describe(name, fullName, failureMessages[0]));
    return status === 'failed' ? [describe(name, 'outside its cases', message)] : [];
  });
  return { passed: numPassedTests, failures, wavering: [] };
}

/**
 * Reads the JSON report of Playwright.
 *
 * @returns {SuiteReport}
 */
export function readPlaywrightReport(path) {
  const { suites, errors, stats } = JSON.parse(readFileSync(path, 'utf8'));
  const cases = suites.flatMap(listCases);
  const pick = (status) =>
    cases
      .filter((one) => one.status === status)
      .map(({ file, title, error }) => describe(file, title, error));
  const outside = errors.map(({ message, location }) =>
    describe(location?.file ?? '', 'outside its cases', message),
  );
  return {
    passed: stats.expected + stats.flaky,
    failures: [...pick('unexpected'), ...outside],
    wavering: pick('flaky'),
  };
}

function listCases({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status, results }) => {
      const error = results.find((result) => result.error !== undefined)?.error.message;
      return { file: `tests/e2e/${file}`, title, status, error };
    }),
  );
  return [...own, ...suites.flatMap(listCases)];
}

function describe(file, title, message = '') {
  const [first] = stripVTControlCharacters(message).trim().split('\n');
  return `${file.startsWith('/') ? relative(ROOT, file) : file} › ${title}: ${first.slice(0, 300)}`;
}
