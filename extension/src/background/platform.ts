import type { PageCommand } from '../messaging/protocol.ts';
import type { ClipCommand } from '../tagger/clip-command.ts';

/** A keyed store of plain values; what comes back is unknown until it was validated. */
export interface KeyedStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** What the background needs of the browser; tests pass a whole fake one. */
export interface BackgroundPlatform {
  /** ms UTC. */
  readonly now: () => number;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Language tag of the browser's own words. */
  readonly browserLanguage: () => string;
  /** Lives as long as the browser; only the extension's own pages may read it. */
  readonly session: KeyedStore;
  /** Lives for ever; content scripts may read it, so nothing secret goes in. */
  readonly settings: KeyedStore;
  /** Lives for ever in the extension's own origin, out of reach of every content script. */
  readonly secrets: KeyedStore;
  readonly badge: {
    /** Shows a text on the toolbar button while the tab stays on its page; `''` clears it. */
    show(tabId: number, text: string): Promise<void>;
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
    /** Runs the content script in a tab now; `false` when the tab refuses. */
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
  };
}
