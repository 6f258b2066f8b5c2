import { expect, test } from 'vitest';
import { createFakePlatform, type FakePlatform } from '../testing/fake-platform.ts';
import type { ClipView } from '../tagger/clip-command.ts';
import { askClips } from './ask-clips.ts';
import { watchShop } from './watched-shops.ts';

const VIEW: ClipView = {
  clip: 1,
  item: null,
  title: 'Mugs',
  src: '',
  currentMs: 0,
  durationMs: null,
  isPaused: true,
  area: 1,
};

async function create(answer: unknown): Promise<FakePlatform> {
  const platform = createFakePlatform();
  platform.tabUrls.set(7, 'https://shop.example/mugs');
  platform.granted.add('https://shop.example/*');
  await watchShop(platform, 'https://shop.example');
  // Whatever a page makes of its videos comes through the tagger.
  platform.tagger = () => answer as readonly ClipView[];
  return platform;
}

test('the videos of a watched shop are told', async () => {
  expect(await askClips(await create([VIEW]), 7, { do: 'look' })).toEqual([VIEW]);
});

test('a shop that is not watched is not looked at', async () => {
  const platform = await create([VIEW]);
  platform.tabUrls.set(8, 'https://other.example/');
  expect(await askClips(platform, 8, { do: 'look' })).toBeNull();
  expect(await askClips(platform, 9, { do: 'look' })).toBeNull();
});

test.each([
  ['nothing', null],
  ['a title of 1 MB', [{ ...VIEW, title: 'x'.repeat(1_000_000) }]],
  ['a place before the beginning', [{ ...VIEW, currentMs: -1 }]],
  ['more videos than anybody has', Array.from({ length: 101 }, () => VIEW)],
])('a page that answers with %s is not believed', async (_, answer) => {
  expect(await askClips(await create(answer), 7, { do: 'look' })).toBeNull();
});
