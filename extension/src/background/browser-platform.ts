import type { Browser, WxtBrowser } from 'wxt/browser';
import { createHistoryStore } from '../governance/history/create-history-store.ts';
import type { BackgroundPlatform, DetailCard, KeyedStore } from './platform.ts';
import type { ClipCommand } from '../tagger/clip-command.ts';
import { createOwnStore, createSecretStore } from './secret-store.ts';

/** Built content script, as the manifest's folder has it. */
const CONTENT_SCRIPT = 'content-scripts/page.js';
const TAGGER = '/tagger.js';
/** The alarm red of the panel's light theme; white on it reaches 5.9:1. */
const BADGE_COLOR = '#b3261e';
/** As wide as the detail is in a page, and as high as most are. */
const DETAIL_WINDOW = { width: 360, height: 640 };

/** The parts of the extension API that the background uses. */
export type PlatformBrowser = Pick<
  WxtBrowser,
  'storage' | 'action' | 'permissions' | 'scripting' | 'tabs' | 'windows' | 'i18n' | 'runtime'
> & {
  /** Only once the merchant has allowed it. */
  readonly notifications?: WxtBrowser['notifications'];
};

/** The background's platform over a real browser. */
export function createBrowserPlatform(browser: PlatformBrowser): BackgroundPlatform {
  return {
    now: () => Date.now(),
    minuteOfDay: () => {
      const local = new Date();
      return local.getHours() * 60 + local.getMinutes();
    },
    alone: async (name, work) => navigator.locks.request(name, work),
    judgeTime: {
      clock: () => performance.now(),
      pause: () => new Promise((resolve) => void setTimeout(resolve, 0)),
    },
    fetch: (url, init) => fetch(url, init),
    browserLanguage: () => browser.i18n.getUILanguage(),
    session: toKeyedStore(browser.storage.session),
    settings: toKeyedStore(browser.storage.local),
    secrets: createSecretStore(indexedDB),
    seen: createOwnStore(indexedDB, 'curio-seen'),
    history: createHistoryStore(indexedDB),
    badge: toBadge(browser),
    notifications: toNotifications(browser),
    access: toAccess(browser),
    scripts: toScripts(browser),
    tabs: toTabs(browser),
    openDetail: async (tabId, card) => {
      const url = browser.runtime.getURL('/detail-window.html') + toDetailPlace(tabId, card);
      await browser.windows.create({ url, type: 'popup', ...DETAIL_WINDOW });
    },
  };
}

function toDetailPlace(tabId: number, { item, language }: DetailCard): string {
  return `?tab=${tabId}#${new URLSearchParams({ item, language }).toString()}`;
}

/** A storage area behind the port. */
export function toKeyedStore(area: Pick<Browser.storage.StorageArea, 'get' | 'set' | 'remove'>): KeyedStore {
  return {
    read: async (key) => (await area.get(key))[key],
    write: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
    keys: async () => Object.keys(await area.get(null)),
  };
}

function toBadge({ action }: PlatformBrowser): BackgroundPlatform['badge'] {
  return {
    show: async (tabId, text) => {
      try {
        await action.setBadgeBackgroundColor({ color: BADGE_COLOR, tabId });
        await action.setBadgeText({ text, tabId });
      } catch {
        // The tab was closed while its page was judged: there is no button left to write on.
      }
    },
    showEverywhere: async (text) => {
      await action.setBadgeBackgroundColor({ color: BADGE_COLOR });
      await action.setBadgeText({ text });
    },
  };
}

function toNotifications(browser: PlatformBrowser): BackgroundPlatform['notifications'] {
  return {
    isAllowed: () => browser.permissions.contains({ permissions: ['notifications'] }),
    show: async (id, { title, message }) => {
      const iconUrl = browser.runtime.getURL('/icon-128.png');
      await browser.notifications?.create(id, { type: 'basic', iconUrl, title, message });
    },
  };
}

function toAccess({ permissions }: PlatformBrowser): BackgroundPlatform['access'] {
  return {
    holds: (pattern) => permissions.contains({ origins: [pattern] }),
    held: async () => (await permissions.getAll()).origins ?? [],
    give: async (patterns) => {
      await permissions.remove({ origins: [...patterns] });
    },
  };
}

function toScripts({ scripting }: PlatformBrowser): BackgroundPlatform['scripts'] {
  return {
    registered: async () => (await scripting.getRegisteredContentScripts()).map((script) => script.id),
    register: async (id, pattern) => {
      // Two events may reconcile at the same time; the second finds its work done.
      const kept = await scripting.getRegisteredContentScripts({ ids: [id] });
      if (kept.length > 0) return;
      await scripting.registerContentScripts([
        {
          id,
          matches: [pattern],
          js: [CONTENT_SCRIPT],
          runAt: 'document_idle',
          allFrames: true,
          persistAcrossSessions: true,
        },
      ]);
    },
    unregister: (id) => scripting.unregisterContentScripts({ ids: [id] }),
    inject: async (tabId) => {
      try {
        await scripting.executeScript({
          target: { tabId, allFrames: true },
          files: [`/${CONTENT_SCRIPT}`],
        });
        return true;
      } catch {
        // Another page may have been opened meanwhile; its own load brings the registered script.
        return false;
      }
    },
    tag: async (tabId, command) => {
      try {
        const answer = await askTagger(scripting, tabId, command);
        if (answer !== null) return answer;
        await scripting.executeScript({ target: { tabId }, files: [TAGGER] });
        return await askTagger(scripting, tabId, command);
      } catch {
        // No such tab, or a page in which extensions may not work.
        return null;
      }
    },
  };
}

async function askTagger(
  scripting: PlatformBrowser['scripting'],
  tabId: number,
  command: ClipCommand,
): Promise<unknown> {
  const [frame] = await scripting.executeScript({
    target: { tabId },
    // Carried over as text: it knows nothing but what is global there.
    func: (given: ClipCommand) => globalThis.curioTagger?.(given) ?? null,
    args: [command],
  });
  return frame?.result ?? null;
}

function toTabs({ tabs }: PlatformBrowser): BackgroundPlatform['tabs'] {
  return {
    urlOf: async (tabId) => {
      try {
        return (await tabs.get(tabId)).url ?? null;
      } catch {
        // No such tab.
        return null;
      }
    },
    ids: async () => (await tabs.query({})).flatMap((tab) => tab.id ?? []),
    send: async (tabId, command) => {
      try {
        await tabs.sendMessage(tabId, command, { frameId: 0 });
        return true;
      } catch {
        // "Receiving end does not exist": nothing of ours runs in the tab.
        return false;
      }
    },
    sendAll: async (tabId, command) => {
      try {
        await tabs.sendMessage(tabId, command);
        return true;
      } catch {
        // As for one frame.
        return false;
      }
    },
    ask: async (tabId, command) => {
      try {
        return ((await tabs.sendMessage(tabId, command, { frameId: 0 })) as unknown) ?? null;
      } catch {
        // Nothing of ours runs in the tab, or it left before it answered.
        return null;
      }
    },
  };
}
