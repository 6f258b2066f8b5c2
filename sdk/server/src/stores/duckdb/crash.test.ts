import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDbStore } from '../duckdb-store.ts';

const BATCH_EVENTS = 20;

/** Appends four batches at a time for ever, and prints the number of each batch once it is acknowledged. */
const WRITER = `
  import { openDuckDbStore } from ${JSON.stringify(import.meta.resolve('../duckdb-store.ts'))};
  import { createStoredEvent } from ${JSON.stringify(import.meta.resolve('../../testing/stored-events.ts'))};
  const { value: store } = await openDuckDbStore(process.argv[1], { lingerMs: 2 });
  for (let batch = 0; ; batch += 4) await Promise.all([0, 1, 2, 3].map((at) => append(batch + at)));
  async function append(batch) {
    const events = Array.from({ length: ${BATCH_EVENTS} }, (_, at) =>
      createStoredEvent(batch * ${BATCH_EVENTS} + at, { session: String(batch), adjustedTs: batch }));
    const outcome = await store.append(events);
    if (outcome.ok) process.stdout.write(batch + '\\n');
  }
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-crash-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeUntilKilled(path: string, batches: number): Promise<readonly number[]> {
  const writer = spawn(
    process.execPath,
    ['--conditions=@curio/source', '--input-type=module', '--eval', WRITER, path],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const acknowledged: number[] = [];
  for await (const line of createInterface(writer.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === batches) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null && writer.exitCode === null) await once(writer, 'exit');
  return acknowledged;
}

test.each([9, 30, 55])(
  'a writer killed after %i acknowledged batches has lost none and torn none',
  async (batches) => {
    const path = join(folder, `${batches}.duckdb`);
    const acknowledged = await writeUntilKilled(path, batches);
    const opened = await openDuckDbStore(path);
    if (!opened.ok) throw new Error(opened.error.message);
    const stored = await opened.value.readEvents('shop', 1000);
    if (!stored.ok) throw new Error(stored.error.message);
    await opened.value.close();
    const sizes = new Map<number, number>();
    for (const { session } of stored.value) sizes.set(Number(session), (sizes.get(Number(session)) ?? 0) + 1);
    // The newest 1,000 events are 50 batches; a batch at the cut may show a part only if it is the 51st, and none is.
    const newest = acknowledged.filter((batch) => batch > Math.max(...sizes.keys()) - 50);
    expect(acknowledged.length).toBeGreaterThanOrEqual(batches);
    expect(newest.filter((batch) => !sizes.has(batch))).toEqual([]);
    expect([...sizes.values()].filter((size) => size !== BATCH_EVENTS)).toEqual([]);
  },
);
