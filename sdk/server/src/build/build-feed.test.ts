import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  encodeVectorsFile,
  createHashingItemEncoder,
  createItemTextReader,
  listItems,
  type Result,
} from '@curio/core';
import { readGoogleMerchantXml } from '@curio/core/readers';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog, type BuildOptions, type BuildResult } from './build-catalog.ts';
import type { BuildProgress } from './sources/opened-sources.ts';

let root = '';
let out = '';
let builds = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-feed-'));
});
beforeEach(() => {
  builds += 1;
  out = join(root, `made/out-${builds}`);
});
afterAll(() => rm(root, { recursive: true }));

const CLOCK = { now: () => GOLDEN_NOW_MS };

async function save(name: string, content: string): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

function feed(items: readonly string[]): string {
  return `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Corner &amp; Kiln</title>
<link>https://shop.example/</link>
${items.join('\n')}
</channel></rss>`;
}

function item(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    id,
    title: `Mug ${id}`,
    price: '3.50 EUR',
    image_link: `https://shop.example/${id}.jpg`,
    availability: 'in stock',
    ...fields,
  };
  const texts = Object.entries(all).map(([name, text]) => `<g:${name}>${text}</g:${name}>`);
  return `<item>${texts.join('')}</item>`;
}

async function build(source: string, options: Partial<BuildOptions> = {}): Promise<BuildResult> {
  return toValue(await buildCatalog({ sources: [source], out, clock: CLOCK, ...options }));
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Names and contents of all files of the folder. */
async function look(): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(out);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'latin1')])),
  );
}

describe('a feed that is built record by record', () => {
  test('gives the bytes that the whole catalogue in memory gives', async () => {
    const field = fc.constantFrom(
      'Mug',
      '',
      'Cup &amp; saucer',
      '<![CDATA[<b>Jug</b>]]>',
      '国家级水壶',
      '24" 茶壶',
    );
    const record = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      item_group_id: fc.constantFrom('', '', 'g', 'h', 'a'),
      title: field,
      price: fc.constantFrom('3.50 EUR', '1 EUR', '2 USD', '-1 EUR', ''),
      sale_price: fc.constantFrom('', '1 EUR'),
      size: fc.constantFrom('', 'S', 'L'),
      description: field,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 12 }), async (records) => {
        const xml = feed(records.map(({ id, ...fields }) => item(id, fields)));
        const source = await save('any.xml', xml);
        await rm(out, { recursive: true, force: true });
        const built = await buildCatalog({ sources: [source], out, clock: CLOCK });
        const whole = readGoogleMerchantXml(Buffer.from(xml), { nowMs: GOLDEN_NOW_MS });
        expect(built.ok).toBe(whole.ok);
        if (!built.ok || !whole.ok) {
          expect(existsSync(out)).toBe(false);
          expect(built).toMatchObject({ error: { code: whole.ok ? '' : whole.error.code } });
          return;
        }
        const { catalog, report } = whole.value;
        const { pointer } = built.value;
        expect(await readFile(join(out, pointer.items), 'utf8')).toBe(JSON.stringify(catalog));
        const texts = listItems(catalog).map(createItemTextReader(catalog));
        const vectors = encodeVectorsFile(createHashingItemEncoder().encode(texts));
        expect(new Uint8Array(await readFile(join(out, pointer.vectors ?? '')))).toEqual(vectors);
        expect(built.value.report.sources).toEqual([{ source: 'any.xml', ...report }]);
        // The same by way of the rules: the whole catalogue as a source of its own.
        const again = await save('whole.json', JSON.stringify(catalog));
        for (const governance of ['report', 'block'] as const) {
          const streamed = await buildCatalog({ sources: [source], out, clock: CLOCK, governance });
          const other = await buildCatalog({
            sources: [again],
            out: `${out}-whole`,
            clock: CLOCK,
            governance,
          });
          expect(streamed.ok).toBe(other.ok);
          if (!streamed.ok || !other.ok) continue;
          expect(streamed.value.pointer).toEqual(other.value.pointer);
          expect(streamed.value.report.governance).toEqual(other.value.report.governance);
          expect(streamed.value.report.blocked).toEqual(other.value.report.blocked);
        }
      }),
      { numRuns: 30 },
    );
    // Each run builds up to five catalogues.
  }, 30_000);

  test('brings members of a group together, however far apart they lie', async () => {
    const between = Array.from({ length: 3_000 }, (_, number) => item(`p-${number}`));
    const group = (id: string, size: string): string =>
      item(id, { item_group_id: 'vase', title: 'Vase', size });
    const source = await save('apart.xml', feed([group('small', 'S'), ...between, group('large', 'L')]));
    const { pointer, report } = await build(source);
    const { products } = JSON.parse(await readFile(join(out, pointer.items), 'utf8'));
    expect(report.items.products).toBe(3_001);
    expect(products[0]).toMatchObject({ id: 'vase', options: [{ name: 'Size', values: ['S', 'L'] }] });
  });

  test('leaves nothing behind but the catalogue, and says how far it is', async () => {
    const seen: BuildProgress[] = [];
    const source = await save(
      'some.xml',
      feed(Array.from({ length: 1_000 }, (_, number) => item(`p-${number}`))),
    );
    const { pointer } = await build(source, { onProgress: (progress) => seen.push(progress) });
    expect(new Set(await readdir(out))).toEqual(
      new Set([
        '.curio-build',
        'catalog.json',
        pointer.items,
        'report.json',
        pointer.vectors,
        'withdrawn.json',
      ]),
    );
    const { size } = await stat(source);
    expect(seen.findLast(({ step }) => step === 'read')).toMatchObject({
      done: size,
      total: size,
      items: 1_000,
    });
    for (const step of ['judge', 'write'] as const) {
      const last = seen.findLast((progress) => progress.step === step);
      expect(last).toMatchObject({ done: 1_000, total: 1_000, unit: 'items' });
    }
  });
});

describe('a build that comes to nothing', () => {
  const items = Array.from({ length: 2_000 }, (_, number) =>
    item(`p-${number}`, { description: 'Thrown by hand. '.repeat(40) }),
  );

  test('of a feed that is cut says where, and leaves the folder as it was', async () => {
    const xml = feed(items);
    await build(await save('good.xml', feed(items.slice(0, 3))));
    const before = await look();
    for (const at of [40, 300_000, xml.length - 30]) {
      const cut = xml.slice(0, at);
      const built = await buildCatalog({ sources: [await save('cut.xml', cut)], out, clock: CLOCK });
      const line = cut.split('\n').length;
      expect(built).toMatchObject({
        error: { code: 'feed-unreadable', place: `${join(root, 'cut.xml')}, line ${line}` },
      });
      expect(await look()).toEqual(before);
    }
  });

  test('where it is stopped, at whatever step, leaves the folder as it was', async () => {
    const source = await save('long.xml', feed(items));
    await build(await save('good.xml', feed(items.slice(0, 3))));
    const before = await look();
    for (const step of ['read', 'judge', 'write'] as const) {
      const stop = new AbortController();
      const onProgress = (progress: BuildProgress): void => {
        if (progress.step === step) stop.abort();
      };
      const built = buildCatalog({ sources: [source], out, clock: CLOCK, signal: stop.signal, onProgress });
      await expect(built).rejects.toMatchObject({ name: 'AbortError' });
      expect(await look()).toEqual(before);
    }
    const never = join(root, 'never/there');
    const stopped = buildCatalog({
      sources: [source],
      out: never,
      clock: CLOCK,
      signal: AbortSignal.abort(),
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  test('and was killed is cleaned up by the next one; one that runs is left alone', async () => {
    const source = await save('few.xml', feed(items.slice(0, 3)));
    // No process has this number: it is above what Linux gives.
    await mkdir(join(out, '.curio-work-4194305-x'), { recursive: true });
    await mkdir(join(out, `.curio-work-${process.pid}-y`));
    await build(source);
    const left = (await readdir(out)).filter((name) => name.startsWith('.curio-work-'));
    expect(left).toEqual([`.curio-work-${process.pid}-y`]);
  });

  test('of a folder that cannot be written says so', async () => {
    const built = await buildCatalog({
      sources: [await save('few.xml', feed(items.slice(0, 3)))],
      out: join(await save('a-file', ''), 'out'),
      clock: CLOCK,
    });
    expect(built).toMatchObject({ error: { code: 'wrong-call' } });
  });
});

describe('the second build of a feed', () => {
  const items = Array.from({ length: 300 }, (_, number) =>
    item(`p-${number}`, { title: `Mug number ${number}` }),
  );

  test('encodes only what changed, and has the bytes of a build from nothing', async () => {
    await build(await save('shop.xml', feed(items)));
    const changed = [...items];
    changed[7] = item('p-7', { title: 'Kettle' });
    changed[8] = item('p-8', { price: '9 EUR' });
    changed.splice(200, 1);
    changed.unshift(item('new', { title: 'A new one' }));
    const source = await save('shop.xml', feed(changed));
    const second = await build(source);
    expect(second).toMatchObject({ isChanged: true, work: { encoded: 3, reused: 297 } });
    const files = await look();
    out = `${out}-fresh`;
    const fresh = await build(source);
    expect(fresh.work).toEqual({ encoded: 300, reused: 0 });
    expect(fresh.pointer).toEqual(second.pointer);
    for (const name of [fresh.pointer.items, fresh.pointer.vectors ?? '', '.curio-build']) {
      expect((await look())[name]).toBe(files[name]);
    }
  });

  test('writes nothing where nothing changed, not even the files', async () => {
    const source = await save('same.xml', feed(items));
    const first = await build(source);
    const names = [first.pointer.items, first.pointer.vectors ?? '', 'catalog.json', '.curio-build'];
    for (const name of names) await utimes(join(out, name), 1_000, 1_000);
    const second = await build(source);
    expect(second).toMatchObject({
      isChanged: false,
      pointer: first.pointer,
      work: { encoded: 0, reused: 300 },
    });
    for (const name of names) expect((await stat(join(out, name))).mtimeMs, name).toBe(1_000_000);
  });

  test.each(['.curio-build', 'vectors'])('encodes everything where %s is cut or foreign', async (name) => {
    const source = await save('again.xml', feed(items));
    const { pointer } = await build(source);
    const path = join(out, name === 'vectors' ? (pointer.vectors ?? '') : name);
    const whole = await readFile(path);
    for (const content of [whole.subarray(0, -5), Buffer.from('{"schemaVersion":2}\n'), Buffer.alloc(0)]) {
      await writeFile(path, content);
      expect((await build(source, { force: true })).work).toEqual({ encoded: 300, reused: 0 });
      const vectors = await readFile(join(out, pointer.vectors ?? ''));
      expect(vectors).toHaveLength(12 + 300 * 68);
    }
  });
});

describe('a report of a feed in which nothing is right', () => {
  test('lists a thousand lines, and counts the rest', async () => {
    const bad = Array.from({ length: 1_500 }, (_, number) => item(`bad-${number}`, { price: 'much' }));
    const odd = Array.from({ length: 1_200 }, (_, number) =>
      item(`odd-${number}`, { title: `国家级水壶 ${number}`, availability: 'perhaps' }),
    );
    const source = await save('bad.xml', feed([...bad, ...odd]));
    const { report } = await build(source, { governance: 'block' }).catch(() => ({ report: null }));
    // All are blocked then, and nothing is built.
    expect(report).toBeNull();
    const built = (await build(source)).report;
    expect(built.counts).toEqual({
      skipped: { 'item-invalid': 1_500 },
      repaired: { 'item-invalid': 1_200 },
      findings: { violation: 1_200 },
      blocked: 0,
    });
    expect(built.sources[0]).toMatchObject({ read: 2_700, more: { skipped: 500, repaired: 200 } });
    expect(built.sources[0]?.skipped).toHaveLength(1_000);
    expect(built.governance.findings).toHaveLength(1_000);
    expect(JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))).toEqual(built);
    expect((await stat(join(out, 'report.json'))).size).toBeLessThan(2_000_000);
  });
});
