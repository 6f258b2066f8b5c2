import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type ClickHouseClient, type ClickHouseClientConfigOptions } from '@clickhouse/client';
import { findChdb } from '../../../scripts/find-chdb.mjs';

/** A real ClickHouse within this process; one folder of tables a process. */
export interface Chdb {
  /** A client of it; whoever makes one closes it. */
  createClient(): ClickHouseClient;
  /** Removes the folder; every client is closed before. */
  remove(): void;
}

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>;

/** Opens it; `null`, said aloud, where it is not installed. */
export function openChdb(): Chdb | null {
  const module = findChdb();
  if (module === null) {
    console.log('skipped: ClickHouse is not compared, as chdb is not installed; `npm test` installs it.');
    return null;
  }
  // Border: the module is outside the workspaces, so its types are not at hand.
  const { createChdbConnection } = createRequire(module)(module) as {
    createChdbConnection: (options: { path: string }) => Connection;
  };
  const path = mkdtempSync(join(tmpdir(), 'curio-chdb-'));
  return {
    createClient: () => createClient({ connection: createChdbConnection({ path }) }),
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
