import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EXAMPLE_REPORT } from '../testing/examples.ts';
import { createFakePlatform, type FakePlatform } from '../testing/fake-platform.ts';
import { toKeyedStore } from './browser-platform.ts';
import { startBackground, type BackgroundBrowser } from './start-background.ts';
import { isOverlayShown, keepReport, readReport } from './tab-memory.ts';
import { watchShop } from './watched-shops.ts';
import { PROTOCOL_VERSION } from '../messaging/protocol.ts';

type Listener = (...values: never[]) => unknown;

function createEvent(): { addListener: (listener: Listener) => void; listeners: Listener[] } {
  const listeners: Listener[] = [];
  return { listeners, addListener: (listener) => listeners.push(listener) };
}

const commands = createEvent();
const removed = createEvent();

function start(platform: FakePlatform): void {
  const browser = {
    ...fakeBrowser,
    sidePanel: { setPanelBehavior: async () => {} },
    commands: { onCommand: commands },
    permissions: { onAdded: createEvent(), onRemoved: removed },
  };
  // The fake has every event that the background listens to, but not each method of the real API.
  startBackground(browser as unknown as BackgroundBrowser, platform);
}

beforeEach(() => {
  fakeBrowser.reset();
  commands.listeners.length = 0;
  removed.listeners.length = 0;
});

test('the tidying alarm is created once, not anew at each start', async () => {
  start(createFakePlatform());
  await expect.poll(() => fakeBrowser.alarms.get('tidy')).toMatchObject({ periodInMinutes: 60 });
  const first = await fakeBrowser.alarms.get('tidy');
  await fakeBrowser.alarms.create('other', { delayInMinutes: 1 });
  start(createFakePlatform());
  expect(await fakeBrowser.alarms.get('tidy')).toEqual(first);
});

test('a message is answered by name, and an unknown one too', async () => {
  start(createFakePlatform());
  const replies = await fakeBrowser.runtime.sendMessage({
    version: PROTOCOL_VERSION,
    name: 'nothing',
    request: null,
  });
  expect(replies).toEqual({ ok: false, trouble: 'unknown-message' });
});

test('the command key shows and hides the figures of its tab', async () => {
  const platform = createFakePlatform();
  start(platform);
  const press = commands.listeners[0] as unknown as (command: string, tab: { id: number }) => void;
  press('toggle-overlay', { id: 7 });
  await expect.poll(() => isOverlayShown(platform.session, 7)).toBe(true);
  press('another', { id: 7 });
  press('toggle-overlay', { id: 7 });
  await expect.poll(() => isOverlayShown(platform.session, 7)).toBe(false);
});

test('the alarm forgets gone tabs and gives back a grant for every site', async () => {
  const platform = createFakePlatform();
  platform.granted.add('https://*/*').add('https://shop.example/*');
  platform.tabUrls.set(7, 'https://shop.example/');
  await keepReport(platform.session, 7, EXAMPLE_REPORT);
  await keepReport(platform.session, 8, EXAMPLE_REPORT);
  start(platform);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'tidy', scheduledTime: 0, persistAcrossSessions: true });
  await expect.poll(() => readReport(platform.session, 8)).toBeNull();
  expect(await readReport(platform.session, 7)).toEqual(EXAMPLE_REPORT);
  expect([...platform.granted]).toEqual(['https://shop.example/*']);
});

test('a permission taken away in the browser ends the watching', async () => {
  const platform = createFakePlatform();
  platform.granted.add('https://shop.example/*');
  await watchShop(platform, 'https://shop.example');
  start(platform);
  platform.granted.clear();
  for (const listener of removed.listeners) listener();
  await expect.poll(() => platform.scriptIds.size).toBe(0);
});

test('a storage area of the browser keeps, lists and removes', async () => {
  const store = toKeyedStore(fakeBrowser.storage.session);
  await store.write('a', { b: 1 });
  expect(await store.read('a')).toEqual({ b: 1 });
  expect(await store.keys()).toEqual(['a']);
  await store.remove('a');
  expect((await store.read('a')) ?? null).toBeNull();
});
