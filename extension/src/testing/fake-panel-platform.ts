import { succeed, type Result } from '@curio/core';
import type { MessageName, Protocol, Reply, TabState } from '../messaging/protocol.ts';
import type { Preview } from '../preview/preview.ts';
import type { PanelPlatform } from '../panels/panel-platform.ts';
import { EXAMPLE_PREVIEW } from './example-preview.ts';
import { createMemoryStore } from './fake-platform.ts';

/** A panel platform over one tab, with what a test may look at and change. */
export interface FakePanelPlatform extends PanelPlatform {
  readonly asked: { readonly name: MessageName; readonly request: unknown }[];
  readonly requestedHosts: string[];
  readonly openedTabs: string[];
  readonly copied: string[];
  /** What `tab-read` answers. */
  tab: TabState;
  grantsHosts: boolean;
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
  let onChange = (): void => {};
  const platform: FakePanelPlatform = {
    asked: [],
    requestedHosts: [],
    openedTabs: [],
    copied: [],
    tab,
    grantsHosts: true,
    heldHosts: new Set(['https://shop.example/*']),
    openedCatalogs: [],
    preview: succeed(EXAMPLE_PREVIEW),
    answers: {},
    change: () => onChange(),
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
    holdsHost: async (pattern) => platform.heldHosts.has(pattern),
    openPreview: async (catalogUrl) => {
      platform.openedCatalogs.push(catalogUrl);
      return platform.preview;
    },
    observeTab: (listener) => listener(7),
    observeChanges: (listener) => {
      onChange = listener;
    },
    every: () => {},
    kept: createMemoryStore(),
    openTab: async (url) => {
      platform.openedTabs.push(url);
    },
    copy: async (text) => {
      platform.copied.push(text);
      return true;
    },
  };
  return platform;
}

function toUsualAnswer(platform: FakePanelPlatform, name: MessageName, request: unknown): Reply<unknown> {
  if (name === 'language-set') {
    const { language } = request as Protocol['language-set']['request'];
    platform.tab = { ...platform.tab, language };
    return { ok: true, answer: language };
  }
  if (name === 'overlay-toggle') {
    platform.tab = { ...platform.tab, overlayShown: !platform.tab.overlayShown };
  }
  if (name === 'clips-ask') return { ok: true, answer: [] };
  const isYesOrNo = name === 'shop-watch' || name === 'page-look-again' || name === 'card-show';
  return { ok: true, answer: isYesOrNo ? true : platform.tab };
}
