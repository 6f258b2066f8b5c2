import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '@curio/core';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog, type BuildOptions, type BuildResult } from './build-catalog.ts';
import { toFeed, toItem } from '../testing/made-feed.ts';

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

/** Each item encoded by itself: what is fitted has its own tests. */
async function build(source: string, options: Partial<BuildOptions> = {}): Promise<BuildResult> {
  return toValue(await buildCatalog({ sources: [source], out, clock: CLOCK, model: 'none', ...options }));
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

describe('the second build of a feed', () => {
  const items = Array.from({ length: 300 }, (_, number) =>
    toItem(`p-${number}`, { title: `Mug number ${number}` }),
  );

  test('encodes only what changed, and has the bytes of a build from nothing', async () => {
    await build(await save('shop.xml', toFeed(items)));
    const changed = [...items];
    changed[7] = toItem('p-7', { title: 'Kettle' });
    changed[8] = toItem('p-8', { price: '9 EUR' });
    changed.splice(200, 1);
    changed.unshift(toItem('new', { title: 'A new one' }));
    const source = await save('shop.xml', toFeed(changed));
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
    const source = await save('same.xml', toFeed(items));
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
    const source = await save('again.xml', toFeed(items));
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
    const bad = Array.from({ length: 1_500 }, (_, number) => toItem(`bad-${number}`, { price: 'much' }));
    const odd = Array.from({ length: 1_200 }, (_, number) =>
      toItem(`odd-${number}`, { title: `国家级水壶 ${number}`, availability: 'perhaps' }),
    );
    const source = await save('bad.xml', toFeed([...bad, ...odd]));
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
