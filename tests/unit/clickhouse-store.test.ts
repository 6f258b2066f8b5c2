import { once } from 'node:events';
import { createServer } from 'node:http';
import { openClickHouseStore, type CollectorStore } from '@curio/server';
import { collectorStoreContract, type StorePlace } from '@curio/server/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { openChdb } from '../support/metrics/chdb-client.ts';

const chdb = openChdb();
afterAll(() => chdb?.remove());

let places = 0;

/** A database of its own within the one ClickHouse of this process. */
function createPlace(): StorePlace {
  places += 1;
  const database = `place_${places}`;
  return { isDurable: true, open: () => open(database) };
}

async function open(database: string): Promise<CollectorStore> {
  if (chdb === null) throw new Error('chdb is not installed.');
  const opened = await openClickHouseStore({ client: chdb.createClient(), database, lingerMs: 1 });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** What a server of that version answers when it is asked which it is. */
async function serveVersion(version: string): Promise<readonly [string, () => Promise<void>]> {
  const server = createServer((_, response) => response.end(`${JSON.stringify({ version })}\n`));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return [`http://127.0.0.1:${port}`, close];
}

describe('ClickHouse', () => {
  for (const { name, run } of chdb === null ? [] : collectorStoreContract)
    // A case may ask hundreds of questions.
    test(name, { timeout: 60_000 }, () => run(createPlace()));

  test('a server that cannot be reached fails', async () => {
    const opened = await openClickHouseStore({ url: 'http://127.0.0.1:4359' });
    expect(opened.ok ? null : opened.error.code).toBe('store-failed');
  });

  test('a server that is too old fails, and says which is not', async () => {
    const [url, close] = await serveVersion('18.16.1');
    const opened = await openClickHouseStore({ url });
    expect(opened.ok ? '' : opened.error.message).toBe(
      'The ClickHouse server is of version 18.16.1; update it to 24.4 or newer.',
    );
    await close();
  });

  test('a database whose name is a query fails', async () => {
    const opened = await openClickHouseStore({ url: 'http://127.0.0.1:4359', database: 'a; DROP' });
    expect(opened.ok ? '' : opened.error.message).toContain('use letters');
  });
});
