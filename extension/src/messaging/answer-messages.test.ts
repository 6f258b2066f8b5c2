import { expect, test } from 'vitest';
import { createAnswerers } from '../background/answerers.ts';
import { createPageJudge } from '../governance/page-judge.ts';
import { EXAMPLE_SNAPSHOT } from '../testing/examples.ts';
import { createFakePlatform } from '../testing/fake-platform.ts';
import { answerMessage, type SenderLike } from './answer-messages.ts';
import { PROTOCOL_VERSION } from './protocol.ts';

const IDENTITY = { id: 'self', baseUrl: 'chrome-extension://self/' };
const PAGE: SenderLike = { id: 'self', url: 'https://shop.example/', frameId: 0, tab: { id: 7 } };
const PANEL: SenderLike = { id: 'self', url: 'chrome-extension://self/sidepanel.html?tab=7', tab: { id: 9 } };

function ask(name: string, request: unknown, sender: SenderLike): Promise<unknown> {
  return send({ version: PROTOCOL_VERSION, name, request }, sender);
}

function send(message: unknown, sender: SenderLike): Promise<unknown> {
  const platform = createFakePlatform();
  const answerers = createAnswerers(platform, createPageJudge(platform.judgeTime));
  return answerMessage(message, sender, { answerers, identity: IDENTITY });
}

test('the panel may ask for a tab, also when it stands in a tab of its own', async () => {
  expect(await ask('tab-read', { tabId: 7 }, PANEL)).toMatchObject({ ok: true, answer: { watched: false } });
});

test.each([
  ['a content script', PAGE],
  ['a page that calls itself the panel', { ...PAGE, url: 'https://shop.example/chrome-extension://self/' }],
  ['another extension', { ...PANEL, id: 'other' }],
  ['nobody', {}],
])('%s may not ask what only the panel may', async (_name, sender) => {
  const link = { origin: 'https://shop.example', tabId: 7, link: 'https://c.example/pair#' };
  expect(await ask('pairing-set', link, sender)).toEqual({ ok: false, trouble: 'sender-refused' });
});

test('the frame in a page reads the card of its own tab and nothing else; no page reads a card', async () => {
  const frame = { ...PAGE, url: 'chrome-extension://self/detail.html#item=clip-1', frameId: 4 };
  const card = { item: 'clip-1', isWhole: true };
  expect(await ask('detail-read', card, frame)).toEqual({ ok: true, answer: null });
  expect(await ask('detail-resize', { heightPx: 300 }, frame)).toMatchObject({ ok: true });
  const refused = { ok: false, trouble: 'sender-refused' };
  const query = { origin: 'https://shop.example', query: { from: 0, to: 1, names: ['gmv'] } };
  expect(await ask('numbers-read', query, frame)).toEqual(refused);
  expect(await ask('tab-read', { tabId: 7 }, frame)).toEqual(refused);
  for (const sender of [PAGE, PANEL, { ...frame, tab: undefined }, { ...frame, id: 'other' }])
    expect(await ask('detail-read', card, sender)).toEqual(refused);
  expect(await ask('numbers-read', query, PANEL)).toEqual({
    ok: true,
    answer: { state: 'unread', because: 'not-paired' },
  });
});

test('a detail in a window of its own reads the tab that it names; a frame never does', async () => {
  const platform = createFakePlatform();
  platform.tabUrls.set(7, 'https://shop.example/');
  const answerers = createAnswerers(platform, createPageJudge(platform.judgeTime));
  const askers: unknown[] = [];
  const spied = {
    ...answerers,
    'detail-read': async (_: unknown, asker: unknown) => {
      askers.push(asker);
      return null;
    },
  };
  const toUrl = (path: string): string => `chrome-extension://self/${path}?tab=7#item=clip-1`;
  const message = {
    version: PROTOCOL_VERSION,
    name: 'detail-read',
    request: { item: 'clip-1', isWhole: true },
  };
  for (const path of ['detail-window.html', 'detail.html'])
    await answerMessage(
      message,
      { id: 'self', url: toUrl(path), frameId: 0, tab: { id: 9 } },
      { answerers: spied, identity: IDENTITY },
    );
  expect(askers).toMatchObject([
    { role: 'frame', tabId: 7 },
    { role: 'frame', tabId: 9 },
  ]);
});

test('only the top frame of a page tells what it sees', async () => {
  expect(await ask('page-seen', EXAMPLE_SNAPSHOT, { ...PAGE, frameId: 3 })).toEqual({
    ok: false,
    trouble: 'sender-refused',
  });
  expect(await ask('page-seen', EXAMPLE_SNAPSHOT, PAGE)).toEqual({ ok: true, answer: null });
});

test('what is unknown, of another version or out of form has a named trouble', async () => {
  expect(await ask('token-read', {}, PANEL)).toEqual({ ok: false, trouble: 'unknown-message' });
  expect(await ask('toString', {}, PANEL)).toEqual({ ok: false, trouble: 'unknown-message' });
  expect(
    await send({ version: PROTOCOL_VERSION + 1, name: 'tab-read', request: { tabId: 7 } }, PANEL),
  ).toEqual({
    ok: false,
    trouble: 'version-mismatch',
  });
  expect(await ask('tab-read', { tabId: '7' }, PANEL)).toEqual({ ok: false, trouble: 'request-invalid' });
  expect(await ask('page-seen', { ...EXAMPLE_SNAPSHOT, page: { site: 1 } }, PAGE)).toEqual({
    ok: false,
    trouble: 'request-invalid',
  });
});

test('after a soft navigation the tab’s own address counts, of the same site alone', async () => {
  const platform = createFakePlatform();
  platform.granted.add('https://shop.example/*');
  const answerers = createAnswerers(platform, createPageJudge(platform.judgeTime));
  await answerers['shop-watch']({ origin: 'https://shop.example' }, { role: 'panel', tabId: null, url: '' });
  const see = (tabUrl: string): Promise<unknown> =>
    answerMessage(
      { version: PROTOCOL_VERSION, name: 'page-seen', request: EXAMPLE_SNAPSHOT },
      { id: 'self', url: 'https://shop.example/a', frameId: 0, tab: { id: 7, url: tabUrl } },
      { answerers, identity: { id: 'self', baseUrl: 'chrome-extension://self/' } },
    );
  expect(await see('https://shop.example/b')).toMatchObject({ answer: { url: 'https://shop.example/b' } });
  expect(await see('https://other.example/b')).toMatchObject({ answer: { url: 'https://shop.example/a' } });
});
