import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { EXIT_USAGE, failUsage, parseCommandLine, type Command, type Terminal } from '../command.ts';
import { askCollector, findAccess } from './admin-access.ts';

const HELP = `curio backup - copy a collector's database while it runs

Usage
  curio backup FILE --server URL
  curio backup FILE --database FILE

Options
  --server URL      a collector that runs, such as https://shop.example/curio; its admin key stands
                    in the environment variable CURIO_ADMIN_KEY
  --database FILE   a database that no collector has open
  -h, --help        show this help

FILE must not be there yet, and appears once the copy is whole. To restore, stop the collector, put
FILE in the place of its database, remove DATABASE.wal if there is one, and start it again.

Example
  curio backup backups/$(date +%F).duckdb --server http://127.0.0.1:4173/curio
`;

const OPTIONS = { server: { type: 'string' }, database: { type: 'string' } } as const;

/** `curio backup`. @internal */
export const BACKUP_COMMAND: Command = {
  name: 'backup',
  summary: "copy a collector's database while it runs",
  help: HELP,
  async run(argv, terminal) {
    const line = parseCommandLine(argv, OPTIONS);
    if (!line.ok) return failUsage(terminal, 'backup', line.message);
    const [target, unexpected] = line.operands;
    if (target === undefined) return failUsage(terminal, 'backup', 'No FILE is named.');
    if (unexpected !== undefined) return failUsage(terminal, 'backup', `${unexpected} is not expected.`);
    const { server, database } = line.values;
    if ((server === undefined) === (database === undefined))
      return failUsage(terminal, 'backup', 'Name either --server or --database.');
    if (await isThere(target)) return failUsage(terminal, 'backup', `${target} is there already.`);
    const problem =
      server === undefined ? await copyDatabase(database ?? '', target) : await fetchBackup(server, target);
    return end(problem, target, terminal);
  },
};

function end(problem: string | null, target: string, terminal: Terminal): number {
  if (problem === null) {
    terminal.print(target);
    return 0;
  }
  terminal.warn(`curio backup: ${problem}`);
  return EXIT_USAGE;
}

/** @returns what went wrong, or `null`. */
async function copyDatabase(database: string, target: string): Promise<string | null> {
  if (!(await isThere(database))) return `There is no database ${database}.`;
  // Loaded here, as DuckDB's library costs the other commands a third of a second.
  const { openDuckDbStore } = await import('../../stores/duckdb-store.ts');
  const opened = await openDuckDbStore(database);
  if (!opened.ok) return `${opened.error.message} If a collector has it open, name --server.`;
  const copied = await opened.value.backUp(target);
  await opened.value.close();
  return copied.ok ? null : copied.error.message;
}

/** It holds everything that the database does. */
const OWNER_ALONE = 0o600;

/** @returns what went wrong, or `null`. */
async function fetchBackup(server: string, target: string): Promise<string | null> {
  const access = findAccess(server);
  if (typeof access === 'string') return access;
  const answer = await askCollector(access, '/v1/admin/backup', { method: 'POST' });
  if (!answer.ok) return answer.error.message;
  const { body, headers } = answer.value;
  if (body === null) return 'The collector sent nothing.';
  const part = `${target}.part`;
  try {
    const file = createWriteStream(part, { flush: true, mode: OWNER_ALONE });
    await pipeline(readChunks(body), file);
    if (!file.closed) await once(file, 'close');
    if (file.bytesWritten !== Number(headers.get('Content-Length')))
      throw new Error('The copy is not whole.');
    await rename(part, target);
    return null;
  } catch (error) {
    await rm(part, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}

async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
