import type { CurioDatabase } from './database.ts';

/** Lives until the signal aborts. @internal */
export interface Lifetime {
  readonly signal: AbortSignal;
}

/** The time. @internal */
export interface Clock {
  /** ms UTC. */
  readonly nowMs: () => number;
}

/** Chance fit for identifiers. @internal */
export interface RandomSource {
  bytes(length: number): Uint8Array;
}

/** Work for later; none of it runs after its signal aborted. @internal */
export interface Scheduler {
  after(delayMs: number, run: () => void, lifetime: Lifetime): void;
  /** When the page has nothing better to do, within two seconds. */
  whenIdle(run: () => void, lifetime: Lifetime): void;
}

/** Where small texts live: `kept` outlives the browser, `tab` the page in one tab. @internal */
export type TextPlace = 'kept' | 'tab';

/** Small texts that stay on the device; nothing is touched before a call. @internal */
export interface TextStorage {
  /** `null` when absent or refused. Synchronous, because an event is made in the moment it is told of. */
  readText(place: TextPlace, key: string): string | null;
  /** `null` removes. A refusal is ignored: the text is for comfort, not for truth. */
  writeText(place: TextPlace, key: string, text: string | null): void;
  /** Tells whenever another tab of this origin writes or removes a kept text. */
  observeText(key: string, changed: (text: string | null) => void, lifetime: Lifetime): void;
}

/** What is asked of a server. @internal */
export interface NetworkRequest {
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly contentType?: string;
  /** `no-cache` asks the server whether what a cache holds still stands. */
  readonly cache?: 'default' | 'no-cache';
  readonly signal: AbortSignal;
}

/** The way out. @internal */
export interface Network {
  /** Rejects when the server cannot be reached. Credentials are never sent. */
  request(url: string, request: NetworkRequest): Promise<Response>;
}

/** When the page is hidden, who hears of it first: trackers (`early`) before what sends (`late`). @internal */
export type HideOrder = 'early' | 'late';

/** The page around us. @internal */
export interface Page {
  /** Path without query and hash. */
  readonly path: () => string;
  /** What relative addresses are relative to. */
  readonly baseUrl: () => string;
  /** Texts sent over the document, for the page bridge. */
  observeMessage(type: string, received: (text: string) => void, lifetime: Lifetime): void;
}

/** What of the page is seen, and when it goes. @internal */
export interface Sight {
  isVisible(): boolean;
  /** The page went out of sight, or is about to go away; may come more than once. */
  observeHidden(run: () => void, order: HideOrder, lifetime: Lifetime): void;
  /** The page came into sight or went out of it. */
  observeVisibility(run: () => void, lifetime: Lifetime): void;
  /**
   * The visitor has come to another path without the page loading anew. Where the browser has no Navigation API, only going
   * back and forth is noticed. A page that the browser put aside and takes up again goes on with the view that it had.
   */
  observePageView(run: () => void, lifetime: Lifetime): void;
  /** Tells whenever an element gains or loses enough of its area on screen to count as seen (MRC). */
  observeInView(element: Element, changed: (isInView: boolean) => void, lifetime: Lifetime): void;
  /** Sends a text over the document. */
  sendMessage(type: string, text: string): void;
}

/** Exactly one of the two. @internal */
export type WorkerSource = { readonly url: string } | { readonly script: string };

/** The site's database. @internal */
export interface Databases {
  /** Rejects where IndexedDB is missing or refuses. */
  open(name: string): Promise<CurioDatabase>;
  /** Resolves also where there was none. */
  remove(name: string): Promise<void>;
}

/** What sending events needs beyond a request. @internal */
export interface Sending {
  /** @returns false when the browser's quota of 64 KB is used up. */
  beacon(url: string, body: string): boolean;
  isOnline(): boolean;
  observeOnline(run: () => void, lifetime: Lifetime): void;
  /**
   * Runs work while no other tab of this origin runs work of that name.
   *
   * Without Web Locks, as on insecure origins, a lease in `localStorage` does, which a killed tab leaves for half a minute.
   *
   * @returns false when `isPatient` is false and another tab is at it.
   */
  runExclusively(name: string, isPatient: boolean, work: () => Promise<void>): Promise<boolean>;
}

/** What the device can do; fields are absent where the browser does not tell. @internal */
export interface Device {
  readonly savesData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  readonly connection?: string;
  readonly memoryGb?: number;
  /** Starts a module worker from its source text, or from a same-origin address. Throws where that is refused. */
  startWorker(source: WorkerSource): Worker;
}

/** What the shop's own page says of its shop. @internal */
export interface Surroundings {
  /** Resolves once the whole page was read. */
  whenParsed(): Promise<void>;
  /** Texts of its `application/ld+json` scripts. */
  listJsonLd(): readonly string[];
  /** What Shopify's storefront script tells: the path of its routes, and the currency where it is the shop's own. */
  readShopify(): { readonly root: string; readonly currency: string | null };
  /** Address of WordPress's REST routes, as its page links to them. */
  readWordPressRoot(): string | null;
  /** The page's global scope, with what the tools of others put there: consent tools, tag managers, analytics. */
  globals(): PageGlobals;
  /** Listens to an event of the document that such a tool sends. */
  observeDocument(type: string, heard: () => void, lifetime: Lifetime): void;
}

/** Nothing of it is ours, so nothing of it is known. @internal */
export type PageGlobals = Record<string, unknown>;

/** What nobody needs for the first card. @internal */
export interface Services {
  readonly surroundings: Surroundings;
  readonly sight: Sight;
  readonly storage: TextStorage;
  readonly databases: Databases;
  readonly sending: Sending;
  readonly device: Device;
}

/** Everything ambient, in one place, so that a test can bring its own. @internal */
export interface Platform {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly scheduler: Scheduler;
  readonly network: Network;
  readonly page: Page;
  /** Loads the rest. */
  services(): Promise<Services>;
}
