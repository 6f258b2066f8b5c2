import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOLDEN_CATALOG, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog } from '../build-catalog.ts';
import { withdrawItems, type WithdrawOptions } from './withdraw-items.ts';

let root = '';
let out = '';
let turns = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-withdraw-'));
});
beforeEach(async () => {
  turns += 1;
  out = join(root, `out-${turns}`);
  await build();
});
afterAll(() => rm(root, { recursive: true }));

const [KETTLE = '', OTHER = ''] = GOLDEN_CATALOG.products.map(({ id }) => id);
const CLIP = GOLDEN_CATALOG.videos[0]?.id ?? '';

async function build(): Promise<void> {
  const source = join(root, 'golden.json');
  await writeFile(source, JSON.stringify(GOLDEN_CATALOG));
  const built = await buildCatalog({ sources: [source], out, clock: { now: () => GOLDEN_NOW_MS } });
  if (!built.ok) throw new Error(built.error.message);
}

async function withdraw(ids: readonly string[], options: Partial<WithdrawOptions> = {}): Promise<unknown> {
  const done = await withdrawItems({ out, ids, ...options });
  return done.ok ? done.value : { code: done.error.code, place: done.error.place };
}

async function readList(): Promise<unknown> {
  return JSON.parse(await readFile(join(out, 'withdrawn.json'), 'utf8'));
}

describe('withdrawItems', () => {
  test('takes items down, again changes nothing, and a build leaves them down', async () => {
    const done = { changed: [KETTLE, CLIP], unchanged: [], unknown: [], withdrawn: [KETTLE, CLIP] };
    expect(await withdraw([KETTLE, CLIP, KETTLE])).toEqual(done);
    expect(await withdraw([CLIP, KETTLE])).toEqual({ ...done, changed: [], unchanged: [CLIP, KETTLE] });
    await build();
    expect(await readList()).toEqual({ schemaVersion: 1, ids: [KETTLE, CLIP] });
    expect((await readdir(out)).filter((name) => /lock|new$/u.test(name))).toEqual([]);
  });

  test('puts them back', async () => {
    await withdraw([KETTLE, OTHER]);
    expect(await withdraw([KETTLE, CLIP], { back: true })).toEqual({
      changed: [KETTLE],
      unchanged: [CLIP],
      unknown: [],
      withdrawn: [OTHER],
    });
    expect(await readList()).toEqual({ schemaVersion: 1, ids: [OTHER] });
  });

  test.each(['the prints of the build', 'the items alone'])(
    'tells ids that nothing has, by %s',
    async (by) => {
      if (by === 'the items alone') await rm(join(out, '.curio-build'));
      expect(await withdraw([KETTLE, 'kettel'])).toMatchObject({
        changed: [KETTLE, 'kettel'],
        unknown: ['kettel'],
      });
      expect(await readList()).toMatchObject({ ids: [KETTLE, 'kettel'] });
    },
  );

  test('counts all of many take-downs at a time', async () => {
    const ids = Array.from({ length: 20 }, (_, number) => `item-${number}`);
    await Promise.all(ids.map((id) => withdraw([id])));
    const list = await readList();
    expect(list).toMatchObject({ ids: expect.arrayContaining(ids) });
  });

  test('keeps what else the list says', async () => {
    await writeFile(join(out, 'withdrawn.json'), '{"schemaVersion":1,"ids":["old"],"note":"recall 7"}');
    await withdraw([KETTLE]);
    expect(await readList()).toEqual({ schemaVersion: 1, ids: ['old', KETTLE], note: 'recall 7' });
  });

  test.each(['{"ids":', '[]', '{"ids":"kettle"}'])(
    'leaves a list that is none as it is: %s',
    async (text) => {
      const path = join(out, 'withdrawn.json');
      await writeFile(path, text);
      expect(await withdraw([KETTLE])).toEqual({ code: 'catalog-invalid', place: path });
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  test('needs a catalogue', async () => {
    out = join(root, 'nowhere');
    expect(await withdraw([KETTLE])).toEqual({ code: 'catalog-unreachable', place: out });
  });

  test('takes over from one that was killed', async () => {
    const lock = join(out, '.curio-withdraw.lock');
    await writeFile(lock, '');
    await utimes(lock, 1_000, 1_000);
    expect(await withdraw([KETTLE])).toMatchObject({ changed: [KETTLE] });
  });
});
