import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeCoVisits,
  scoreCoVisits,
  scoreTexts,
  type CoVisitTable,
  type CoVisitTables,
} from '@curio/core';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCatalog, type BuildResult, type SimilarMode } from '../build-catalog.ts';
import { toFeed, toItem } from '../../testing/made-feed.ts';
import { readHistory } from './read-history.ts';

let root = '';
let files = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-history-'));
});
afterAll(() => rm(root, { recursive: true }));

async function save(content: string): Promise<string> {
  files += 1;
  const path = join(root, `file-${files}`);
  await writeFile(path, content);
  return path;
}

async function read(content: string): Promise<unknown> {
  const history = await readHistory(await save(content));
  return history.ok ? history.value : history.error;
}

describe('readHistory', () => {
  test('CSV with its columns in any order, quotes, a byte order mark and Windows line ends', async () => {
    const text =
      '\uFEFFTS,Item,User,type\r\n1433223390,"kettle, steel",u1,buy\r\n\r\n2026-01-02T03:04:05Z,mug,"u ""2""",\r\n';
    expect(await read(text)).toEqual({
      acts: [
        { user: 'u1', item: 'kettle, steel', at: 1_433_223_390 },
        { user: 'u "2"', item: 'mug', at: Date.UTC(2026, 0, 2, 3, 4, 5) },
      ],
      silent: 0,
      broken: 0,
      firstBroken: null,
    });
  });

  test("the collector's events, of which those that say nothing for an item are left out", async () => {
    const lines = [
      { type: 'product-view', item: 'mug', session: 's', visitor: 'v', ts: 2 },
      { type: 'impression', item: 'kettle', session: 's', ts: 1 },
      { type: 'video-skipped', item: 'kettle', session: 's', ts: 1 },
      { type: 'add-to-cart', item: 'mug', session: 's', ts: 3 },
    ].map((event) => JSON.stringify(event));
    expect(await read(lines.join('\n'))).toEqual({
      acts: [
        { user: 'v', item: 'mug', at: 2 },
        { user: 's', item: 'mug', at: 3 },
      ],
      silent: 2,
      broken: 0,
      firstBroken: null,
    });
  });

  test('lines that cannot be read are counted, and the first is named', async () => {
    const text = `user,item,ts\nu,a,1\nu,,2\nu,b,soon\n${'x'.repeat(70_000)},b,3\nu,c\n`;
    expect(await read(text)).toMatchObject({ acts: [{ item: 'a' }], broken: 4, firstBroken: 3 });
    expect(await read('{"user":"u","item":"a","ts":1}\n{"user":\nnull\n"u"\n')).toMatchObject({
      acts: [{ item: 'a' }],
      broken: 3,
      firstBroken: 2,
    });
  });

  test.each([
    ['a,b,c\n1,2,3\n', /no columns user, item and ts/u],
    ['user,item,ts\n,,\n', /None of its lines/u],
  ])('%j is refused', async (text, message) => {
    expect(await read(text)).toMatchObject({
      code: 'history-unreadable',
      message: expect.stringMatching(message) as string,
    });
  });

  test('an empty file is a history of nothing, and a missing one is refused', async () => {
    expect(await read('')).toMatchObject({ acts: [] });
    expect(await readHistory(join(root, 'none'))).toMatchObject({
      ok: false,
      error: { code: 'history-unreadable', place: join(root, 'none') },
    });
  });
});

interface Built {
  readonly out: string;
  readonly result: BuildResult;
  readonly table: CoVisitTable | null;
}

const ITEMS = ['mug', 'kettle', 'lamp', 'chair'];

async function build(
  history: string | undefined,
  out = join(root, `out-${files}`),
  similar: SimilarMode = 'never',
): Promise<Built> {
  const source = await save(toFeed(ITEMS.map((id) => toItem(id, { title: id }))));
  const built = await buildCatalog({
    similar,
    sources: [source],
    out,
    clock: { now: () => GOLDEN_NOW_MS },
    ...(history === undefined ? {} : { history: await save(history) }),
  });
  if (!built.ok) throw new Error(`${built.error.code}: ${built.error.message}`);
  const { coVisits } = built.value.pointer;
  const table = coVisits === undefined ? null : decodeCoVisits(await readFile(join(out, coVisits)));
  return { out, result: built.value, table: table?.ok === true ? (table.value.visits ?? null) : null };
}

function after(table: CoVisitTable | null, item: string): readonly (string | undefined)[] {
  if (table === null) return [];
  const scores = scoreCoVisits(table, [{ row: ITEMS.indexOf(item), weight: 1 }]);
  return [...scores].toSorted((a, b) => b[1] - a[1]).map(([row]) => ITEMS[row]);
}

describe('a build with a history', () => {
  test('writes what goes together in the order of the items, once for a visitor, and not what is unknown', async () => {
    const acts = ['a,mug,1', 'a,lamp,2', 'a,lamp,2', 'b,mug,5', 'b,gone,6', 'b,lamp,7', 'b,kettle,8'];
    const { result, table } = await build(`user,item,ts\n${acts.join('\n')}\n`);
    expect(result.history).toEqual({
      counted: 5,
      visitors: 2,
      items: 3,
      unknown: 1,
      silent: 0,
      broken: 0,
      firstBroken: null,
    });
    expect(after(table, 'mug')).toEqual(['lamp', 'kettle']);
    expect(after(table, 'chair')).toEqual([]);
  });

  test('of no act at all has a table of nothing', async () => {
    const { result, table } = await build('user,item,ts\n');
    expect(result.history).toMatchObject({ counted: 0, visitors: 0, items: 0 });
    expect(table).toMatchObject({ count: 4, rows: new Uint32Array() });
  });

  test('one visitor of 10,000 acts is one visitor', async () => {
    const acts = Array.from({ length: 10_000 }, (_, at) => `bot,${ITEMS[at % 3]},${at}`);
    const { result, table } = await build(`user,item,ts\n${acts.join('\n')}\n`);
    expect(result.history).toMatchObject({ counted: 3, visitors: 1 });
    expect(after(table, 'mug')).toHaveLength(2);
  });

  test('is another catalogue than one without; the file of the build before stays for who holds its pointer', async () => {
    const { out, result } = await build('user,item,ts\na,mug,1\na,lamp,2\n');
    const same = await build('user,item,ts\na,mug,10\na,lamp,20\n', out);
    expect(same.result).toMatchObject({ isChanged: false, pointer: { coVisits: result.pointer.coVisits } });
    const without = await build(undefined, out);
    expect(without.result.isChanged).toBe(true);
    expect(without.result.pointer.coVisits).toBeUndefined();
    expect(await readdir(out)).toContain(result.pointer.coVisits);
    await build('user,item,ts\na,chair,1\na,lamp,2\n', out);
    expect(await readdir(out)).not.toContain(result.pointer.coVisits);
  });

  test('that cannot be read leaves the folder as it was', async () => {
    const { out } = await build('user,item,ts\na,mug,1\na,lamp,2\n');
    const before = await readFile(join(out, 'catalog.json'), 'utf8');
    await expect(build('no columns here\n', out)).rejects.toThrow('history-unreadable');
    expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe(before);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual(['.curio-build']);
  });
});

describe('a build without a history', () => {
  const TITLES = ['steel kettle', 'blue lamp', 'kettle of steel'];

  async function buildPlain(similar?: SimilarMode): Promise<CoVisitTables | null> {
    const source = await save(toFeed(TITLES.map((title, at) => toItem(`i${at}`, { title }))));
    const out = join(root, `out-${files}`);
    const built = await buildCatalog({
      sources: [source],
      out,
      clock: { now: () => GOLDEN_NOW_MS },
      ...(similar === undefined ? {} : { similar }),
    });
    if (!built.ok) throw new Error(built.error.message);
    const { coVisits } = built.value.pointer;
    if (coVisits === undefined) return null;
    const tables = decodeCoVisits(await readFile(join(out, coVisits)));
    return tables.ok ? tables.value : null;
  }

  test('knows what is alike by its text, and nothing of visitors', async () => {
    const tables = await buildPlain();
    expect(tables?.visits).toBeUndefined();
    const scores = scoreTexts(tables?.texts ?? expect.fail('no texts'), [{ row: 0, weight: 1 }]);
    expect([...scores].toSorted((a, b) => b[1] - a[1])[0]?.[0]).toBe(2);
  });

  test('leaves it out where nobody wants it', async () => {
    expect(await buildPlain('never')).toBeNull();
  });

  test('has both where there is a history', async () => {
    const { out, result } = await build('user,item,ts\na,mug,1\na,lamp,2\n', undefined, 'always');
    const tables = decodeCoVisits(await readFile(join(out, result.pointer.coVisits ?? '')));
    expect(tables).toMatchObject({ ok: true, value: { visits: { count: 4 }, texts: { count: 4 } } });
  });
});
