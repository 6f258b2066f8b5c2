import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CN_SHOP } from '@curio/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSources } from './check-sources.ts';

const LD = { '@type': 'Product', name: '史上最好用的面膜', offers: { '@type': 'Offer', price: '49' } };
const PAGE =
  '<!doctype html><html lang="zh"><title>面膜</title><h1>补水面膜</h1><p>国家级面膜</p>' +
  `<script type="application/ld+json">${JSON.stringify(LD)}</script>`;
const FEED =
  '<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>a</g:id>' +
  '<title>顶级面膜</title><link>https://shop.example/a</link><g:price>49 CNY</g:price>' +
  '<g:availability>in_stock</g:availability><g:image_link>https://shop.example/a.jpg</g:image_link></item></channel></rss>';
// 国家级面膜 in GBK, as a server may say that it is.
const GBK = Buffer.from(
  '<html><p>\u00B9\u00FA\u00BC\u00D2\u00BC\u00B6\u00C3\u00E6\u00C4\u00A4</p>',
  'latin1',
);

let folder = '';
let server: Server;
let origin = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-check-'));
  server = createServer((request, response) => {
    const [type, body] = ANSWERS[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

const ANSWERS: Readonly<Record<string, readonly [string, string | Buffer]>> = {
  '/mask': ['text/html', PAGE],
  '/gbk': ['text/html; charset=gbk', GBK],
  '/feed.xml?all': ['application/xml', FEED],
};

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('a page', () => {
  test('is judged by what it shows, and by what only its JSON-LD says', async () => {
    const { quotes, sources } = await check(`${origin}/mask`);
    expect(quotes).toEqual(expect.arrayContaining(['国家级', '史上最好']));
    expect(sources).toEqual([{ source: `${origin}/mask`, read: 1, skipped: [], repaired: [] }]);
  });

  test('is the same from a file', async () => {
    const path = join(folder, 'saved.html');
    await writeFile(path, PAGE);
    const saved = await check(path);
    expect(saved.quotes).toEqual((await check(`${origin}/mask`)).quotes);
    expect(saved.sources[0]?.source).toBe('saved.html');
  });

  test('is read in the encoding that its server names', async () => {
    expect((await check(`${origin}/gbk`)).quotes).toEqual(['国家级']);
  });

  test('of which a sign is cut at the end of what is looked at first is a page', async () => {
    const path = join(folder, 'long.html');
    for (const pad of [0, 1, 2]) {
      await writeFile(path, `<!doctype html><!--${'x'.repeat(pad)}${'国'.repeat(3000)}-->${PAGE}`);
      expect((await check(path)).quotes).toContain('国家级');
    }
  });
});

test('a feed by its address is judged as its file is, beside a page', async () => {
  const { quotes, sources, report } = await check(`${origin}/feed.xml?all`, `${origin}/mask`);
  expect(quotes).toEqual(expect.arrayContaining(['顶级', '国家级']));
  expect(sources.map(({ source, read }) => [source.replace(origin, ''), read])).toEqual([
    ['feed.xml', 1],
    ['/mask', 1],
  ]);
  const { ran, total, notRun } = report.coverage;
  expect(ran + notRun.length).toBe(total);
  expect(ran).toBeGreaterThan(0);
});

test.each([
  ['/gone', 'The server answered 404.'],
  [':1/', ''],
])('what cannot be fetched is named: %s', async (path, message) => {
  const name = path.startsWith('/') ? origin + path : `http://127.0.0.1${path}`;
  const checked = await checkSources([name], toOptions());
  expect(checked).toMatchObject({ ok: false, error: { code: 'catalog-unreachable', place: name } });
  if (!checked.ok && message !== '') expect(checked.error.message).toBe(message);
});

function toOptions(): Parameters<typeof checkSources>[1] {
  const { signal } = new AbortController();
  return { pack: CN_SHOP, nowMs: Date.UTC(2026, 10, 26), folder, signal };
}

async function check(...names: readonly string[]): Promise<{
  quotes: readonly string[];
  sources: readonly { readonly source: string; readonly read: number }[];
  report: { readonly coverage: { ran: number; total: number; notRun: readonly unknown[] } };
}> {
  const checked = await checkSources(names, toOptions());
  if (!checked.ok) throw new Error(checked.error.message);
  const { report, sources } = checked.value;
  const proofs = report.findings.flatMap(({ evidence }) => evidence);
  return { quotes: proofs.flatMap((proof) => (proof.kind === 'text' ? [proof.quote] : [])), sources, report };
}
