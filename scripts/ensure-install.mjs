import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];
const LOCK_FILE = `${ROOT}package-lock.json`;
const STAMP_FILE = `${ROOT}node_modules/.curio-installed`;

/**
 * Installs the locked dependencies unless exactly these are installed already.
 *
 * Needs nothing installed itself and runs on the Node that npm was started with; what comes after runs on the
 * project's own Node, which npm scripts find first on PATH.
 */
export function ensureInstall() {
  refuseOldNode();
  const lockHash = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === lockHash) return;
  console.log('Installing the locked packages (once, about a minute)…');
  const install = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    throw new Error('`npm ci` failed; its message stands above. Check that the npm registry can be reached.');
  }
  writeFileSync(STAMP_FILE, lockHash);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer.`,
  );
}
