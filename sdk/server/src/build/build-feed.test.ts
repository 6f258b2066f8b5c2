import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  encodeVectorsFile,
  createHashingItemEncoder,
  createItemTextReader,
  decodeVectorsFile,
  listItems,
  toFloat32Vector,
  type Result,
} from '@curio/core';
import { readGoogleMerchantTsv, readGoogleMerchantXml } from '@curio/core/readers';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog, type BuildOptions, type BuildResult } from './build-catalog.ts';
import { toFeed, toItem } from '../testing/made-feed.ts';
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

/** Each item encoded by itself: what is fitted has its own tests. */
const FRAME = { clock: { now: () => GOLDEN_NOW_MS }, model: 'none' } as const;

async function save(name: string, content: string): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

async function build(source: string, options: Partial<BuildOptions> = {}): Promise<BuildResult> {
  return toValue(await buildCatalog({ sources: [source], out, ...FRAME, ...options }));
}

async function readItems(folder: string, { pointer }: Pick<BuildResult, 'pointer'>): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, pointer.items), 'utf8'));
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
      video_link: fc.constantFrom('', 'https://shop.example/a.mp4', 'https://shop.example/b.webm'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 12 }), async (records) => {
        const xml = toFeed(records.map(({ id, ...fields }) => toItem(id, fields)));
        const source = await save('any.xml', xml);
        await rm(out, { recursive: true, force: true });
        const built = await buildCatalog({ sources: [source], out, ...FRAME });
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
          const streamed = await buildCatalog({ sources: [source], out, ...FRAME, governance });
          const other = await buildCatalog({
            sources: [again],
            out: `${out}-whole`,
            ...FRAME,
            governance,
          });
          expect(streamed.ok).toBe(other.ok);
          if (!streamed.ok || !other.ok) continue;
          // Another reader may put the fields of a clip in another order.
          const [ours, theirs] = await Promise.all([
            readItems(out, streamed.value),
            readItems(`${out}-whole`, other.value),
          ]);
          expect(ours).toEqual(theirs);
          expect(streamed.value.report.governance).toEqual(other.value.report.governance);
          expect(streamed.value.report.blocked).toEqual(other.value.report.blocked);
        }
      }),
      { numRuns: 30 },
    );
    // Each run builds up to five catalogues.
  }, 30_000);

  test('gives them of a table, too, and reads one in a foreign encoding as a whole', async () => {
    const rows = [
      ['id', 'title', 'price', 'item group id', 'size', 'video link'],
      ['a', '"A ""big"" mug"', '3 EUR', 'g', 'S', 'https://shop.example/a.mp4'],
      ['b', 'Kännchen', '4 EUR', '', '', 'https://shop.example/a.mp4'],
      ['c', 'A big mug', '2 EUR', 'g', 'L', ''],
      ['a', 'Again', '1 EUR', '', '', ''],
    ];
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    for (const encoding of ['utf8', 'latin1'] as const) {
      const bytes = Buffer.from(text, encoding);
      const source = join(root, `table-${encoding}.txt`);
      await writeFile(source, bytes);
      const { pointer, report } = await build(source);
      const whole = toValue(readGoogleMerchantTsv(bytes, { nowMs: GOLDEN_NOW_MS }));
      expect(await readFile(join(out, pointer.items), 'utf8')).toBe(JSON.stringify(whole.catalog));
      expect(report.sources).toEqual([{ source: `table-${encoding}.txt`, ...whole.report }]);
      expect(whole.catalog).toMatchObject({ products: [{ id: 'g' }, { title: 'Kännchen' }], videos: [{}] });
    }
  });

  test('brings members of a group together, however far apart they lie', async () => {
    const between = Array.from({ length: 3_000 }, (_, number) => toItem(`p-${number}`));
    const group = (id: string, size: string): string =>
      toItem(id, { item_group_id: 'vase', title: 'Vase', size });
    const source = await save('apart.xml', toFeed([group('small', 'S'), ...between, group('large', 'L')]));
    const { pointer, report } = await build(source);
    const { products } = JSON.parse(await readFile(join(out, pointer.items), 'utf8'));
    expect(report.items.products).toBe(3_001);
    expect(products[0]).toMatchObject({ id: 'vase', options: [{ name: 'Size', values: ['S', 'L'] }] });
  });

  test('joins clips to products that are not in memory', async () => {
    const folder = join(root, 'clips');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'p-7.webm'), '');
    await writeFile(join(folder, 'clips.csv'), 'file,duration\np-7.webm,4');
    const items = Array.from({ length: 20 }, (_, number) =>
      toItem(`p-${number}`, { brand: 'Kiln', product_type: 'Mugs', title: `Mug ${number}` }),
    );
    const source = await save('clips.xml', toFeed(items));
    const { pointer, report } = await build(source, { clips: { folder, base: '../clips' } });
    const catalog = await readItems(out, { pointer });
    expect(catalog).toMatchObject({
      videos: [{ id: 'clip-p-7', title: 'Mug 7', moments: [{ productId: 'p-7' }] }],
    });
    expect(report.sources.map(({ source }) => source)).toEqual(['clips.xml', 'clips/']);
    // A clip that repeats its product's title has its product's vector: both texts are the same.
    const file = decodeVectorsFile(new Uint8Array(await readFile(join(out, pointer.vectors ?? ''))));
    const vectors = toValue(file);
    expect(toFloat32Vector(vectors, 20)).toEqual(toFloat32Vector(vectors, 7));
  });

  test('leaves nothing behind but the catalogue, and says how far it is', async () => {
    const seen: BuildProgress[] = [];
    const source = await save(
      'some.xml',
      toFeed(Array.from({ length: 1_000 }, (_, number) => toItem(`p-${number}`))),
    );
    const { pointer } = await build(source, { onProgress: (progress) => seen.push(progress) });
    expect(new Set(await readdir(out))).toEqual(
      new Set([
        '.curio-build',
        'catalog.json',
        pointer.items,
        'report.json',
        pointer.vectors,
        pointer.coVisits,
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
    toItem(`p-${number}`, { description: 'Thrown by hand. '.repeat(40) }),
  );

  test('of a feed that is cut says where, and leaves the folder as it was', async () => {
    const xml = toFeed(items);
    await build(await save('good.xml', toFeed(items.slice(0, 3))));
    const before = await look();
    for (const at of [40, 300_000, xml.length - 30]) {
      const cut = xml.slice(0, at);
      const built = await buildCatalog({ sources: [await save('cut.xml', cut)], out, ...FRAME });
      const line = cut.split('\n').length;
      expect(built).toMatchObject({
        error: { code: 'feed-unreadable', place: `${join(root, 'cut.xml')}, line ${line}` },
      });
      expect(await look()).toEqual(before);
    }
  });

  test('where it is stopped, at whatever step, leaves the folder as it was', async () => {
    const source = await save('long.xml', toFeed(items));
    await build(await save('good.xml', toFeed(items.slice(0, 3))));
    const before = await look();
    for (const step of ['read', 'judge', 'write'] as const) {
      const stop = new AbortController();
      const onProgress = (progress: BuildProgress): void => {
        if (progress.step === step) stop.abort();
      };
      const built = buildCatalog({ sources: [source], out, ...FRAME, signal: stop.signal, onProgress });
      await expect(built).rejects.toMatchObject({ name: 'AbortError' });
      expect(await look()).toEqual(before);
    }
    const never = join(root, 'never/there');
    const stopped = buildCatalog({
      sources: [source],
      out: never,
      ...FRAME,
      signal: AbortSignal.abort(),
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  test('and was killed is cleaned up by the next one; one that runs is left alone', async () => {
    const source = await save('few.xml', toFeed(items.slice(0, 3)));
    // No process has this number: it is above what Linux gives.
    await mkdir(join(out, '.curio-work-4194305-x'), { recursive: true });
    await mkdir(join(out, `.curio-work-${process.pid}-y`));
    await build(source);
    const left = (await readdir(out)).filter((name) => name.startsWith('.curio-work-'));
    expect(left).toEqual([`.curio-work-${process.pid}-y`]);
  });

  test('of a folder that cannot be written says so', async () => {
    const built = await buildCatalog({
      sources: [await save('few.xml', toFeed(items.slice(0, 3)))],
      out: join(await save('a-file', ''), 'out'),
      ...FRAME,
    });
    expect(built).toMatchObject({ error: { code: 'wrong-call' } });
  });
});
