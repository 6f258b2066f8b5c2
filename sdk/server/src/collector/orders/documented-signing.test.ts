import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../serve/start-server.ts';
import { SITES } from '../../testing/collector-fixture.ts';

// The signing examples of docs/orders.md, run as they stand there against a real collector.

const RECORD = {
  type: 'order-paid',
  orderId: '1001',
  at: Date.now() - 60_000,
  lines: [{ id: '1', item: 'mug — 手冲', quantity: 1, value: { amount: 500, currency: 'EUR' } }],
};

let folder = '';
let server: RunningServer;
let page = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-signing-'));
  const started = await startServer({ sites: SITES });
  if (!started.ok) throw new Error(started.error.message);
  server = started.value;
  page = await readFile(new URL('../../../../../docs/orders.md', import.meta.url), 'utf8');
  const batch = JSON.stringify({ schemaVersion: 1, records: [RECORD] });
  await writeFile(join(folder, 'records.json'), batch);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function takeExample(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'su').exec(page)?.[1] ?? '';
  expect(code).not.toBe('');
  return code
    .replace('https://events.shop.example/curio', server.collectorUrl)
    .replace('site=shop', 'site=golden-shop');
}

async function run(program: string, args: readonly string[]): Promise<readonly [number | null, string]> {
  const env = { ...process.env, SHOP_ORDERS_SECRET: 'orders-secret' };
  const child = spawn(program, args, { cwd: folder, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return [child.exitCode, said];
}

const lacks = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words.length === 0 ? ['--version'] : words).status !== 0;

test('Node', async () => {
  const path = join(folder, 'sign.mjs');
  await writeFile(
    path,
    `const record = ${JSON.stringify(RECORD)};\n${takeExample('js')}console.log(await response.text());`,
  );
  expect(await run(process.execPath, [path])).toEqual([
    0,
    expect.stringContaining('"schemaVersion":1,"stored":'),
  ]);
});

test.skipIf(lacks('openssl', 'version') || lacks('curl'))(
  'shell (skipped where openssl or curl is absent)',
  async () => {
    expect(await run('sh', ['-ec', takeExample('sh')])).toEqual([
      0,
      expect.stringContaining('"schemaVersion":1,"stored":'),
    ]);
  },
);

const PHP_HAS_CURL = ['-r', 'exit(extension_loaded("curl") ? 0 : 1);'];

test.skipIf(lacks('php', ...PHP_HAS_CURL))('PHP (skipped where it or its curl is absent)', async () => {
  const path = join(folder, 'sign.php');
  const record = `$record = json_decode(${JSON.stringify(JSON.stringify(RECORD)).replaceAll('$', '\\$')}, true);`;
  await writeFile(path, `<?php\n${record}\n${takeExample('php')}`);
  expect(await run('php', [path])).toEqual([0, '']);
});
