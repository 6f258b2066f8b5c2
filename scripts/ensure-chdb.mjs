import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { CHDB_FOLDER, CHDB_VERSION, findChdb } from './find-chdb.mjs';

/**
 * Installs chdb for the tests of the ClickHouse store, once: 10 s here. Where it cannot be had it says so, and those
 * tests skip aloud.
 */
export function ensureChdb() {
  if (findChdb() !== null) return;
  if (process.platform === 'win32') {
    console.log('skipped: chdb has no Windows build, so the ClickHouse store is not tested here.');
    return;
  }
  console.log('Installing chdb, a ClickHouse for tests (once, 546 MB)…');
  mkdirSync(CHDB_FOLDER, { recursive: true });
  writeFileSync(`${CHDB_FOLDER}package.json`, '{"name":"curio-chdb","private":true}\n');
  const { status } = spawnSync(
    'npm',
    ['install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', `chdb@${CHDB_VERSION}`],
    { cwd: CHDB_FOLDER, stdio: 'inherit', timeout: 300_000 },
  );
  if (status !== 0 || findChdb() === null)
    console.log('skipped: chdb could not be installed, so the ClickHouse store is not tested here.');
}
