/*
 * npm run build | check | bench [NAME] [-- --json] | docs | tour [companion | TAG…]
 *
 * One entry for the longer jobs, so that each works in a fresh clone.
 */
import { spawnSync } from 'node:child_process';
import { BUNDLE_STEPS, DEMO_CATALOG_STEP, TYPE_STEPS } from './build-steps.mjs';
import { CHECK_STEPS } from './check-steps.mjs';
import { ensureInstall, ROOT } from './ensure-install.mjs';
import { runSteps, TOOL_PATH } from './run-step.mjs';

const BUILD_STEPS = [...TYPE_STEPS, ...BUNDLE_STEPS, DEMO_CATALOG_STEP];

const JOBS = {
  build: () => runSteps(BUILD_STEPS),
  check: () => runSteps(CHECK_STEPS),
  bench: (args) => runInherited(['node', 'tests/bench/main.ts', ...args]),
  tour: ([what = '', ...rest]) =>
    what === 'companion'
      ? runInherited(['node', 'tests/tour/take-companion-tour.ts'])
      : runInherited(['node', 'tests/tour/take-tour.ts', ...(what === '' ? [] : [what, ...rest])]),
  docs: () => runInherited(['npm', 'run', 'build', '-w', '@curio/docs']),
};

const [jobName = '', ...args] = process.argv.slice(2);
try {
  const job = JOBS[jobName];
  if (job === undefined)
    throw new Error(`There is no job "${jobName}"; there are: ${Object.keys(JOBS).join(', ')}.`);
  ensureInstall();
  await job(args);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function runInherited([program = '', ...rest]) {
  const { status } = spawnSync(program, rest, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: TOOL_PATH },
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
