import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from './ensure-install.mjs';

/** Where chdb is installed: outside the workspaces, as it weighs 546 MB and only tests want it. */
export const CHDB_FOLDER = `${ROOT}node_modules/.cache/curio-chdb/`;

/** A real ClickHouse, 26.7, as a library. */
export const CHDB_VERSION = '3.4.0';

/**
 * Finds the module that joins chdb to `@clickhouse/client`.
 *
 * @returns {string | null} its path, or null when this version is not installed.
 */
export function findChdb() {
  const manifest = `${CHDB_FOLDER}node_modules/chdb/package.json`;
  if (!existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return version === CHDB_VERSION ? `${CHDB_FOLDER}node_modules/chdb/dist/connection/index.js` : null;
}
