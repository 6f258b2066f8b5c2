import { availableParallelism } from 'node:os';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** Runs a query with its `$1`, `$2`… and answers its rows by column. @internal */
export type ReadRows = (
  sql: string,
  values: readonly DuckDBValue[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Runs a statement with its `$1`, `$2`… in the order of all writes, and answers how many rows it changed. @internal */
export type WriteRows = (sql: string, values: readonly DuckDBValue[]) => Promise<number>;

/** An open database with one connection that writes and one that reads, so that neither waits for the other. */
export interface DuckDbDatabase {
  readonly writer: DuckDBConnection;
  readonly reader: DuckDBConnection;
  close(): void;
}

/**
 * Opens a database and brings it to the newest form.
 *
 * @param path - a file, made when it is not there, or `:memory:`. One process at a time can have a file open.
 * @param migrations - every step since version 1, with rising versions.
 * @throws the driver's error, or an `Error` when a newer Curio wrote the file; nothing is left open.
 * @internal
 */
export async function openDatabase(
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<DuckDbDatabase> {
  // DuckDB counts the machine's cores; a process that is held to fewer would have its threads wait for each other.
  const instance = await DuckDBInstance.create(path, { threads: String(availableParallelism()) });
  try {
    const writer = await instance.connect();
    await migrate(writer, migrations);
    const reader = await instance.connect();
    return {
      writer,
      reader,
      close() {
        reader.closeSync();
        writer.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

async function migrate(writer: DuckDBConnection, migrations: readonly Migration[]): Promise<void> {
  await writer.run('CREATE TABLE IF NOT EXISTS meta (name VARCHAR PRIMARY KEY, value BIGINT NOT NULL)');
  refuseDisorder(migrations);
  const present = await readVersion(writer);
  const newest = migrations.at(-1)?.version ?? 0;
  if (present > newest) {
    throw new Error(`The database has form ${present}; this Curio knows ${newest}. Update Curio to open it.`);
  }
  for (const migration of migrations)
    if (migration.version > present) await applyMigration(writer, migration);
}

/** A step with the number of another, or below one that ran, would never run where the later one has. */
function refuseDisorder(migrations: readonly Migration[]): void {
  const misplaced = migrations.find(({ version }, at) => version <= (migrations[at - 1]?.version ?? 0));
  if (misplaced === undefined) return;
  throw new Error(
    `Migration ${misplaced.version} does not come after the one before it. Give it a higher version.`,
  );
}

async function readVersion(writer: DuckDBConnection): Promise<number> {
  const found = await writer.runAndReadAll("SELECT value FROM meta WHERE name = 'version'");
  return Number(found.getRowsJS()[0]?.[0] ?? 0);
}

async function applyMigration(writer: DuckDBConnection, migration: Migration): Promise<void> {
  await writer.run('BEGIN TRANSACTION');
  try {
    for (const statement of migration.statements) await writer.run(statement);
    await writer.run("INSERT OR REPLACE INTO meta VALUES ('version', $1)", [migration.version]);
    await writer.run('COMMIT');
  } catch (error) {
    await writer.run('ROLLBACK');
    throw error;
  }
}
