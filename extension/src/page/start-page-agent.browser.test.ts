import { BRIDGE_ANSWER, BRIDGE_REQUEST } from '@curio/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageReport, PageSnapshot } from '../figures/page-report.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import { OVERLAY_TAG } from '../overlay/mount-overlay.ts';
import { EXAMPLE_PAGE, EXAMPLE_REPORT } from '../testing/examples.ts';
import { startPageAgent, type PageRuntime } from './start-page-agent.ts';

type Listener = Parameters<PageRuntime['onMessage']['addListener']>[0];

interface FakeRuntime extends PageRuntime {
  readonly told: PageSnapshot[];
  readonly listeners: Set<Listener>;
  id: string | undefined;
  report: PageReport | null;
  /** Messages get lost: the background was ended while it answered. */
  isLost: boolean;
  lost: number;
  say(command: PageCommand, id?: string): void;
}

let life: AbortController;
let shop: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  shop = document.createElement('div');
  document.body.append(shop);
  document.addEventListener(
    BRIDGE_REQUEST,
    (event) => {
      const { nonce } = JSON.parse((event as CustomEvent<string>).detail);
      const detail = JSON.stringify({ version: 1, nonce, answer: 'page', page: EXAMPLE_PAGE });
      document.dispatchEvent(new CustomEvent(BRIDGE_ANSWER, { detail }));
    },
    { signal: life.signal },
  );
});

afterEach(() => {
  life.abort();
  shop.remove();
});

function createRuntime(): FakeRuntime {
  const listeners = new Set<Listener>();
  const runtime: FakeRuntime = {
    id: 'self',
    told: [],
    listeners,
    report: EXAMPLE_REPORT,
    isLost: false,
    lost: 0,
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
    sendMessage: async (message) => {
      if (runtime.isLost) runtime.lost += 1;
      if (runtime.isLost) throw new Error('The message channel closed.');
      runtime.told.push((message as { request: PageSnapshot }).request);
      return { ok: true, answer: runtime.report };
    },
    say: (command, id = 'self') => {
      for (const listener of listeners) listener(command, { id }, () => {});
    },
  };
  return runtime;
}

const isOverlayThere = (): boolean => document.querySelector(OVERLAY_TAG) !== null;

test('tells the page’s cards and titles, and shows no overlay until asked', async () => {
  shop.innerHTML = '<h1>Kettles</h1><curio-video item-id="clip-1"></curio-video>';
  const runtime = createRuntime();
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(() => runtime.told.length).toBe(1);
  expect(runtime.told[0]).toMatchObject({
    bridge: 'answered',
    page: { site: 'demo' },
    cardItems: ['clip-1'],
    titles: [{ source: 'heading', text: 'Kettles' }],
  });
  expect(isOverlayThere()).toBe(false);
});

test('shows and hides the overlay as reports say, but obeys no stranger', async () => {
  const runtime = createRuntime();
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(() => runtime.told.length).toBe(1);
  const shown = { ...EXAMPLE_REPORT, overlayShown: true };
  runtime.say({ command: 'report-changed', report: shown }, 'other');
  expect(isOverlayThere()).toBe(false);
  runtime.say({ command: 'report-changed', report: shown });
  expect(isOverlayThere()).toBe(true);
  runtime.say({ command: 'report-changed', report: EXAMPLE_REPORT });
  expect(isOverlayThere()).toBe(false);
});

test('tells again when the page’s title changes', async () => {
  shop.innerHTML = '<h1>Kettles</h1>';
  const runtime = createRuntime();
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(() => runtime.told.length).toBe(1);
  shop.innerHTML = '<h1>Cups</h1>';
  await expect
    .poll(() => runtime.told.at(-1)?.titles, { timeout: 4_000 })
    .toEqual([{ source: 'heading', text: 'Cups' }]);
});

test.each([
  [
    'whose extension was updated',
    (runtime: FakeRuntime): void => {
      runtime.isLost = true;
      runtime.id = undefined;
    },
  ],
  [
    'of a shop that was forgotten',
    (runtime: FakeRuntime): void => {
      runtime.report = null;
    },
  ],
])('a script %s takes its leave', async (_, end) => {
  const runtime = createRuntime();
  runtime.report = { ...EXAMPLE_REPORT, overlayShown: true };
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(isOverlayThere).toBe(true);
  runtime.say({ command: 'look-again' });
  end(runtime);
  await expect.poll(isOverlayThere).toBe(false);
  expect(runtime.listeners.size).toBe(0);
});

test('a background that was ended while it answered is asked again, and the figures stay', async () => {
  const runtime = createRuntime();
  runtime.report = { ...EXAMPLE_REPORT, overlayShown: true };
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(isOverlayThere).toBe(true);
  runtime.isLost = true;
  runtime.say({ command: 'look-again' });
  await expect.poll(() => runtime.lost).toBe(1);
  expect(isOverlayThere()).toBe(true);
  runtime.isLost = false;
  await expect.poll(() => runtime.told.length, { timeout: 4_000 }).toBe(2);
});

test('a card that the site placed by hand is told of by its own title', async () => {
  shop.innerHTML =
    '<curio-product item-id="cup-9"></curio-product><curio-live item-id="live-9"></curio-live>';
  const root = shop.firstElementChild?.attachShadow({ mode: 'open' });
  if (root !== undefined) root.innerHTML = '<h3 part="title">A  cup</h3>';
  const runtime = createRuntime();
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(() => runtime.told.length).toBe(1);
  expect(runtime.told[0]?.page?.items.slice(EXAMPLE_PAGE.items.length)).toEqual([
    { id: 'cup-9', kind: 'product', title: 'A cup' },
    { id: 'live-9', kind: 'live', title: 'live-9' },
  ]);
});

test('after its end nothing is told and nothing listens', async () => {
  const runtime = createRuntime();
  startPageAgent({ window, runtime, signal: life.signal });
  await expect.poll(() => runtime.told.length).toBe(1);
  life.abort();
  expect(runtime.listeners.size).toBe(0);
});
