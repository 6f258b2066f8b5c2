import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { FIREFOX } from '../other-browsers/open-firefox.ts';
import type { Companion } from './companion.ts';
import { openPanelAt, openShopPage } from './panel.ts';
import { eventually } from './eventually.ts';

const FOLDER = fileURLToPath(new URL('../../../extension/.output/firefox-mv3', import.meta.url));
const EXTENSION = 'companion@curio.example';
/** Firefox gives each install a random address; a fixed one can be opened by a test. */
const ADDRESS = '3f2b6f0e-58a5-4d7e-9c35-0c9a1d6f7a11';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: ADDRESS }),
  // Grants what is asked for within a press without a question, which a headless browser could not show.
  'extensions.webextOptionalPermissionPrompts': false,
};

/** Starts Firefox over WebDriver BiDi with the built extension in it. */
export async function openFirefoxCompanion(): Promise<Companion> {
  if (!existsSync(FOLDER)) throw new Error('The extension is not built; run `npm run build` first.');
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    // Lets the driver open the extension's own pages and speak with the browser's window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: PREFERENCES,
  });
  await browser.installExtension(FOLDER);
  const inWindow = await createWindowScript(browser);
  return {
    openPage: (url) => openShopPage(browser, url),
    openPanel: async (beside) =>
      openPanelAt({
        beside,
        tab: await browser.newPage(),
        baseUrl: `moz-extension://${ADDRESS}/`,
        open: openExtensionPage,
      }),
    allowHost: async () => {
      // Granted by the preference, within the press.
    },
    pressOverlayKey: async (page) => {
      await page.bringToFront();
      // A key that is pressed while the window still goes from one tab to the next is lost.
      await eventually(() => page.evaluate(() => document.hasFocus())).toBe(true);
      await inWindow(PRESS_KEY);
    },
    endBackground: async () => {
      await inWindow(`${POLICY}.extension.terminateBackground({ disableResetIdleForTest: true })`);
      await eventually(() => inWindow(`${POLICY}.extension.backgroundState`)).not.toBe('running');
    },
    inOverlay,
    close: () => browser.close(),
  };
}

const POLICY = `WebExtensionPolicy.getByID('${EXTENSION}')`;

/** Alt+Shift+U as a keyboard gives it to the browser's window, which knows the extension's shortcuts. */
const PRESS_KEY = `(() => {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['U', 'KeyU', 85]]
    .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.toReversed()) keyboard.keyup(key);
})()`;

/** The driver never hears that a page of an extension has loaded, so it is asked until it has. */
async function openExtensionPage(page: Page, url: string): Promise<void> {
  void page.goto(url).catch(() => undefined);
  const read = (): Promise<boolean> =>
    page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      // The old document goes while it is asked.
      .catch(() => false);
  await eventually(read).toBe(true);
}

/** As much of WebDriver BiDi's connection as is used; the driver does not tell of it in its types. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

/** Runs an expression in the browser's own window; what it gives must be JSON or a promise of it. */
async function createWindowScript(browser: Browser): Promise<(expression: string) => Promise<unknown>> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { readonly contexts: readonly { readonly context: string }[] };
  return async (expression) => {
    const answer = await connection.send('script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: contexts[0]?.context },
    });
    return (answer.result as { readonly result?: { readonly value?: unknown } }).result?.value;
  };
}

/** A node as BiDi tells it, with the shadow root that its document keeps to itself. */
interface BidiNode {
  readonly value?: { readonly shadowRoot?: { readonly sharedId?: string } | null };
}

/** BiDi's own call, which the driver's handles hold but do not tell of: it can see closed roots. */
interface BidiHandle {
  remoteValue(): object;
  readonly realm: {
    readonly realm: {
      callFunction(
        text: string,
        awaitPromise: boolean,
        options: object,
      ): Promise<{ readonly result: BidiNode & { readonly value?: unknown } }>;
    };
  };
}

async function inOverlay(page: Page, body: string, tag = 'curio-companion'): Promise<unknown> {
  const host = (await page.$(tag)) as (ElementHandle & BidiHandle) | null;
  if (host === null) return null;
  const { realm } = host.realm;
  const seen = await realm.callFunction('(host) => host', false, {
    arguments: [host.remoteValue()],
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const sharedId = seen.result.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return null;
  const answer = await realm.callFunction(`(root) => JSON.stringify((() => { ${body} })() ?? null)`, false, {
    arguments: [{ sharedId }],
  });
  return typeof answer.result.value === 'string' ? JSON.parse(answer.result.value) : null;
}
