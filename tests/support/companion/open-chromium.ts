import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { launch, TargetType, type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../../scripts/find-chromium.mjs';
import type { Companion } from './companion.ts';
import { openPanelAt, openShopPage } from './panel.ts';
import { eventually } from './eventually.ts';

const EXTENSION = fileURLToPath(new URL('../../../extension/.output/chrome-mv3', import.meta.url));

/** Starts Chromium over its debugging protocol, as a visitor has it. */
export function launchChromium(options: { readonly enableExtensions: boolean }): Promise<Browser> {
  return launch({
    executablePath: findChromium() ?? 'chromium',
    headless: true,
    pipe: true,
    args: [...CHROMIUM_FLAGS, `--user-agent=${VISITOR_AGENT}`],
    ...options,
  });
}

/** Starts Chromium with the built extension in it. */
export async function openChromiumCompanion(): Promise<Companion> {
  if (!existsSync(EXTENSION)) throw new Error('The extension is not built; run `npm run build` first.');
  const browser = await launchChromium({ enableExtensions: true });
  const id = await browser.installExtension(EXTENSION);
  return {
    openPage: (url) => openShopPage(browser, url),
    openPanel: async (beside) =>
      openPanelAt({
        beside,
        tab: await browser.newPage(),
        baseUrl: `chrome-extension://${id}/`,
        open: async (page, url) => void (await page.goto(url)),
      }),
    allowHost: (host) => allowHost(browser, id, host),
    pressOverlayKey: async (page) => {
      const worker = await findWorker(browser, id);
      await page.bringToFront();
      await pressOverlayKey(worker);
    },
    endBackground: () => endWorker(browser, id),
    inOverlay,
    close: () => browser.close(),
  };
}

/** What a headless browser cannot show: the bubble in which a person says yes. */
async function allowHost(browser: Browser, id: string, host: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async (extensionId, pattern) => {
      const { developerPrivate } = globalThis.chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      await developerPrivate.addHostPermission(extensionId, pattern);
    },
    id,
    `http://${host}/*`,
  );
  await settings.close();
}

function isWorker(target: Target, id: string): boolean {
  return target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`chrome-extension://${id}/`);
}

/** The worker; one that sleeps is woken by a tab that is closed, which it listens for. */
async function findWorker(browser: Browser, id: string): Promise<Target> {
  if (!browser.targets().some((target) => isWorker(target, id))) await (await browser.newPage()).close();
  return browser.waitForTarget((target) => isWorker(target, id), { timeout: 5_000 });
}

/**
 * Keys that a driver presses go to the page and never to the browser, which knows the shortcuts. So the browser's event
 * is given to the worker; that the key is bound is asked of the browser.
 */
async function pressOverlayKey(target: Target): Promise<void> {
  const worker = await target.worker();
  const shortcut = await worker?.evaluate(async () => {
    const { commands, tabs } = globalThis.chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    commands.onCommand.dispatch('toggle-overlay', tab);
    return (await commands.getAll()).find(({ name }) => name === 'toggle-overlay')?.shortcut;
  });
  expect(shortcut).toBe('Alt+Shift+U');
}

async function endWorker(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find((one) => isWorker(one, id));
  // A page that is open may have woken the next one already, and one that is waking does not hear the first time.
  await eventually(async () => {
    const worker = await target?.worker();
    await worker?.close().catch(() => undefined);
    return browser.targets().some((one) => one === target);
  }).toBe(false);
}

/** A node as the debugging protocol tells it, into every shadow root. */
interface DomNode {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

async function inOverlay(page: Page, body: string, tag = 'curio-companion'): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    return await askOverlay(session, body, tag);
  } finally {
    await session.detach();
  }
}

async function askOverlay(session: CDPSession, body: string, tag: string): Promise<unknown> {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  const html = (root as DomNode).children?.find(({ localName }) => localName === 'html');
  const host = html?.children?.find(({ localName }) => localName === tag);
  const shadow = host?.shadowRoots?.[0];
  if (shadow === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { const root = this; return (() => { ${body} })(); }`,
    returnByValue: true,
  });
  return result.value;
}
