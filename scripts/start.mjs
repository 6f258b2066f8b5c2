/*
 * npm start [-- --feed FILE] [--port N] [--database FILE]
 *
 * Installs, builds and serves the demo shop with its collector on one address of this machine. With --feed the shop
 * shows the products of a Merchant Center XML feed in place of its own.
 */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLE_STEPS, DEMO_CATALOG_STEP, TYPE_STEPS, toCatalogStep } from './build-steps.mjs';
import { ensureInstall, ROOT } from './ensure-install.mjs';
import { runSteps, TOOL_PATH } from './run-step.mjs';

const SITE = ['--prefix', '/curio', '--site', 'demo', '--write-key', 'wk_demo'];
const FEED_FOLDER = `${ROOT}demo-site/.cache/feed`;

try {
  const options = readOptions();
  ensureInstall();
  console.log('Building…');
  await runSteps([...TYPE_STEPS, ...BUNDLE_STEPS, DEMO_CATALOG_STEP]);
  if (options.feed !== null) await buildFeed(options.feed);
  serve(options);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      feed: { type: 'string' },
      port: { type: 'string', default: '4173' },
      database: { type: 'string', default: `${ROOT}demo-site/.cache/events.duckdb` },
    },
  });
  const feed = values.feed === undefined ? null : toCallerPath(values.feed);
  if (feed !== null && !existsSync(feed))
    throw new Error(`There is no feed at ${feed}. Check the path after --feed.`);
  return { feed, port: values.port, database: values.database };
}

/** npm runs scripts in the project's folder; a path that a person types is meant from where they stand. */
function toCallerPath(path) {
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

async function buildFeed(feed) {
  rmSync(FEED_FOLDER, { recursive: true, force: true });
  await runSteps([toCatalogStep(feed, `${FEED_FOLDER}/catalog`)]);
}

function serve({ feed, port, database }) {
  const folders = [...(feed === null ? [] : [FEED_FOLDER]), `${ROOT}demo-site/dist`];
  const server = spawn(
    'node',
    [
      `${ROOT}sdk/server/bin/curio.js`,
      'serve',
      ...folders.flatMap((folder) => ['--static', folder]),
      ...SITE,
      '--port',
      port,
      '--database',
      database,
    ],
    { stdio: 'inherit', env: { ...process.env, PATH: TOOL_PATH }, shell: process.platform === 'win32' },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
