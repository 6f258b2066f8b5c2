import { mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { succeed } from '@curio/core';
import { GOLDEN_CATALOG, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCatalog } from '../build/build-catalog.ts';
import { toValue } from '../testing/collector-fixture.ts';
import { followCatalog, readPrint } from './follow-catalog.ts';
import { learnCatalog, type CatalogLesson } from './learn-catalog.ts';

const HOUR_MS = 3_600_000;

let root = '';
let end = new AbortController();
/** Ids of each learning, and what was taken down by then. */
let learnt: string[][] = [];
let troubles: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-follow-'));
  end = new AbortController();
  learnt = [];
  troubles = [];
});
afterEach(async () => {
  end.abort();
  await rm(root, { recursive: true });
});

const STORE: CatalogLesson['store'] = {
  saveItems(_site, items) {
    learnt.push(items.map(({ id }) => id));
    return Promise.resolve(succeed(undefined));
  },
  saveGovernanceActs(_site, acts) {
    learnt.at(-1)?.push(...acts.filter(({ act }) => act === 'taken-down').map(({ item }) => `-${item}`));
    return Promise.resolve(succeed(undefined));
  },
};

let builds = 0;

/** Builds the golden catalogue with the first products alone. */
async function build(out: string, products: number): Promise<string> {
  builds += 1;
  const source = join(root, 'source.json');
  const some = GOLDEN_CATALOG.products.slice(0, products);
  await writeFile(source, JSON.stringify({ ...GOLDEN_CATALOG, products: some, videos: [], lives: [] }));
  const clock = { now: () => GOLDEN_NOW_MS + builds };
  toValue(await buildCatalog({ sources: [source], out: join(root, out), clock }));
  return join(root, out);
}

async function follow(folder: string, everyMs = HOUR_MS): Promise<void> {
  const lesson = { folder, site: 'shop', store: STORE };
  const print = await readPrint(folder);
  toValue(await learnCatalog(lesson));
  const report = (trouble: string): void => void troubles.push(trouble);
  followCatalog(lesson, print, { signal: end.signal, report, everyMs });
}

const [first = '', second = ''] = GOLDEN_CATALOG.products.map(({ id }) => id);

test('a build, and an item that is taken down, are learnt as they come', async () => {
  const folder = await build('out', 1);
  await follow(folder);
  await build('out', 2);
  await expect.poll(() => learnt).toEqual([[first], [first, second]]);
  await writeFile(join(folder, 'withdrawn.json'), JSON.stringify({ schemaVersion: 1, ids: [first] }));
  await expect.poll(() => learnt.at(-1)).toEqual([first, second, `-${first}`]);
  expect(troubles).toEqual([]);
});

test('a link that points to another folder is seen at the next look, and what has not changed is left alone', async () => {
  const [one, other] = [await build('one', 1), await build('other', 2)];
  const current = join(root, 'current');
  await symlink(one, current);
  await follow(current, 10);
  await symlink(other, `${current}-next`);
  await rename(`${current}-next`, current);
  await expect.poll(() => learnt).toEqual([[first], [first, second]]);
  await expect.poll(() => readPrint(current)).not.toBeNull();
  expect(learnt).toHaveLength(2);
});

test('a catalogue that cannot be read is told once, and the next is learnt', async () => {
  const folder = await build('out', 1);
  await follow(folder, 10);
  const pointer = await readFile(join(folder, 'catalog.json'), 'utf8');
  await writeFile(join(folder, 'catalog.json'), pointer.replace(/items\.[\da-f]+/u, 'items.missing'));
  await expect.poll(() => troubles).toEqual([expect.stringContaining('The catalogue of shop')]);
  await rm(join(folder, 'catalog.json'));
  await build('out', 2);
  await expect.poll(() => learnt).toEqual([[first], [first, second]]);
  expect(troubles).toHaveLength(1);
});

test('nothing is learnt once it has ended', async () => {
  const folder = await build('out', 1);
  await follow(folder, 5);
  end.abort();
  await build('out', 2);
  await readPrint(folder);
  expect(learnt).toEqual([[first]]);
});
