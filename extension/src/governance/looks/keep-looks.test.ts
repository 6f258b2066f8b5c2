import { expect, test } from 'vitest';
import type { PageLoad } from '@curio/core';
import { toExampleGathered } from '../../testing/example-gathered.ts';
import { createMemoryStore } from '../../testing/fake-platform.ts';
import { keepLook, toLooksKey } from './keep-looks.ts';
import { toLook } from './to-look.ts';

const ORIGIN = 'https://shop.example';
const DAY_MS = 86_400_000;

function lookAt(atMs: number, texts: readonly string[] = ['Only 3 left']): PageLoad {
  const load = toLook(toExampleGathered({ texts }).page, atMs);
  if (load === null) throw new Error('there is something to look at');
  return load;
}

const countsOf = (loads: readonly PageLoad[]): readonly (string | undefined)[] =>
  loads.map(({ page }) => page.texts[0]?.text);

test('of a page are kept its countdowns and short lines with a number that is no price', () => {
  const texts = ['Only 3 left', 'A kettle', '49.00 EUR', `3 ${'long '.repeat(40)}`];
  const { page } = toExampleGathered({ texts });
  const prices = [
    { target: [], quote: '49.00 EUR', textAt: 2, range: [0, 9] as const, amount: 49, isStruck: false },
  ];
  expect(toLook({ ...page, prices }, 1)?.page.texts.map(({ text }) => text)).toEqual(['Only 3 left']);
  expect(toLook(toExampleGathered({ texts: ['A kettle'] }).page, 1)).toBeNull();
});

test('each load counts once, whatever a visitor chooses in it, and the last four are kept', async () => {
  const store = createMemoryStore();
  const keep = (loadedAt: number, text: string, url = `${ORIGIN}/kettle`): Promise<readonly PageLoad[]> =>
    keepLook(store, { origin: ORIGIN, url, loadedAt, load: lookAt(loadedAt, [text]) });
  await keep(1, 'Only 3 left');
  expect(countsOf(await keep(1, 'Only 9 left'))).toEqual(['Only 3 left']);
  expect(countsOf(await keep(2, 'Only 2 left', `${ORIGIN}/kettle?variant=2`))).toEqual(['Only 2 left']);
  for (const loadedAt of [3, 4, 5, 6]) await keep(loadedAt, `Only ${loadedAt} left`);
  expect(countsOf(await keep(6, 'Only 8 left', `${ORIGIN}/kettle#top`))).toEqual([
    'Only 3 left',
    'Only 4 left',
    'Only 5 left',
    'Only 6 left',
  ]);
});

test('a countdown that comes later in the same load is added to it', async () => {
  const store = createMemoryStore();
  const look = { origin: ORIGIN, url: `${ORIGIN}/kettle`, loadedAt: 1 };
  await keepLook(store, { ...look, load: lookAt(1) });
  const { page } = lookAt(2, ['Only 7 left']);
  const countdowns = [{ target: ['#c'], tag: 'span', text: '14:59' }];
  const [kept] = await keepLook(store, { ...look, load: { atMs: 2, page: { ...page, countdowns } } });
  expect(kept).toMatchObject({ atMs: 2, page: { countdowns, texts: [{ text: 'Only 3 left' }] } });
});

test('what is long ago and what is too much is forgotten; no address is kept', async () => {
  const store = createMemoryStore();
  for (let page = 0; page < 70; page += 1) {
    const atMs = page + (page === 0 ? 0 : DAY_MS);
    await keepLook(store, {
      origin: ORIGIN,
      url: `${ORIGIN}/p?email=a@b.example&p=${page}`,
      loadedAt: 1,
      load: lookAt(atMs),
    });
  }
  const kept = (await store.read(toLooksKey(ORIGIN))) as object;
  expect(Object.keys(kept)).toHaveLength(60);
  expect(JSON.stringify(kept)).not.toContain('a@b.example');
  await keepLook(store, { origin: ORIGIN, url: ORIGIN, loadedAt: 2, load: lookAt(40 * DAY_MS) });
  expect(Object.keys((await store.read(toLooksKey(ORIGIN))) as object)).toHaveLength(1);
});
