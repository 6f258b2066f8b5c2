import { request as httpRequest } from 'node:http';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePairingLink } from '@curio/core';
import { createEvent, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServerPlace } from './server-options.ts';
import { startServer, type RunningServer } from './start-server.ts';

// Node's own name would be counted as a robot's.
const BROWSER =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const SITE = { site: 'golden-shop', writeKey: 'wk_golden' };

let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-serve-'));
  const files: Readonly<Record<string, string>> = {
    'first/index.html': '<h1>First</h1>',
    'first/watch.html': '<h1>Watch</h1>',
    'first/.env': 'SECRET',
    'first/.well-known/security.txt': 'Contact',
    'second/index.html': '<h1>Second</h1>',
    'second/catalog/catalog.json': '{}',
    'second/catalog/items.0123456789abcdef.json': '{}',
    'second/assets/index-B9cQk2_a.js': 'export {}',
    'second/assets/red-sneakers.jpg': 'jpg',
    'second/media/clip.mp4': '0123456789',
    'second/media/clip.vtt': 'WEBVTT',
    'second/model/model.onnx': 'onnx',
    'second/module.mjs': 'export {}',
    'second/kernels.wasm': 'wasm',
    'outside.txt': 'outside',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  server = await start({ folders: [join(folder, 'first'), join(folder, 'second')] });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function start(options: ServerPlace = {}): Promise<RunningServer> {
  const started = await startServer({ ...SITE, clock: { now: () => GOLDEN_NOW_MS }, ...options });
  if (!started.ok) throw new Error(started.error.message);
  return started.value;
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + path, { headers });
}

/** Asks for a path as it stands: fetch would take the points out. */
function getRaw(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const request = httpRequest({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end();
  });
}

describe('static files', () => {
  test('the first folder that has the file answers, and pages need no ending', async () => {
    expect(await (await get('/')).text()).toBe('<h1>First</h1>');
    expect(await (await get('/watch?id=1')).text()).toBe('<h1>Watch</h1>');
    expect((await get('/catalog/catalog.json')).status).toBe(200);
    expect((await get('/nothing')).status).toBe(404);
  });

  test.each([
    ['/module.mjs', 'text/javascript'],
    ['/kernels.wasm', 'application/wasm'],
    ['/media/clip.vtt', 'text/vtt'],
    ['/media/clip.mp4', 'video/mp4'],
    ['/model/model.onnx', 'application/octet-stream'],
    ['/catalog/catalog.json', 'application/json'],
    ['/watch', 'text/html'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers.get('Content-Type')?.split(';')[0]).toBe(type);
  });

  test.each([
    ['/', 'public, max-age=30, must-revalidate'],
    ['/watch', 'public, max-age=30, must-revalidate'],
    ['/catalog/catalog.json', 'public, max-age=30, must-revalidate'],
    ['/catalog/items.0123456789abcdef.json', 'public, max-age=31536000, immutable'],
    ['/assets/index-B9cQk2_a.js', 'public, max-age=31536000, immutable'],
    ['/assets/red-sneakers.jpg', 'no-cache'],
    ['/media/clip.mp4', 'no-cache'],
  ])('%s is kept for %s', async (path, cache) => {
    expect((await get(path)).headers.get('Cache-Control')).toBe(cache);
  });

  test('a part of a clip is answered as a part', async () => {
    const part = await get('/media/clip.mp4', { Range: 'bytes=2-5' });
    expect([part.status, await part.text()]).toEqual([206, '2345']);
    expect(part.headers.get('Content-Range')).toBe('bytes 2-5/10');
    expect((await get('/media/clip.mp4', { Range: 'bytes=10-' })).status).toBe(416);
  });

  test('an unchanged file is answered 304, and every origin may read', async () => {
    const first = await get('/catalog/catalog.json', { Origin: 'https://shop.example' });
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const etag = first.headers.get('ETag') ?? '';
    expect((await get('/catalog/catalog.json', { 'If-None-Match': etag })).status).toBe(304);
  });

  test.each([
    '/.env',
    '/%2eenv',
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/catalog/../../outside.txt',
    '/%',
  ])('%s stays hidden', async (path) => {
    expect(await getRaw(path)).toBe(404);
  });

  test('what the web keeps for itself is served, and nothing is written', async () => {
    expect(await getRaw('/.well-known/security.txt')).toBe(200);
    expect((await fetch(`${server.url}/watch`, { method: 'POST' })).status).toBe(405);
  });
});

describe('the collector beside them', () => {
  test('a page of this server may send, and the pairing link reads what it sent', async () => {
    const sent = await fetch(`${server.collectorUrl}/v1/events?k=wk_golden`, {
      method: 'POST',
      headers: { Origin: server.url, 'Content-Type': 'text/plain', 'User-Agent': BROWSER },
      body: JSON.stringify({ schemaVersion: 1, sentAt: GOLDEN_NOW_MS, events: [createEvent()] }),
    });
    expect(await sent.json()).toEqual({ stored: 1, duplicates: 0, refused: {} });
    const pairing = parsePairingLink(server.pairingLink);
    if (!pairing.ok) throw new Error(pairing.error.message);
    const { collectorUrl, site, readToken } = pairing.value;
    const query = `site=${site}&from=0&to=${GOLDEN_NOW_MS + 1}`;
    const read = await fetch(`${collectorUrl}/v1/metrics/cards?${query}`, {
      headers: { Authorization: `Bearer ${readToken}` },
    });
    expect(await read.json()).toMatchObject({ cards: [{ item: 'clip-pour-over', impressions: 1 }] });
    expect((await fetch(server.pairingLink)).headers.get('Content-Type')).toContain('text/html');
  });

  test('its answers are its own, not the static files', async () => {
    const response = await get('/curio/nothing');
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'not-found' }]);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('behind a proxy that is trusted, the limit is the client’s', async () => {
    const limits = { perAddress: { perSecond: 0.001, burst: 1 } };
    const behind = await start({ limits, trustProxy: true, prefix: '/' });
    const ask = async (client: string): Promise<number> =>
      (await fetch(`${behind.url}/v1/health`, { headers: { 'X-Forwarded-For': `6.6.6.6, ${client}` } }))
        .status;
    const statuses = [await ask('10.0.0.1'), await ask('10.0.0.1'), await ask('10.0.0.2')];
    await behind.close();
    expect(statuses).toEqual([200, 429, 200]);
  });
});

describe('starting and stopping', () => {
  test('a taken port, a missing folder and a foreign database are told, and nothing stays open', async () => {
    const port = Number(new URL(server.url).port);
    const refusals = [
      await startServer({ ...SITE, port }),
      await startServer({ ...SITE, folders: [join(folder, 'missing')] }),
      await startServer({ ...SITE, database: join(folder, 'outside.txt') }),
    ];
    expect(refusals.map((refusal) => (refusal.ok ? null : refusal.error.code))).toEqual([
      'wrong-call',
      'wrong-call',
      'store-failed',
    ]);
  });

  test('closing stores what was taken, and the events are there at the next start', async () => {
    const database = join(folder, 'made', 'events.duckdb');
    const first = await start({ database });
    const body = JSON.stringify({ schemaVersion: 1, sentAt: GOLDEN_NOW_MS, events: [createEvent()] });
    const send = (target: RunningServer): Promise<Response> =>
      fetch(`${target.collectorUrl}/v1/events?k=wk_golden`, { method: 'POST', body });
    expect(await (await send(first)).json()).toMatchObject({ stored: 1 });
    await first.close();
    await expect(send(first)).rejects.toThrow();
    const second = await start({ database });
    expect(await (await send(second)).json()).toMatchObject({ stored: 0, duplicates: 1 });
    await second.close();
  });

  test('a link out of the folder is followed: the folder is the shop’s own', async () => {
    await symlink(join(folder, 'outside.txt'), join(folder, 'second', 'linked.txt'));
    expect(await (await get('/linked.txt')).text()).toBe('outside');
  });
});
