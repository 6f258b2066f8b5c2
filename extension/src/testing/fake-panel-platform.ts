import { succeed, type Result } from '@curio/core';
import type { AlertView, MessageName, Protocol, Reply, TabState } from '../messaging/protocol.ts';
import type { Preview } from '../preview/preview.ts';
import type { PanelPlatform } from '../panels/panel-platform.ts';
import { answerNumbers, EXAMPLE_NOW } from './example-numbers.ts';
import { USUAL_ALERTS, type AlertSettings } from '../alerts/alert-settings.ts';
import type { GovernanceView } from '../messaging/governance-protocol.ts';
import { EXAMPLE_EVENTS, EXAMPLE_VIEW } from './example-governance.ts';
import { EXAMPLE_PREVIEW } from './example-preview.ts';
import { createMemoryStore } from './fake-platform.ts';

/** A panel platform over one tab, with what a test may look at and change. */
export interface FakePanelPlatform extends PanelPlatform {
  readonly asked: { readonly name: MessageName; readonly request: unknown }[];
  readonly requestedHosts: string[];
  readonly openedTabs: string[];
  readonly copied: string[];
  readonly saved: { readonly name: string; readonly text: string }[];
  /** What the clock of this browser says. */
  time: number;
  /** What `governance-read` answers. */
  view: GovernanceView;
  /** What `tab-read` answers. */
  tab: TabState;
  /** Whether the person says yes to what is asked. */
  grantsHosts: boolean;
  allowsNotifications: boolean;
  /** What the questions about alerts answer. */
  alerts: AlertView;
  readonly heldHosts: Set<string>;
  readonly openedCatalogs: string[];
  /** What `openPreview` answers. */
  preview: Result<Preview>;
  /** Answers of single questions in place of the usual ones. */
  answers: Partial<{ [Name in MessageName]: Reply<Protocol[Name]['answer']> }>;
  /** Makes the panel read its tab anew. */
  change(): void;
}

/** Makes a platform whose panel stands beside tab 7. */
export function createFakePanelPlatform(tab: TabState): FakePanelPlatform {
  const listeners = new Set<() => void>();
  const platform: FakePanelPlatform = {
    asked: [],
    requestedHosts: [],
    openedTabs: [],
    copied: [],
    saved: [],
    time: EXAMPLE_NOW,
    view: EXAMPLE_VIEW,
    tab,
    grantsHosts: true,
    allowsNotifications: false,
    alerts: { settings: USUAL_ALERTS, open: [] },
    heldHosts: new Set(['https://shop.example/*']),
    openedCatalogs: [],
    preview: succeed(EXAMPLE_PREVIEW),
    answers: {},
    change: () => listeners.forEach((listener) => listener()),
    ask: async (name, request) => {
      platform.asked.push({ name, request });
      const answer = platform.answers[name] ?? toUsualAnswer(platform, name, request);
      // Each branch answers with its own question's type; the table of answers cannot be followed by the compiler.
      return answer as never;
    },
    requestHost: async (pattern) => {
      platform.requestedHosts.push(pattern);
      if (platform.grantsHosts) platform.heldHosts.add(pattern);
      return platform.grantsHosts;
    },
    requestCollector: (pattern) => platform.requestHost(pattern),
    notifications: createFakeNotifications(() => platform),
    holdsHost: async (pattern) => platform.heldHosts.has(pattern),
    openPreview: async (catalogUrl) => {
      platform.openedCatalogs.push(catalogUrl);
      return platform.preview;
    },
    observeTab: (listener) => listener(7),
    observeChanges: (listener) => void listeners.add(listener),
    every: () => {},
    kept: createMemoryStore(),
    openTab: async (url) => void platform.openedTabs.push(url),
    saveFile: (name, text) => void platform.saved.push({ name, text }),
    now: () => platform.time,
    copy: async (text) => platform.copied.push(text) > 0,
  };
  return platform;
}

function createFakeNotifications(self: () => FakePanelPlatform): PanelPlatform['notifications'] {
  return {
    isAllowed: async () => self().allowsNotifications,
    request: async () => {
      if (self().grantsHosts) self().allowsNotifications = true;
      return self().grantsHosts;
    },
    give: async () => {
      self().allowsNotifications = false;
    },
  };
}

/** Questions that are answered by whether it was done. */
const YES_OR_NO: ReadonlySet<MessageName> = new Set([
  'shop-watch',
  'page-look-again',
  'card-show',
  'presets-set',
  'finding-revoke',
  'evidence-show',
]);

function toUsualAnswer(platform: FakePanelPlatform, name: MessageName, request: unknown): Reply<unknown> {
  if (name === 'language-set') {
    const { language } = request as Protocol['language-set']['request'];
    platform.tab = { ...platform.tab, language };
    return { ok: true, answer: language };
  }
  if (name === 'overlay-toggle') {
    platform.tab = { ...platform.tab, overlayShown: !platform.tab.overlayShown };
  }
  if (name.startsWith('alerts-')) return { ok: true, answer: toAlerts(platform, name, request) };
  const answers: Partial<Record<MessageName, () => unknown>> = {
    'numbers-read': () => answerNumbers(request as Protocol['numbers-read']['request']),
    'clips-ask': () => [],
    'governance-read': () => platform.view,
    'events-read': () => EXAMPLE_EVENTS,
    'finding-suppress': () => 'suppressed',
  };
  if (YES_OR_NO.has(name)) return { ok: true, answer: true };
  return { ok: true, answer: answers[name]?.() ?? platform.tab };
}

function toAlerts(platform: FakePanelPlatform, name: MessageName, request: unknown): AlertView {
  if (name === 'alerts-set') platform.alerts = { ...platform.alerts, settings: request as AlertSettings };
  if (name === 'alerts-dismiss') platform.alerts = { ...platform.alerts, open: [] };
  return platform.alerts;
}
