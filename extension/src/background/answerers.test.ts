import { formatPairingLink } from '@curio/core';
import { expect, test } from 'vitest';
import { createPageJudge } from '../governance/page-judge.ts';
import type { Gathered } from '../governance/gathered.ts';
import type { Answerers, Asker } from '../messaging/answer-messages.ts';
import { toExampleGathered } from '../testing/example-gathered.ts';
import { EXAMPLE_PAGE, EXAMPLE_SNAPSHOT, EXAMPLE_TOKEN, toExampleMetrics } from '../testing/examples.ts';
import { createFakePlatform, type FakePlatform } from '../testing/fake-platform.ts';
import { createAnswerers } from './answerers.ts';

const ORIGIN = 'https://shop.example';
const SHOP = { origin: ORIGIN, tabId: 7 };
const PAGE: Asker = { role: 'page', tabId: 7, url: `${ORIGIN}/` };
const PANEL: Asker = { role: 'panel', tabId: null, url: 'chrome-extension://self/sidepanel.html' };
const LINK = formatPairingLink({
  collectorUrl: 'https://c.example/curio',
  site: 'demo',
  readToken: EXAMPLE_TOKEN,
});

const EXAMPLE_CARDS: Pick<Gathered, 'cards'> = {
  cards: EXAMPLE_PAGE.items.map(({ id, kind, title }) => ({ item: id, kind, title })),
};

async function watch(): Promise<FakePlatform> {
  const platform = createFakePlatform();
  platform.tabUrls.set(7, `${ORIGIN}/`);
  platform.granted.add(`${ORIGIN}/*`);
  await wake(platform)['shop-watch']({ origin: ORIGIN }, PANEL);
  return platform;
}

/** A worker that was just started: nothing of an earlier one is left but the stores. */
function wake(platform: FakePlatform): Answerers {
  return createAnswerers(platform, createPageJudge(platform.judgeTime));
}

test('a shop is watched only with its permission', async () => {
  const platform = createFakePlatform();
  expect(await wake(platform)['shop-watch']({ origin: ORIGIN }, PANEL)).toBe(false);
  expect(await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE)).toBeNull();
  platform.granted.add(`${ORIGIN}/*`);
  expect(await wake(platform)['shop-watch']({ origin: ORIGIN }, PANEL)).toBe(true);
  expect([...platform.scriptIds.values()]).toEqual([`${ORIGIN}/*`]);
});

test('without a collector this browser’s own counts are shown, and the badge counts findings', async () => {
  const platform = await watch();
  await wake(platform)['page-gathered'](
    toExampleGathered({ ...EXAMPLE_CARDS, page: { subject: `${ORIGIN}/` } }),
    PAGE,
  );
  const report = await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
  expect(report?.figures).toEqual({ from: 'browser', because: 'not-paired' });
  expect(report?.cards[0]).toMatchObject({ item: 'clip-1', onPage: true, metrics: { impressions: 3 } });
  const count = report?.findings.length ?? 0;
  expect(report?.findings.filter(({ item }) => item === 'kettle-1').length).toBe(1);
  expect(report?.cards.find(({ item }) => item === 'kettle-1')?.findingCount).toBe(1);
  expect(platform.badges.get(7)).toBe(String(count));
  expect(platform.requests).toEqual([]);
});

test('a paired shop shows the collector’s figures, also in the next worker; the token stays inside', async () => {
  const platform = await watch();
  platform.collector = [toExampleMetrics('clip-1', { impressions: 1_204 })];
  const outcome = await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
  const report = await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
  const tab = await wake(platform)['tab-read']({ tabId: 7 }, PANEL);
  expect(outcome.state).toBe('paired');
  expect(report?.figures).toMatchObject({ from: 'collector', collectorHost: 'c.example' });
  expect(report?.cards[0]?.metrics.impressions).toBe(1_204);
  expect(tab.report).toEqual(report);
  expect(platform.requests.at(-1)?.authorization).toBe(`Bearer ${EXAMPLE_TOKEN}`);
  expect(JSON.stringify([outcome, report, tab, platform.sent])).not.toContain(EXAMPLE_TOKEN);
});

test.each([
  [401, 'token-refused'],
  [503, 'collector-down'],
  [null, 'collector-down'],
  [404, 'collector-answer-invalid'],
] as const)(
  'a collector that answers %s leaves this browser’s counts and the reason',
  async (status, because) => {
    const platform = await watch();
    platform.collector = [];
    await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
    platform.collector = status;
    const report = await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
    expect(report?.figures).toEqual({ from: 'browser', because });
    expect(report?.cards[0]?.metrics.impressions).toBe(3);
  },
);

test('a refused link is not kept', async () => {
  const platform = await watch();
  platform.collector = 401;
  const outcome = await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
  expect(outcome).toEqual({ state: 'refused', because: 'token-refused', place: 'c.example' });
  const broken = await wake(platform)['pairing-set']({ ...SHOP, link: 'http://evil.example/pair' }, PANEL);
  expect(broken).toMatchObject({ state: 'refused', because: 'link-invalid' });
  expect((await wake(platform)['tab-read']({ tabId: 7 }, PANEL)).pairing).toBeNull();
});

test('a page of another site gets no figures of the paired one', async () => {
  const platform = await watch();
  platform.collector = [toExampleMetrics('clip-1', { impressions: 1_204 })];
  await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
  const forged = { ...EXAMPLE_SNAPSHOT, page: { ...EXAMPLE_PAGE, site: 'other' } };
  const report = await wake(platform)['page-seen'](forged, PAGE);
  expect(report?.figures).toEqual({ from: 'browser', because: 'other-site' });
});

test('a page that reports in a loop asks the collector once in three seconds', async () => {
  const platform = await watch();
  platform.collector = [];
  await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
  const before = platform.requests.length;
  for (let turn = 0; turn < 20; turn += 1) await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
  // One of this week, one of the week before.
  expect(platform.requests.length - before).toBe(2);
  platform.time += 3_000;
  await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
  expect(platform.requests.length - before).toBe(4);
});

test('the overlay is off until asked for, and the page in the tab is told', async () => {
  const platform = await watch();
  expect((await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE))?.overlayShown).toBe(false);
  await wake(platform)['overlay-toggle']({ tabId: 7 }, PANEL);
  expect(platform.sent.at(-1)).toMatchObject({
    command: { command: 'report-changed', report: { overlayShown: true } },
  });
  expect((await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE))?.overlayShown).toBe(true);
});

test('a page that was open before its shop was watched gets its script with the key that shows the figures', async () => {
  const platform = await watch();
  platform.isListening = false;
  await wake(platform)['overlay-toggle']({ tabId: 7 }, PANEL);
  expect(platform.injected).toEqual([7]);
  platform.granted.clear();
  await wake(platform)['overlay-toggle']({ tabId: 7 }, PANEL);
  expect(platform.injected).toEqual([7]);
});

test('a card’s detail opens in a window only where the tab’s page has the card', async () => {
  const platform = await watch();
  const open = (item: string): Promise<boolean> => wake(platform)['detail-window']({ item }, PAGE);
  expect(await open('clip-1')).toBe(false);
  await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
  expect([await open('clip-1'), await open('of-another-shop')]).toEqual([true, false]);
  expect(platform.windows).toEqual([{ tabId: 7, item: 'clip-1' }]);
});

test('a frame of a watched shop gets its own figures, and its cards their details; the tab’s report is the page’s', async () => {
  const platform = await watch();
  const frame: Asker = { role: 'subframe', tabId: 7, url: 'https://clips.example/', frameId: 4 };
  const shown = {
    ...EXAMPLE_SNAPSHOT,
    page: { ...EXAMPLE_PAGE, items: [{ id: 'far-1', kind: 'product', title: 'A far cup' }] },
  };
  const snapshot = { ...shown, cardItems: ['far-1'] } as typeof EXAMPLE_SNAPSHOT;
  expect(await wake(platform)['frame-seen'](snapshot, frame)).toBeNull();
  const seen = { ...EXAMPLE_SNAPSHOT, frameOrigins: ['https://clips.example'] };
  expect((await wake(platform)['page-seen'](seen, PAGE))?.unwatchedFrames).toEqual(['https://clips.example']);
  platform.granted.add('https://clips.example/*');
  const watching = { origin: 'https://clips.example', tabId: 7 };
  expect(await wake(platform)['frame-watch'](watching, PANEL)).toBe(true);
  expect(platform.injected).toEqual([7]);
  expect((await wake(platform)['frame-seen'](snapshot, frame))?.cards[0]?.item).toBe('far-1');
  // Where the frame's own page refuses the detail, it opens in a window; of the cards around the frame none does.
  const open = (item: string): Promise<boolean> => wake(platform)['detail-window']({ item }, frame);
  expect([await open('far-1'), await open('clip-1')]).toEqual([true, false]);
  expect(platform.windows).toEqual([{ tabId: 7, item: 'far-1' }]);
  expect((await wake(platform)['page-seen'](seen, PAGE))?.unwatchedFrames).toEqual([]);
  const detail = await wake(platform)['detail-read'](
    { item: 'far-1', isWhole: false },
    { role: 'frame', tabId: 7, url: 'chrome-extension://self/detail.html' },
  );
  expect(detail?.card.title).toBe('A far cup');
  expect((await wake(platform)['tab-read']({ tabId: 7 }, PANEL)).report?.url).toBe(`${ORIGIN}/`);
});

test('leaving a shop forgets its pairing, its script, its permission, its figures and its marked clips', async () => {
  const platform = await watch();
  await platform.settings.write(`clips:${SHOP.origin}`, {});
  platform.collector = [];
  await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
  await wake(platform)['page-seen'](EXAMPLE_SNAPSHOT, PAGE);
  const tab = await wake(platform)['shop-leave'](SHOP, PANEL);
  expect(tab).toMatchObject({ permitted: false, watched: false, pairing: null, report: null });
  expect(await platform.secrets.keys()).toEqual([]);
  expect(await platform.settings.keys()).not.toContain(`clips:${SHOP.origin}`);
  expect(platform.scriptIds.size).toBe(0);
  expect(platform.badges.get(7)).toBe('');
});

test('a page that was being looked at while its shop was forgotten leaves nothing behind', async () => {
  const platform = await watch();
  platform.collector = [];
  await wake(platform)['pairing-set']({ ...SHOP, link: LINK }, PANEL);
  const leaving: FakePlatform = {
    ...platform,
    fetch: async (url, init) => {
      await wake(platform)['shop-leave'](SHOP, PANEL);
      return platform.fetch(url, init);
    },
  };
  expect(await wake(leaving)['page-seen'](EXAMPLE_SNAPSHOT, PAGE)).toBeNull();
  expect(platform.badges.get(7)).toBe('');
  expect(await platform.session.keys()).toEqual([]);
});
