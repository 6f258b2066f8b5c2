import type { WxtBrowser } from 'wxt/browser';
import { toKeyedStore } from '../background/browser-platform.ts';
import { askBackground } from '../messaging/ask-background.ts';
import type { PanelPlatform } from './panel-platform.ts';

/** The parts of the extension API that the panel uses. */
export type PanelBrowser = Pick<WxtBrowser, 'runtime' | 'permissions' | 'tabs' | 'storage'>;

/**
 * The panel's platform over a real browser.
 *
 * @param location - of the panel's document. `?tab=7` ties the panel to that tab, for a panel that stands in a tab of
 * its own; else it goes with the active tab of its window.
 */
export function createBrowserPanelPlatform(browser: PanelBrowser, location: Location): PanelPlatform {
  return {
    ask: (name, request) => askBackground(browser.runtime, name, request),
    requestHost: (pattern) => request(browser, { origins: [pattern] }),
    requestCollector: async (pattern) => {
      const consent = toDataConsent(browser);
      const isHeld = await request(browser, { origins: [pattern], ...consent });
      return isHeld || consent.data_collection === undefined;
    },
    notifications: {
      isAllowed: () => browser.permissions.contains({ permissions: ['notifications'] }),
      request: () => request(browser, { permissions: ['notifications'] }),
      give: async () => {
        await browser.permissions.remove({ permissions: ['notifications'] });
      },
    },
    holdsHost: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    openPreview: async (catalogUrl, { signal }) => {
      const { openPackagedPreview } = await import('../preview/open-packaged-preview.ts');
      return openPackagedPreview(catalogUrl, signal);
    },
    observeTab: (listener, { signal }) => {
      const fixed = toFixedTab(location);
      if (fixed !== null) listener(fixed);
      else observeActiveTab(browser.tabs, listener, signal);
    },
    observeChanges: (listener, { signal }) => observeChanges(browser, listener, signal),
    every: (periodMs, callback, { signal }) => {
      const timer = setInterval(() => {
        if (document.visibilityState === 'visible') callback();
      }, periodMs);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    kept: toKeyedStore(browser.storage.local),
    openTab: async (url) => {
      await browser.tabs.create({ url });
    },
    saveFile,
    now: () => Date.now(),
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused while the panel has no focus; the text stays on the screen.
        return false;
      }
    },
  };
}

async function request(
  { permissions }: PanelBrowser,
  wanted: Parameters<PanelBrowser['permissions']['request']>[0],
): Promise<boolean> {
  try {
    return await permissions.request(wanted);
  } catch {
    // Not within a press any more, or something that the manifest does not offer: it is not held.
    return false;
  }
}

/** Firefox asks for consent to what is sent together with the host, in its own words; other browsers know no such thing. */
function toDataConsent({ runtime }: PanelBrowser): { readonly data_collection?: readonly string[] } {
  // Border: the browser has checked the manifest; only Firefox's own has these keys.
  const { browser_specific_settings: settings } = runtime.getManifest() as FirefoxManifest;
  const kinds = settings?.gecko?.data_collection_permissions?.optional;
  return kinds === undefined ? {} : { data_collection: kinds };
}

/** As much of Firefox's manifest as is read. */
interface FirefoxManifest {
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly optional?: readonly string[] } };
  };
}

function toFixedTab({ search }: Location): number | null {
  const tab = new URLSearchParams(search).get('tab');
  return tab !== null && /^\d+$/u.test(tab) ? Number(tab) : null;
}

function observeActiveTab(
  tabs: PanelBrowser['tabs'],
  listener: (tabId: number | null) => void,
  signal: AbortSignal,
): void {
  const tell = (): void => {
    void tabs.query({ active: true, currentWindow: true }).then(([tab]) => listener(tab?.id ?? null));
  };
  tabs.onActivated.addListener(tell);
  signal.addEventListener('abort', () => tabs.onActivated.removeListener(tell));
  tell();
}

function observeChanges(browser: PanelBrowser, listener: () => void, signal: AbortSignal): void {
  const { storage, tabs, permissions } = browser;
  const onTabUpdated = (): void => listener();
  storage.session.onChanged.addListener(listener);
  storage.local.onChanged.addListener(listener);
  permissions.onAdded.addListener(listener);
  permissions.onRemoved.addListener(listener);
  tabs.onUpdated.addListener(onTabUpdated);
  signal.addEventListener('abort', () => {
    storage.session.onChanged.removeListener(listener);
    storage.local.onChanged.removeListener(listener);
    permissions.onAdded.removeListener(listener);
    permissions.onRemoved.removeListener(listener);
    tabs.onUpdated.removeListener(onTabUpdated);
  });
}

/** A link that is pressed once; a download needs no permission so. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
