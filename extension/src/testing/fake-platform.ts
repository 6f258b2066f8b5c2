import type { CardMetrics } from '@curio/core';
import type { BackgroundPlatform, KeyedStore } from '../background/platform.ts';
import type { Period } from '../figures/period.ts';
import { createMemoryHistory } from './memory-history.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import type { Tagger } from '../tagger/create-tagger.ts';

/** A background platform in memory, with what a test may look at and change. */
export interface FakePlatform extends BackgroundPlatform {
  readonly badges: Map<number, string>;
  /** What the button says beside tabs without a text of their own. */
  badgeEverywhere: string;
  allowsNotifications: boolean;
  readonly notified: { readonly id: string; readonly title: string; readonly message: string }[];
  /** Minutes since midnight where the merchant is. */
  clock: number;
  readonly granted: Set<string>;
  readonly scriptIds: Map<string, string>;
  readonly sent: { readonly tabId: number; readonly command: PageCommand }[];
  readonly tabUrls: Map<number, string>;
  readonly requests: { readonly url: string; readonly authorization: string | null }[];
  /** What the collector answers next; a number is a status without body, `null` no answer at all. */
  collector: readonly CardMetrics[] | number | null;
  /** What answers in the tabs' pages. */
  tagger: Tagger | null;
  /** What it answers by period instead; `null`: always {@link FakePlatform.collector}. */
  answerTo: ((period: Period) => readonly CardMetrics[]) | null;
  time: number;
  /** Whether a script of ours listens in the tabs. */
  isListening: boolean;
  /** Tabs that were given the script. */
  readonly injected: number[];
  /** Details that were opened in windows. */
  readonly windows: { readonly tabId: number; readonly item: string }[];
  /** What the tab's script answers to a question. */
  scriptAnswer: unknown;
}

/** Makes an empty platform on a fixed day. */
export function createFakePlatform(): FakePlatform {
  const platform: FakePlatform = {
    badges: new Map(),
    badgeEverywhere: '',
    allowsNotifications: false,
    notified: [],
    clock: 12 * 60,
    minuteOfDay: () => platform.clock,
    alone: (_, work) => work(),
    granted: new Set(),
    scriptIds: new Map(),
    sent: [],
    tabUrls: new Map(),
    requests: [],
    collector: null,
    tagger: null,
    answerTo: null,
    time: Date.UTC(2026, 10, 24, 12),
    scriptAnswer: null,
    isListening: true,
    injected: [],
    windows: [],
    openDetail: async (tabId, { item }) => void platform.windows.push({ tabId, item }),
    now: () => platform.time,
    judgeTime: { clock: () => performance.now(), pause: async () => {} },
    fetch: (url, init) => {
      platform.requests.push({ url, authorization: new Headers(init.headers).get('authorization') });
      return answerAsCollector(url, platform.answerTo?.(toPeriod(url)) ?? platform.collector);
    },
    browserLanguage: () => 'en-GB',
    session: createMemoryStore(),
    settings: createMemoryStore(),
    secrets: createMemoryStore(),
    seen: createMemoryStore(),
    history: createMemoryHistory(),
    ...createFakeBrowserParts(() => platform),
  };
  return platform;
}

/** The parts that a real browser would do; `self` is read at each call, as tests change it. */
function createFakeBrowserParts(
  self: () => FakePlatform,
): Pick<BackgroundPlatform, 'badge' | 'notifications' | 'access' | 'scripts' | 'tabs'> {
  return {
    badge: {
      show: async (tabId, text) => void self().badges.set(tabId, text),
      showEverywhere: async (text) => {
        self().badgeEverywhere = text;
      },
    },
    notifications: {
      isAllowed: async () => self().allowsNotifications,
      show: async (id, words) => void self().notified.push({ id, ...words }),
    },
    access: {
      holds: async (pattern) => self().granted.has(pattern),
      held: async () => [...self().granted],
      give: async (patterns) => {
        for (const pattern of patterns) self().granted.delete(pattern);
      },
    },
    scripts: {
      registered: async () => [...self().scriptIds.keys()],
      register: async (id, pattern) => void self().scriptIds.set(id, pattern),
      unregister: async (id) => void self().scriptIds.delete(id),
      inject: async (tabId) => {
        self().injected.push(tabId);
        return self().tabUrls.has(tabId);
      },
      tag: async (_tabId, command) => self().tagger?.(command) ?? null,
    },
    tabs: {
      urlOf: async (tabId) => self().tabUrls.get(tabId) ?? null,
      ids: async () => [...self().tabUrls.keys()],
      send: async (tabId, command) => {
        self().sent.push({ tabId, command });
        return self().isListening && self().tabUrls.has(tabId);
      },
      sendAll: async (tabId, command) => {
        self().sent.push({ tabId, command });
        return self().tabUrls.has(tabId);
      },
      ask: async (tabId, command) => {
        self().sent.push({ tabId, command });
        return self().tabUrls.has(tabId) ? self().scriptAnswer : null;
      },
    },
  };
}

/** A keyed store in memory that copies as the browser's stores do. */
export function createMemoryStore(): KeyedStore {
  const values = new Map<string, unknown>();
  return {
    read: async (key) => structuredClone(values.get(key)),
    write: async (key, value) => {
      values.set(key, structuredClone(value));
    },
    remove: async (key) => {
      values.delete(key);
    },
    keys: async () => [...values.keys()],
  };
}

function toPeriod(url: string): Period {
  const query = new URL(url).searchParams;
  return { from: Number(query.get('from')), to: Number(query.get('to')) };
}

async function answerAsCollector(url: string, answer: FakePlatform['collector']): Promise<Response> {
  if (answer === null) throw new TypeError('Failed to fetch');
  if (typeof answer === 'number') return new Response(null, { status: answer });
  const query = new URL(url).searchParams;
  return Response.json({
    schemaVersion: 1,
    query: { site: query.get('site'), ...toPeriod(url) },
    cards: answer,
  });
}
