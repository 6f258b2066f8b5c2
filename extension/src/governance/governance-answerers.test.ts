import { expect, test } from 'vitest';
import { createAnswerers } from '../background/answerers.ts';
import type { Answerers, Asker } from '../messaging/answer-messages.ts';
import type { GovernanceView } from '../messaging/governance-protocol.ts';
import { toExampleGathered } from '../testing/example-gathered.ts';
import { createFakePlatform, type FakePlatform } from '../testing/fake-platform.ts';
import { createPageJudge } from './page-judge.ts';

const ORIGIN = 'https://shop.example';
const SHOP = { origin: ORIGIN, tabId: 7 };
const PAGE: Asker = { role: 'page', tabId: 7, url: `${ORIGIN}/kettle?from=mail` };
const PANEL: Asker = { role: 'panel', tabId: null, url: 'chrome-extension://self/sidepanel.html' };
const DAY_MS = 86_400_000;
const FAULTY = toExampleGathered({ texts: ['国家级手冲壶', '一把好壶'] });
const CLEAN = toExampleGathered({ texts: ['一把好壶'] });

async function watch(): Promise<FakePlatform> {
  const platform = createFakePlatform();
  platform.tabUrls.set(7, PAGE.url);
  platform.granted.add(`${ORIGIN}/*`);
  await wake(platform)['shop-watch']({ origin: ORIGIN }, PANEL);
  return platform;
}

/** A worker that was just started: nothing of an earlier one is left but the stores. */
function wake(platform: FakePlatform): Answerers {
  return createAnswerers(platform, createPageJudge(platform.judgeTime));
}

async function read(platform: FakePlatform): Promise<GovernanceView> {
  const view = await wake(platform)['governance-read']({ tabId: 7 }, PANEL);
  if (view === null) throw new Error('the tab has a shop');
  return view;
}

test('a page is judged by what it lets guess, and its findings know their words and place', async () => {
  const platform = await watch();
  const page = { title: '手冲壶', language: 'zh-CN' };
  expect(
    await wake(platform)['page-gathered'](toExampleGathered({ texts: ['国家级手冲壶'], page }), PAGE),
  ).toBe(true);
  const { judgement, presets } = await read(platform);
  expect(presets).toBeNull();
  expect(judgement).toMatchObject({ presets: ['cn-shop'], textCount: 1 });
  expect(judgement?.findings[0]).toMatchObject({
    place: 'page',
    excerpt: { text: '国家级手冲壶', start: 0, isCut: false },
    target: ['html>body:nth-child(2)>p:nth-child(1)'],
    finding: { ruleId: 'ad-claim-absolute', subject: `${ORIGIN}/kettle` },
  });
  expect(platform.badges.get(7)).toBe('1');
});

test('a shop that is not watched is not judged, and nothing of it is kept', async () => {
  const platform = createFakePlatform();
  platform.tabUrls.set(7, PAGE.url);
  expect(await wake(platform)['page-gathered'](FAULTY, PAGE)).toBe(false);
  const draft = { form: 'f', fields: [], pageLanguage: null };
  expect(await wake(platform)['draft-check'](draft, PAGE)).toBeNull();
  expect(await platform.history.list(ORIGIN)).toEqual([]);
});

test('a page that went on while it was read is not judged under its new address', async () => {
  const platform = await watch();
  const elsewhere: Asker = { ...PAGE, url: `${ORIGIN}/cups` };
  expect(await wake(platform)['page-gathered'](FAULTY, elsewhere)).toBe(true);
  expect((await read(platform)).judgement).toBeNull();
});

test('the merchant’s presets come before the page’s, in the next worker too', async () => {
  const platform = await watch();
  await wake(platform)['presets-set']({ ...SHOP, presets: ['us-shop'] }, PANEL);
  expect(platform.sent.at(-1)?.command).toEqual({ command: 'gather-again' });
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  expect((await read(platform)).judgement).toMatchObject({ presets: ['us-shop'], findings: [] });
  await wake(platform)['presets-set']({ ...SHOP, presets: ['cn-shop', 'us-shop'] }, PANEL);
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  expect((await read(platform)).judgement?.findings).toHaveLength(1);
});

test('one text on a card and in the page is one finding, the card’s, which the page can show', async () => {
  const platform = await watch();
  const cards = [{ item: 'kettle-1', kind: 'product', title: '国家级手冲壶' }] as const;
  await wake(platform)['page-gathered']({ ...FAULTY, cards }, PAGE);
  const { judgement } = await read(platform);
  expect(judgement?.findings).toMatchObject([
    { item: 'kettle-1', place: 'card', target: ['html>body:nth-child(2)>p:nth-child(1)'] },
  ]);
});

test('a suppression needs its reason, is kept, told as unused, and revoked', async () => {
  const platform = await watch();
  await wake(platform)['presets-set']({ ...SHOP, presets: ['cn-shop'] }, PANEL);
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  const fingerprint = (await read(platform)).judgement?.findings[0]?.finding.fingerprint ?? '';
  const request = {
    ...SHOP,
    ruleId: 'ad-claim-absolute',
    fingerprint,
    reason: 'Our lawyer agrees',
    until: '',
  };
  const suppress = wake(platform)['finding-suppress'];
  expect(await suppress({ ...request, reason: '  ' }, PANEL)).toBe('reason-missing');
  expect(await suppress({ ...request, until: '2026-11-23' }, PANEL)).toBe('date-refused');
  expect(await suppress({ ...request, ruleId: 'unknown-rule' }, PANEL)).toBe('date-missing');
  expect(await suppress(request, PANEL)).toBe('suppressed');
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  expect((await read(platform)).judgement).toMatchObject({ findings: [], suppressed: [{}], unused: [] });
  await wake(platform)['page-gathered'](CLEAN, PAGE);
  expect((await read(platform)).judgement?.unused).toHaveLength(1);
  await wake(platform)['finding-revoke']({ ...SHOP, ruleId: 'ad-claim-absolute', fingerprint }, PANEL);
  expect((await read(platform)).suppressions).toEqual([]);
});

test('history: found, fixed after an edit, and taken down with its page', async () => {
  const platform = await watch();
  await wake(platform)['presets-set']({ ...SHOP, presets: ['cn-shop'] }, PANEL);
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  platform.time += DAY_MS;
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  const [found] = (await read(platform)).history;
  expect(found).toMatchObject({ state: 'open', quote: '国家级', page: `${ORIGIN}/kettle` });
  expect((found?.lastSeen ?? 0) - (found?.firstSeen ?? 0)).toBe(DAY_MS);
  expect(found?.packVersion).toContain('cn-shop+any-shop@');
  platform.time += DAY_MS;
  await wake(platform)['page-gathered'](CLEAN, PAGE);
  expect((await read(platform)).history).toMatchObject([{ state: 'fixed', since: platform.time }]);
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  await wake(platform)['page-gathered']({ ...toExampleGathered(), status: 404 }, PAGE);
  expect((await read(platform)).history).toMatchObject([{ state: 'taken-down' }]);
});

test('a page that was not read to its end, and a card that is elsewhere now, leave a finding open', async () => {
  const platform = await watch();
  await wake(platform)['presets-set']({ ...SHOP, presets: ['cn-shop'] }, PANEL);
  const cards = [{ item: 'kettle-1', kind: 'product', title: '国家级手冲壶' }] as const;
  await wake(platform)['page-gathered']({ ...toExampleGathered(), cards }, PAGE);
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  const cut = toExampleGathered({ page: { isComplete: false } });
  await wake(platform)['page-gathered'](cut, PAGE);
  expect((await read(platform)).history.map(({ state }) => state)).toEqual(['open', 'open']);
});

test('a draft is marked in place; what is taken out again was stopped before listing', async () => {
  const platform = await watch();
  const toDraft = (text: string) => ({
    form: 'form-1',
    fields: [{ id: 'form-1-0', kind: 'title' as const, text }],
    pageLanguage: 'en',
  });
  const answer = await wake(platform)['draft-check'](toDraft('手冲壶，国家级品质'), PAGE);
  expect(answer?.marks).toMatchObject([
    { field: 'form-1-0', range: [4, 7], quote: '国家级', outcome: 'violation', replacement: '' },
  ]);
  expect(answer?.marks[0]?.message).toContain('国家级');
  expect(answer?.marks[0]?.law).toContain('article 9(3)');
  expect((await read(platform)).history).toMatchObject([{ state: 'open', stage: 'draft' }]);
  const clean = await wake(platform)['draft-check'](toDraft('手冲壶，好品质'), PAGE);
  expect(clean?.marks).toEqual([]);
  expect((await read(platform)).history).toMatchObject([{ state: 'stopped', stage: 'draft' }]);
});

test('events are a stranger’s word: what has not their form is none', async () => {
  const platform = await watch();
  platform.scriptAnswer = [{ id: 'e', type: 'impression', ts: 1, item: null, surface: null, life: 'stored' }];
  expect(await wake(platform)['events-read']({ tabId: 7 }, PANEL)).toHaveLength(1);
  platform.scriptAnswer = [{ id: 'e', type: 'impression', ts: 'soon', life: 'won' }];
  expect(await wake(platform)['events-read']({ tabId: 7 }, PANEL)).toBeNull();
  platform.tabUrls.clear();
  expect(await wake(platform)['events-read']({ tabId: 7 }, PANEL)).toBeNull();
});

test('leaving a shop forgets what was set for its rules, and its history', async () => {
  const platform = await watch();
  await wake(platform)['presets-set']({ ...SHOP, presets: ['cn-shop'] }, PANEL);
  await wake(platform)['page-gathered'](FAULTY, PAGE);
  await wake(platform)['shop-leave'](SHOP, PANEL);
  expect(await platform.history.list(ORIGIN)).toEqual([]);
  expect((await platform.settings.keys()).filter((key) => key.startsWith('rules:'))).toEqual([]);
  expect((await platform.session.keys()).filter((key) => key.endsWith(':7'))).toEqual([]);
});

test('a countdown that starts again is found on the second load, and its rule did not run before', async () => {
  const platform = await watch();
  const see = async (loadedAt: number, text: string): Promise<GovernanceView> => {
    const countdowns = [{ target: ['#ends'], tag: 'b', text }];
    const page = { language: 'en', countdowns };
    await wake(platform)['page-gathered'](toExampleGathered({ loadedAt, page }), PAGE);
    return read(platform);
  };
  const first = await see(1, '14:59');
  expect(first.judgement?.coverage.notRun.map(({ ruleId }) => ruleId)).toContain('countdown-reset');
  platform.time += 60_000;
  expect((await see(1, '13:59')).judgement?.findings).toEqual([]);
  platform.time += 60_000;
  const [found] = (await see(2, '14:59')).judgement?.findings ?? [];
  expect(found).toMatchObject({
    finding: { ruleId: 'countdown-reset', outcome: 'violation' },
    target: ['#ends'],
  });
});
