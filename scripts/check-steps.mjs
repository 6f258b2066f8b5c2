import { ROOT } from './ensure-install.mjs';
import { BUNDLE_STEPS, DEMO_CATALOG_STEP, TYPE_STEPS } from './build-steps.mjs';

const PUBLISHED = ['sdk/core', 'sdk/inference', 'sdk/browser', 'sdk/server', 'widget'];

/** The quick half of `npm test`: everything but the tests themselves. Order matters: later steps read built files. */
export const CHECK_STEPS = [
  ['format', ['oxfmt', '--check']],
  ...TYPE_STEPS,
  ['lint and import borders', ['oxlint', '--deny-warnings']],
  ...BUNDLE_STEPS,
  DEMO_CATALOG_STEP,
  ['bundle sizes', ['node', 'tests/bench/main.ts', 'size']],
  ['versions agree across workspaces', ['sherif']],
  ['nothing unused', ['knip']],
  ...PUBLISHED.flatMap(toExportSteps),
  ['every export is documented', ['npm', 'run', 'check', '-w', '@curio/docs', '--silent']],
  ['extension passes the store linter', ['node', 'scripts/lint-extension.mjs']],
  ['the lockfile installs', ['npm', 'ci', '--dry-run', '--loglevel=error']],
];

function toExportSteps(folder) {
  const options = { cwd: `${ROOT}${folder}` };
  return [
    [`exports of ${folder}`, ['publint', '--strict'], options],
    [`types of ${folder} as others see them`, ['attw', '--pack', '.', '--profile', 'esm-only'], options],
  ];
}
