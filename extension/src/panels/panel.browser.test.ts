import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TabState } from '../messaging/protocol.ts';
import { EXAMPLE_REPORT, EXAMPLE_TAB } from '../testing/examples.ts';
import { createFakePanelPlatform, type FakePanelPlatform } from '../testing/fake-panel-platform.ts';
import { drivePanel } from '../testing/drive-panel.ts';
import { openPanelPlace } from '../testing/open-panel-place.ts';
import { startPanel } from './start-panel.tsx';

let life: AbortController;
let place: HTMLElement;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
});

afterEach(() => {
  life.abort();
});

const { find, press, audit } = drivePanel(() => place);

function open(tab: Partial<TabState> = {}): FakePanelPlatform {
  const platform = createFakePanelPlatform({ ...EXAMPLE_TAB, ...tab });
  startPanel(place, platform, life.signal);
  return platform;
}

test.each(['page', 'governance', 'connection'])('the section %s passes the axe audit', async (section) => {
  open();
  await press(`tab-${section}`);
  await find(`section-${section}`);
  expect(await audit()).toEqual([]);
});

test.each([
  ['no-tab', { url: null, origin: null, watched: false, permitted: false, report: null }],
  ['not-shop', { url: 'chrome://newtab', origin: null, watched: false, permitted: false, report: null }],
  ['no-permission', { watched: false, permitted: false, report: null }],
] as const)('the state %s offers its next step and passes the audit', async (state, tab) => {
  open(tab);
  expect((await find('welcome')).dataset['state']).toBe(state);
  expect(await audit()).toEqual([]);
});

test('the tabs work with the keyboard alone', async () => {
  open();
  (await find('tab-page')).focus();
  await userEvent.keyboard('{ArrowRight}');
  await find('section-governance');
  expect(document.activeElement?.id).toBe('tab-governance');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await find('section-connection');
});

test('figures show counts, ratios with a sample, and "collecting" below it', async () => {
  open();
  const cards = await find('cards');
  const row = (item: string): string => cards.querySelector(`[data-item="${item}"]`)?.textContent ?? '';
  expect(row('clip-1')).toContain('1,204');
  expect(row('clip-1')).toContain('4.3%');
  expect(row('clip-1')).toContain('41%');
  expect(row('live-1')).toContain('n = 37');
  expect(row('live-1')).not.toContain('%');
  expect((await find('source')).textContent).toContain('collector.example');
});

test('without a collector it says whose events these are, and leads to the connection', async () => {
  open({ report: { ...EXAMPLE_REPORT, figures: { from: 'browser', because: 'token-refused' } } });
  const source = await find('source');
  expect(source.textContent).toContain('This browser only');
  expect(source.dataset['because']).toBe('token-refused');
  await userEvent.click(source.querySelector('button') ?? source);
  await find('section-connection');
});

test('watching asks for the one host, then registers it', async () => {
  const platform = open({ watched: false, permitted: false, report: null });
  await press('watch-shop');
  await expect.poll(() => platform.asked.map(({ name }) => name)).toContain('shop-watch');
  expect(platform.requestedHosts).toEqual(['https://shop.example/*']);
  expect(platform.openedTabs).toEqual([]);
});

test('a refused permission is said, and nothing is watched', async () => {
  const platform = open({ watched: false, permitted: false, report: null });
  platform.grantsHosts = false;
  await press('watch-shop');
  expect((await find('trouble')).textContent).toContain('Without the permission');
  expect(platform.asked.map(({ name }) => name)).not.toContain('shop-watch');
});

test('an address that is none is said; a good one opens the shop', async () => {
  const platform = open({ url: null, origin: null, watched: false, permitted: false, report: null });
  await userEvent.fill(await find('shop-address'), 'shop');
  await press('watch-address');
  await find('trouble');
  await userEvent.fill(await find('shop-address'), 'other.example');
  await press('watch-address');
  await expect.poll(() => platform.openedTabs).toEqual(['https://other.example']);
});

test('a refused pairing says why and what to do', async () => {
  const platform = open({ pairing: null });
  platform.answers = {
    'pairing-set': { ok: true, answer: { state: 'refused', because: 'collector-down', place: 'c.example' } },
  };
  await press('tab-connection');
  await userEvent.fill(await find('pairing-link'), 'https://c.example/pair');
  await press('pair');
  expect((await find('trouble')).textContent).toContain('Is the collector running?');
});

test.each([
  ['no-curio', { bridge: 'silent', cards: [], cardItemCount: 0 }],
  ['bridge-silent', { bridge: 'silent', cards: [], cardItemCount: 3 }],
  ['bridge-invalid', { bridge: 'invalid', cards: [] }],
  ['no-cards', { cards: [] }],
] as const)('a page in the state %s says so', async (state, report) => {
  open({ report: { ...EXAMPLE_REPORT, ...report } });
  expect((await find('notice')).dataset['state']).toBe(state);
});

test('the language changes at once, and the whole panel with it', async () => {
  open();
  await press('language');
  await expect.poll(() => place.querySelector('#tab-page')?.textContent).toBe('本页');
  expect((await find('panel')).lang).toBe('zh-CN');
  expect(await audit()).toEqual([]);
});

test('the switch asks for the overlay and shows its state', async () => {
  open();
  await press('overlay-switch');
  await expect.poll(async () => (await find('overlay-switch')).ariaChecked).toBe('true');
});

test('a background that is gone is said', async () => {
  const platform = open();
  await find('summary');
  platform.answers = { 'tab-read': { ok: false, trouble: 'background-unreachable' } };
  platform.change();
  await expect.poll(() => place.querySelector('[data-state="background-gone"]')).not.toBeNull();
});
