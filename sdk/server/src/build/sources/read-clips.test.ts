import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addPictureClips, parseCatalog, type Catalog } from '@curio/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCurio } from '../../cli/run-curio.ts';

const SHOP = fileURLToPath(new URL('../../../../../demo-site/', import.meta.url));
const CLIPS = join(SHOP, 'public/media/clips');

let root = '';
let goods = '';
let whole: Catalog;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-clips-'));
  await cp(CLIPS, join(root, 'site/media/clips'), { recursive: true });
  whole = await readCatalogFile(join(SHOP, 'catalog/source/catalog.json'));
  goods = join(root, 'goods.json');
  await writeFile(goods, JSON.stringify({ ...whole, videos: [], lives: [] }));
});
afterAll(() => rm(root, { recursive: true }));

async function readCatalogFile(path: string): Promise<Catalog> {
  const parsed = parseCatalog(await readFile(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.catalog;
}

/** What a row and the names of files say of a clip, in one text. */
function toFacts({ id, title, moments, captions }: Catalog['videos'][number]): string {
  return JSON.stringify({
    id,
    title,
    moments: moments.map(({ productId, startMs, endMs }) => [productId, startMs, endMs]),
    captions: captions.map(({ url }) => url.slice(url.lastIndexOf('/'))),
  });
}

interface Built {
  readonly code: number;
  readonly trouble: string;
  readonly output: string;
}

async function build(...words: readonly string[]): Promise<Built> {
  const texts = { output: '', trouble: '' };
  const code = await runCurio(['build', goods, '--out', join(root, 'site/catalog'), ...words], '1.2.3', {
    print: (line) => (texts.output += `${line}\n`),
    warn: (line) => (texts.trouble += `${line}\n`),
    signal: new AbortController().signal,
  });
  return { code, ...texts };
}

async function readBuilt(): Promise<Catalog> {
  const out = join(root, 'site/catalog');
  const pointer = JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8'));
  return readCatalogFile(join(out, pointer.items));
}

describe('the folder of clips of a real shop', () => {
  test('is joined by its table: lengths, moments, posters and captions come out as the shop wrote them', async () => {
    const rows = whole.videos.map(({ id, title, moments }) => {
      const cells = moments.map(
        ({ productId, startMs, endMs }) => `${productId}@${startMs / 1000}-${endMs / 1000}`,
      );
      return `${id}.mp4,"${title.replaceAll('"', '""')}",${cells.join(' ')}`;
    });
    const folder = join(root, 'site/media/clips');
    await writeFile(join(folder, 'clips.csv'), ['file,title,moments', ...rows].join('\r\n'));
    const { code, output } = await build('--clips', folder);
    expect([code, output]).toEqual([0, expect.stringContaining(`${whole.videos.length} videos`)]);
    const built = await readBuilt();
    expect(built.videos.map(toFacts).toSorted()).toEqual(whole.videos.map(toFacts).toSorted());
    for (const { id, durationMs } of built.videos) {
      // The shop's own figures are rounded, to a tenth of a second and a frame or two.
      const written = whole.videos.find((video) => video.id === id)?.durationMs ?? 0;
      expect(Math.abs(durationMs - written), id).toBeLessThan(100);
    }
    // Where an address leads from catalog.json, there is the file.
    for (const { sources, poster } of built.videos) {
      for (const { url } of [...sources, ...(poster === undefined ? [] : [poster])]) {
        expect(existsSync(join(root, 'site/catalog', url)), url).toBe(true);
      }
    }
    const shown = new Set(built.videos.flatMap(({ moments }) => moments.map(({ productId }) => productId)));
    const added = addPictureClips(built).videos.length - built.videos.length;
    expect(added).toBe(built.products.filter(({ id }) => !shown.has(id)).length);
    const report = JSON.parse(await readFile(join(root, 'site/catalog/report.json'), 'utf8'));
    expect(report.sources.map(({ source }: { source: string }) => source)).toEqual(['goods.json', 'clips/']);
    // The rooms' files are in the folder too, and no product has their names.
    expect(report.sources[1].skipped.map(({ place }: { place: string }) => place)).toEqual(
      whole.lives.map(({ id }) => `${id}.mp4`).toSorted(),
    );
    expect(JSON.stringify(report)).not.toContain(root);
  });
});

describe('a call that cannot be followed', () => {
  test.each([
    [['--clips-base', '../media'], '--clips-base needs --clips'],
    [['--clips', 'x', '--clips-base', 'javascript:alert(1)'], 'takes an address'],
    [['--clips', 'no-such-folder', '--clips-base', '/clips'], 'There is no such folder of clips.'],
    [['--clips', SHOP.replace(/\/$/u, '/package.json'), '--clips-base', '/clips'], 'not a folder of clips'],
  ])('%j ends with 2 and one sentence', async (words, part) => {
    const { code, trouble } = await build(...words);
    expect(code).toBe(2);
    expect(trouble).toContain(part);
  });
});

test('a base of its own goes before the clips alone', async () => {
  const words = ['--clips', CLIPS, '--clips-base', 'https://cdn.example/clips', '--base', '../'];
  await writeFile(goods, JSON.stringify({ ...whole, lives: [] }));
  const { trouble } = await build(...words);
  expect(trouble).toContain('is taken: name another');
  await writeFile(goods, JSON.stringify({ ...whole, videos: [], lives: [] }));
  const named = join(root, 'named');
  await cp(join(CLIPS, 'clip-pen-line.mp4'), join(named, 'pen-fountain.mp4'));
  expect((await build('--clips', named, ...words.slice(2))).code).toBe(0);
  const { videos, products } = await readBuilt();
  expect(videos).toMatchObject([
    { id: 'clip-pen-fountain', sources: [{ url: 'https://cdn.example/clips/pen-fountain.mp4' }] },
  ]);
  expect(products[0]?.pictures[0]?.url).toMatch(/^\.\.\/media\//u);
});
