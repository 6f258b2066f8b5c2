import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEvent } from '@curio/core/testing';
import { parsePairingLink } from '@curio/core';
import { startServer, type RunningServer } from '../../serve/start-server.ts';
import { openDuckDbStore } from '../../stores/duckdb-store.ts';
import { runCurio } from '../run-curio.ts';
import { readConfig } from './read-config.ts';

let root = '';
let server: RunningServer;
let url = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-serving-'));
  const started = await startServer({
    site: 'shop',
    writeKey: 'wk_shop',
    database: join(root, 'events.duckdb'),
    adminKey: 'admin-key',
    pairing: 'none',
  });
  if (!started.ok) throw new Error(started.error.message);
  server = started.value;
  url = server.collectorUrl;
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function call(...words: readonly string[]): Promise<readonly [number, string, string]> {
  const texts = { output: '', trouble: '' };
  const code = await runCurio(words, '1.2.3', {
    print: (line) => (texts.output += `${line}\n`),
    warn: (line) => (texts.trouble += `${line}\n`),
    signal: AbortSignal.abort(),
  });
  return [code, texts.output, texts.trouble];
}

function readCards(token: string): Promise<number> {
  const path = '/v1/metrics/cards?site=shop&from=0&to=1';
  return fetch(url + path, { headers: { Authorization: `Bearer ${token}` } }).then(({ status }) => status);
}

describe('curio token', () => {
  test('makes, lists and revokes a token of a collector that runs', async () => {
    vi.stubEnv('CURIO_ADMIN_KEY', 'admin-key');
    const words = ['--role', 'creator', '--creator', 'mara', '--label', 'Mara', '--days', '7'];
    const [code, output, trouble] = await call('token', 'create', ...words, '--server', `${url}/`);
    const [token = '', link = ''] = output.split('\n');
    expect([code, trouble.includes('this once')]).toEqual([0, true]);
    expect(parsePairingLink(link)).toMatchObject({
      ok: true,
      value: { collectorUrl: url, site: 'shop', readToken: token },
    });
    expect(await readCards(token)).toBe(200);
    const [, listed] = await call('token', 'list', '--server', url);
    expect(listed).toMatch(/^[\da-f]{12} {2}creator {2}good until .* {2}mara {2}Mara\n$/u);
    expect(listed).not.toContain(token.slice(4));
    const [revoked, line] = await call('token', 'revoke', listed.slice(0, 8), '--server', url);
    expect([revoked, line.includes('revoked')]).toEqual([0, true]);
    expect(await readCards(token)).toBe(401);
  });

  test('works on a database that nobody has open', async () => {
    const database = join(root, 'idle.duckdb');
    const [code, output] = await call(
      'token',
      'create',
      '--role',
      'service-provider',
      '--database',
      database,
    );
    expect([code, output]).toEqual([0, expect.stringMatching(/^crt_[\w-]{43}\n$/u)]);
    const [, listed] = await call('token', 'list', '--database', database);
    expect(listed).toContain('service-provider');
  });

  test.each([
    [['create'], 'Name either --server or --database.'],
    [['make', '--database', 'x'], 'Say create, list or revoke.'],
    [['revoke', '--database', 'x'], 'Name one ID.'],
    [['list', 'extra', '--database', 'x'], 'extra is not expected.'],
    [['list', '--server', 'nowhere'], "collector's address"],
    [['list', '--server', 'http://127.0.0.1:1'], 'CURIO_ADMIN_KEY'],
  ])('curio token %j says what is wrong', async (words, part) => {
    const [code, output, trouble] = await call('token', ...words);
    expect([code, output, trouble.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(trouble).toContain(part);
  });

  test.each([
    [['--role', 'king'], 'not king'],
    [['--role', 'creator'], 'names one creator'],
    [['--role', 'agency'], 'names its creators'],
    [['--creator', 'mara'], 'names no creators'],
    [['--days', '0'], 'whole days'],
    [['--site', 'nobody'], 'no such site'],
  ])('a token of %j is refused', async (words, part) => {
    vi.stubEnv('CURIO_ADMIN_KEY', 'admin-key');
    const [code, , trouble] = await call('token', 'create', ...words, '--server', url);
    expect([code, trouble.includes(part)]).toEqual([2, true]);
  });

  test('a wrong key, none, and a collector without one open nothing', async () => {
    const ask = (headers: Record<string, string> = {}): Promise<number> =>
      fetch(`${url}/v1/admin/tokens?site=shop`, { headers }).then(({ status }) => status);
    expect([await ask(), await ask({ Authorization: 'Bearer guess' })]).toEqual([401, 401]);
    const other = await startServer({ site: 'shop', writeKey: 'wk_shop' });
    if (!other.ok) throw new Error(other.error.message);
    const headers = { Authorization: 'Bearer ' };
    const answer = await fetch(`${other.value.collectorUrl}/v1/admin/backup`, { method: 'POST', headers });
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'admin-off' }]);
    await other.value.close();
  });
});

describe('curio backup', () => {
  const send = (from: number): Promise<Response> =>
    fetch(`${url}/v1/events?k=wk_shop`, {
      method: 'POST',
      // Node's own name would be counted as a robot's.
      headers: {
        'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
      },
      body: JSON.stringify({
        schemaVersion: 1,
        sentAt: Date.now(),
        events: Array.from({ length: 50 }, (_, at) =>
          createEvent({
            id: `019e7d1f-4800-7000-8000-${(from * 50 + at).toString(16).padStart(12, '0')}`,
            ts: Date.now(),
            site: 'shop',
          }),
        ),
      }),
    });

  test('while events come in, the copy is whole, restores, and the collector goes on', async () => {
    vi.stubEnv('CURIO_ADMIN_KEY', 'admin-key');
    const target = join(root, 'copy.duckdb');
    for (let batch = 0; batch < 5; batch += 1) await send(batch);
    const copied = new AbortController();
    const load = (async (): Promise<number> => {
      let batch = 5;
      for (; !copied.signal.aborted; batch += 1) expect((await send(batch)).status).toBe(200);
      return batch;
    })();
    const [code, output] = await call('backup', target, '--server', url);
    copied.abort();
    const sent = await load;
    expect([code, output]).toEqual([0, `${target}\n`]);
    // Its owner's alone, where files have owners.
    expect((await stat(target)).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    const listLeftovers = async (): Promise<readonly string[]> =>
      (await readdir(root)).filter((name) => name.includes('backup') || name.endsWith('.part'));
    await expect.poll(listLeftovers).toEqual([]);
    const restored = await openDuckDbStore(target);
    if (!restored.ok) throw new Error(restored.error.message);
    const cards = await restored.value.readCardMetrics({ site: 'shop', from: 0, to: Date.now() * 2 });
    const kept = cards.ok ? (cards.value[0]?.impressions ?? 0) : 0;
    await restored.value.close();
    expect(kept % 50).toBe(0);
    expect(kept).toBeGreaterThanOrEqual(250);
    expect(kept).toBeLessThanOrEqual(sent * 50);
    const again = await startServer({ site: 'shop', writeKey: 'wk_shop', database: target });
    if (!again.ok) throw new Error(again.error.message);
    await again.value.close();
  });

  test('a database that nobody has open is copied as well, and nothing is written over', async () => {
    const database = join(root, 'still.duckdb');
    await call('token', 'create', '--database', database);
    const target = join(root, 'still-copy.duckdb');
    expect((await call('backup', target, '--database', database))[0]).toBe(0);
    const before = await readFile(target);
    const [code, , trouble] = await call('backup', target, '--database', database);
    expect([code, trouble]).toEqual([2, expect.stringContaining('is there already')]);
    expect(await readFile(target)).toEqual(before);
    expect((await call('token', 'list', '--database', target))[1]).toContain('merchant');
  });

  test.each([
    [['--server', 'http://127.0.0.1:1/curio'], 'No FILE'],
    [['x.duckdb'], 'Name either'],
    [['x.duckdb', '--database', 'missing.duckdb'], 'no database missing.duckdb'],
    [['x.duckdb', '--server', 'http://127.0.0.1:1/curio'], 'No collector answers'],
  ])('curio backup %j says what is wrong', async (words, part) => {
    vi.stubEnv('CURIO_ADMIN_KEY', 'admin-key');
    const [code, , trouble] = await call('backup', ...words);
    expect([code, trouble.includes(part)]).toEqual([2, true]);
  });
});

describe('a file of settings', () => {
  const save = async (config: unknown): Promise<string> => {
    const path = join(root, 'curio.json');
    await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config));
    return path;
  };
  const SITE = {
    name: 'shop',
    writeKeys: ['wk_shop'],
    origins: ['https://shop.example'],
    secrets: { orders: ['SHOP_ORDERS', 'SHOP_ORDERS_BEFORE'], buyers: 'SHOP_BUYERS' },
    retentionDays: 400,
    catalog: 'public/catalog',
  };
  const GOOD = {
    schemaVersion: 1,
    database: 'data/events.duckdb',
    trustProxy: true,
    adminKey: 'ADMIN',
    sites: [SITE],
  };
  const ENVIRONMENT = { SHOP_ORDERS: 'one', SHOP_ORDERS_BEFORE: 'two', SHOP_BUYERS: 'three', ADMIN: 'four' };

  test('becomes the server’s options, with paths from its folder and secrets of the environment', async () => {
    const config = await readConfig(await save(GOOD), ENVIRONMENT);
    expect(config).toEqual({
      ok: true,
      value: {
        database: join(root, 'data', 'events.duckdb'),
        trustProxy: true,
        adminKey: 'four',
        folders: [],
        sites: [
          {
            name: 'shop',
            writeKeys: ['wk_shop'],
            origins: ['https://shop.example'],
            secrets: { orders: ['one', 'two'], shopify: [], woocommerce: [], buyers: 'three' },
            retentionDays: 400,
            catalog: join(root, 'public', 'catalog'),
          },
        ],
      },
    });
  });

  test.each([
    ['is not JSON', '{'],
    ['sites', { ...GOOD, sites: [] }],
    ['sites[0].retentionDays', { ...GOOD, sites: [{ ...SITE, retentionDays: 7 }] }],
    ['databse', { ...GOOD, databse: 'x' }],
    ['SHOP_SHOPIFY is not set', { ...GOOD, sites: [{ ...SITE, secrets: { shopify: ['SHOP_SHOPIFY'] } }] }],
    ['two sites are called shop', { ...GOOD, sites: [SITE, { ...SITE, writeKeys: ['wk_2'] }] }],
    ['wk_shop stands there twice', { ...GOOD, sites: [SITE, { ...SITE, name: 'second' }] }],
  ])('a fault is named: %s', async (part, config) => {
    const read = await readConfig(await save(config), ENVIRONMENT);
    expect(read.ok ? '' : read.error.message).toContain(part);
  });

  test('the one for hosting is good', async () => {
    const path = fileURLToPath(new URL('../../../hosting/curio.json', import.meta.url));
    const names = ['CURIO_ADMIN_KEY', 'SHOP_ORDERS_SECRET', 'SHOP_SHOPIFY_SECRET', 'SHOP_BUYERS_SECRET'];
    const config = await readConfig(path, Object.fromEntries(names.map((name) => [name, 'secret'])));
    expect(config).toMatchObject({ ok: true, value: { trustProxy: true, sites: [{ retentionDays: 400 }] } });
  });

  test('options of one site do not go with it, and no secret is printed', async () => {
    const path = await save({ ...GOOD, port: 0, sites: [{ ...SITE, catalog: undefined }] });
    const [code, , trouble] = await call('serve', '--config', path, '--site', 'shop');
    expect([code, trouble]).toEqual([2, expect.stringContaining('--site does not go with --config')]);
    for (const [name, secret] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, `secret-${secret}`);
    const [served, output, news] = await call('serve', '--config', path);
    expect([served, output.includes('(site shop)'), output.includes('Pairing')]).toEqual([0, true, false]);
    expect(output + news).not.toContain('secret-');
  });
});
