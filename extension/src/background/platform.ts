import type { HistoryStore } from '../governance/history/history-entry.ts';
import type { JudgeTime } from '../governance/page-judge.ts';
import type { Language } from '../locales/language.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import type { ClipCommand } from '../tagger/clip-command.ts';

/** A keyed store of plain values; what comes back is unknown until it was validated. */
export interface KeyedStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** A card whose detail is opened in a window. */
export interface DetailCard {
  readonly item: string;
  readonly language: Language;
}

/** What the background needs of the browser; tests pass a whole fake one. */
export interface BackgroundPlatform {
  /** ms UTC. */
  readonly now: () => number;
  /** Minutes since midnight where the merchant is. */
  readonly minuteOfDay: () => number;
  /** Does works of the same name one after the other. */
  readonly alone: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  /** By which work is measured and cut. */
  readonly judgeTime: JudgeTime;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Language tag of the browser's own words. */
  readonly browserLanguage: () => string;
  /** Lives as long as the browser; only the extension's own pages may read it. */
  readonly session: KeyedStore;
  /** Lives for ever; content scripts may read it, so nothing secret goes in. */
  readonly settings: KeyedStore;
  /** Lives for ever in the extension's own origin, out of reach of every content script. */
  readonly secrets: KeyedStore;
  /** What pages of watched shops showed on earlier visits; lives for ever in the extension's own origin. */
  readonly seen: KeyedStore;
  /** What became of findings; lives for ever in the extension's own origin. */
  readonly history: HistoryStore;
  readonly badge: {
    /** Shows a text on the toolbar button while the tab stays on its page; `''` clears it. */
    show(tabId: number, text: string): Promise<void>;
    /** Shows a text beside every tab that has none of its own. */
    showEverywhere(text: string): Promise<void>;
  };
  readonly notifications: {
    /** Whether the merchant has allowed them; the permission is asked for in the panel, never at install. */
    isAllowed(): Promise<boolean>;
    /** @param id - the address that a press on the notification opens. */
    show(id: string, words: { readonly title: string; readonly message: string }): Promise<void>;
  };
  readonly access: {
    /** Whether the host permission for a match pattern is held. */
    holds(pattern: string): Promise<boolean>;
    /** Patterns of all host permissions held. */
    held(): Promise<readonly string[]>;
    give(patterns: readonly string[]): Promise<void>;
  };
  readonly scripts: {
    /** Ids of the content scripts registered at run time. */
    registered(): Promise<readonly string[]>;
    register(id: string, pattern: string): Promise<void>;
    unregister(id: string): Promise<void>;
    /** Runs the content script in a tab and its frames now; `false` when the tab refuses. */
    inject(tabId: number): Promise<boolean>;
    /** What the tagger answers in a tab, brought there first where it is missing; `null` when the tab refuses. */
    tag(tabId: number, command: ClipCommand): Promise<unknown>;
  };
  readonly tabs: {
    /** Address of the tab, or `null` when the extension may not know it. */
    urlOf(tabId: number): Promise<string | null>;
    ids(): Promise<readonly number[]>;
    /** `false` when nothing in the tab listens. */
    send(tabId: number, command: PageCommand): Promise<boolean>;
    /** Tells the scripts of all its frames as well; `false` when none listens. */
    sendAll(tabId: number, command: PageCommand): Promise<boolean>;
    /** What the tab's script answers, a stranger's word; `null` when nothing in the tab listens. */
    ask(tabId: number, command: PageCommand): Promise<unknown>;
  };
  /** Opens a card's detail of a tab in a small window of its own. */
  readonly openDetail: (tabId: number, card: DetailCard) => Promise<void>;
}
