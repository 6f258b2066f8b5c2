import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeVectorsFile, toFloat32Vector, type Result, type VectorsFile } from '@curio/core';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import { loadPlan } from '@curio/inference';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog, type BuildOptions, type BuildResult } from './build-catalog.ts';
import { toFeed, toItem } from '../testing/made-feed.ts';

let root = '';
let out = '';
let builds = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-fit-'));
});
beforeEach(() => {
  builds += 1;
  out = join(root, `out-${builds}`);
});
afterAll(() => rm(root, { recursive: true }));

const COLOURS = ['red', 'sea green', 'black', 'sand'];
const THINGS = ['kettle', 'desk lamp', 'wool blanket', 'yoga mat', 'running socks', 'frying pan'];

/** Things of several colours, two of each. */
const ITEMS = COLOURS.flatMap((colour) =>
  THINGS.flatMap((thing) =>
    [1, 2].map((number) =>
      toItem(`${thing} ${colour} ${number}`.replaceAll(' ', '-'), {
        title: `${colour} ${thing} no. ${number}`,
      }),
    ),
  ),
);

const LATE = toItem('late', { title: 'red kettle with a whistle' });

async function build(items: readonly string[], options: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const source = join(root, 'shop.xml');
  await writeFile(source, toFeed(items));
  const clock = { now: () => GOLDEN_NOW_MS };
  return toValue(await buildCatalog({ sources: [source], out, clock, ...options }));
}

async function readVectors({ pointer }: Pick<BuildResult, 'pointer'>): Promise<VectorsFile> {
  return toValue(decodeVectorsFile(new Uint8Array(await readFile(join(out, pointer.vectors ?? '')))));
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function cosine(file: VectorsFile, one: number, other: number): number {
  const [a, b] = [toFloat32Vector(file, one), toFloat32Vector(file, other)];
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

describe('a catalogue of which nothing more is said', () => {
  test('is fitted, and ships the ranker that reads it', async () => {
    const built = await build(ITEMS);
    expect(built.pointer.model).toBe('model/');
    expect(built.report.encoder).toBe('item-encoder/0.2.0');
    const manifest: unknown = JSON.parse(await readFile(join(out, 'model/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name: 'interest-ranker',
      version: '0.3.0',
      encoder: 'item-encoder/0.2.0',
    });
    expect(loadPlan(await readFile(join(out, 'model/model.plan'))).ok).toBe(true);
    const file = await readVectors(built);
    expect(file.space).toMatch(/^[0-9a-f]{16}$/u);
    expect(file.count).toBe(ITEMS.length);
    // Two red kettles; a red kettle and black socks.
    expect(cosine(file, 0, 1)).toBeGreaterThan(cosine(file, 0, 33) + 0.3);
  });

  test('gives the same bytes each time, and nothing is written where nothing changed', async () => {
    const first = await build(ITEMS);
    expect(await build(ITEMS)).toMatchObject({
      isChanged: false,
      work: { encoded: 0, reused: ITEMS.length },
    });
    out = `${out}-fresh`;
    expect((await build(ITEMS)).pointer).toEqual(first.pointer);
  });

  test('gives equal texts one vector, also in the next build', async () => {
    const twins = ITEMS.slice(0, 20).map((item, at) =>
      item.replace(/<g:id>[^<]*<\/g:id>/u, `<g:id>twin-${at}</g:id>`),
    );
    expect(new Set([...ITEMS, ...twins]).size).toBe(ITEMS.length + twins.length);
    const first = await build([...ITEMS, ...twins]);
    const file = await readVectors(first);
    for (let at = 0; at < twins.length; at += 1)
      expect(toFloat32Vector(file, ITEMS.length + at)).toEqual(toFloat32Vector(file, at));
    const again = await build([...ITEMS, ...twins]);
    expect(again).toMatchObject({ isChanged: false, pointer: first.pointer, work: { encoded: 0 } });
    // A twin is no newcomer to the fit.
    expect(
      (await build([...ITEMS, ...twins, twins[0]?.replace('twin-0', 'twin-20') ?? ''])).work.encoded,
    ).toBe(0);
  });

  test('tells how far the fit is, and can be stopped in it', async () => {
    const steps = new Set<string>();
    await build(ITEMS, { onProgress: ({ step }) => steps.add(step) });
    expect(steps).toEqual(new Set(['read', 'judge', 'write', 'fit']));
    const before = await readdir(out);
    const stop = new AbortController();
    const stopping = build([...ITEMS, LATE], {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'fit' && stop.abort(),
    });
    await expect(stopping).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(out)).toEqual(before);
  });
});

describe('a catalogue that grows', () => {
  test('leaves what was there as it is, and finds a place for the newcomer', async () => {
    const before = await readVectors(await build(ITEMS));
    const built = await build([LATE, ...ITEMS]);
    expect(built.work).toEqual({ encoded: 1, reused: ITEMS.length });
    const after = await readVectors(built);
    expect(after.space).toBe(before.space);
    expect(after.values.subarray(64)).toEqual(before.values);
    expect(after.scales.subarray(1)).toEqual(before.scales);
    expect(cosine(after, 0, 1)).toBeGreaterThan(cosine(after, 0, 34) + 0.3);
  });

  test('may lose items and change prices without a fit', async () => {
    const before = await readVectors(await build(ITEMS));
    const built = await build(ITEMS.slice(5));
    expect(built.work).toEqual({ encoded: 0, reused: ITEMS.length - 5 });
    expect((await readVectors(built)).values).toEqual(before.values.subarray(5 * 64));
  });

  test('is fitted anew once a fifth of it came later, also in small parts', async () => {
    const first = await readVectors(await build(ITEMS.slice(0, 38)));
    const second = await build(ITEMS.slice(0, 43));
    expect(second.work).toEqual({ encoded: 5, reused: 38 });
    expect((await readVectors(second)).space).toBe(first.space);
    const third = await build(ITEMS);
    expect(third.work).toEqual({ encoded: ITEMS.length, reused: 0 });
    expect((await readVectors(third)).space).not.toBe(first.space);
    // From then on it may grow again.
    expect((await build([LATE, ...ITEMS])).work).toEqual({ encoded: 1, reused: ITEMS.length });
  });

  test('is fitted anew where what the build before left is foreign', async () => {
    await build(ITEMS);
    const path = join(out, '.curio-build');
    const state = await readFile(path, 'latin1');
    for (const content of ['', state.replace('"kernel":[', '"kernel":["x",')]) {
      await writeFile(path, content, 'latin1');
      expect((await build(ITEMS, { force: true })).work).toEqual({ encoded: ITEMS.length, reused: 0 });
    }
  });
});

describe('each item is encoded by itself', () => {
  const older = fileURLToPath(new URL('../../../../models/artifacts/interest-ranker/0.2.0', import.meta.url));

  test.each([
    ['a model is named that reads such vectors', older, '0.2.0'],
    ['no model is wanted', 'none', null],
  ])('where %s', async (_, model, version) => {
    const fitted = await readVectors(await build(ITEMS));
    const built = await build(ITEMS, { model });
    expect(built.work).toEqual({ encoded: ITEMS.length, reused: 0 });
    expect(built.report.encoder).toBe('item-encoder/0.1.0');
    expect(built.pointer.model).toBe(version === null ? undefined : 'model/');
    const file = await readVectors(built);
    expect([file.space, file.count]).toEqual(['', fitted.count]);
    if (version === null) return;
    const manifest: unknown = JSON.parse(await readFile(join(out, 'model/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ version });
  });

  test('where there are more than ten thousand', async () => {
    const items = Array.from({ length: 10_001 }, (_, number) =>
      toItem(`p-${number}`, { title: `Mug ${number}` }),
    );
    const built = await build(items, { similar: 'never' });
    expect(built.pointer.model).toBeUndefined();
    expect((await readVectors(built)).space).toBe('');
  });
});
