import { ROOT } from './ensure-install.mjs';

const CURIO = ['node', `${ROOT}sdk/server/bin/curio.js`];

/** The demo shop serves its media beside the catalogue's folder; addresses in the catalogue are relative to it. */
const MEDIA_BASE = '../';

/** The compiled modules of what is published. */
const PACKAGES = ['sdk/core', 'sdk/inference', 'sdk/browser', 'sdk/server', 'widget'].map(
  (path) => `${path}/dist`,
);

/** What every other step reads: the worker's text and the declarations of the packages. */
export const TYPE_STEPS = [
  ['compile the kernels', ['node', 'scripts/build-kernels.mjs'], { cwd: `${ROOT}sdk/inference` }],
  ['bundle the ranking worker', ['node', 'scripts/build-worker.mjs'], { cwd: `${ROOT}sdk/browser` }],
  ['copy the ranking model', ['node', 'scripts/copy-model.mjs'], { cwd: `${ROOT}sdk/server` }],
  ['prepare the extension', ['wxt', 'prepare'], { cwd: `${ROOT}extension` }],
  ['compile the packages', ['tsc', '-b']],
  ['take out their comments', ['node', 'scripts/strip-comments.mjs', ...PACKAGES]],
];

/** What a site and a merchant load. */
export const BUNDLE_STEPS = [
  ['build the script tag', ['vite', 'build'], { cwd: `${ROOT}widget` }],
  ['build the demo shop', ['vite', 'build'], { cwd: `${ROOT}demo-site` }],
  ['build the extension for Chromium', ['wxt', 'build', '-b', 'chrome'], { cwd: `${ROOT}extension` }],
  [
    'build the extension for Firefox',
    ['wxt', 'build', '-b', 'firefox', '--mv3'],
    { cwd: `${ROOT}extension` },
  ],
];

/**
 * The step that turns a source into what a static host serves.
 *
 * @param {string} source - Curio JSON or a Merchant Center XML feed.
 * @param {string} out - folder for `catalog.json` and the files it points to.
 */
export function toCatalogStep(source, out) {
  const command = [...CURIO, 'build', source, '--out', out, '--base', MEDIA_BASE];
  return ['build the catalogue', command];
}

/** The demo shop's own catalogue and where the shop serves it. */
export const DEMO_CATALOG_STEP = toCatalogStep(
  `${ROOT}demo-site/catalog/source/catalog.json`,
  `${ROOT}demo-site/dist/catalog`,
);
