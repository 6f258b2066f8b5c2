import type { PageReport, PageSnapshot } from '../figures/page-report.ts';
import type { Language } from '../locales/language.ts';
import type { ClipCommand, ClipView } from '../tagger/clip-command.ts';

/** Raised with every change that an older half of the extension could misread. */
export const PROTOCOL_VERSION = 1;

/** One question and its answer. */
interface Exchange<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Everything that can be asked of the background. */
export interface Protocol {
  /** The content script tells what it sees; `null` when the shop is not watched any more. */
  readonly 'page-seen': Exchange<PageSnapshot, PageReport | null>;
  /** What the panel has to know about a tab's shop. */
  readonly 'tab-read': Exchange<{ readonly tabId: number }, TabState>;
  /** Registers the content script for a shop; `false` when its permission is not held. */
  readonly 'shop-watch': Exchange<{ readonly origin: string }, boolean>;
  /** Stops watching a shop and forgets its pairing. */
  readonly 'shop-leave': Exchange<{ readonly origin: string; readonly tabId: number }, TabState>;
  readonly 'pairing-set': Exchange<
    { readonly origin: string; readonly tabId: number; readonly link: string },
    PairingOutcome
  >;
  readonly 'pairing-forget': Exchange<{ readonly origin: string; readonly tabId: number }, TabState>;
  readonly 'overlay-toggle': Exchange<{ readonly tabId: number }, TabState>;
  /** Makes the page look again and report anew, with a new content script where none answers. */
  readonly 'page-look-again': Exchange<{ readonly tabId: number }, boolean>;
  /** Scrolls the item's card into view and opens its detail. */
  readonly 'card-show': Exchange<{ readonly tabId: number; readonly item: string }, boolean>;
  /** Does one thing with the videos of the tab's page and tells how they stand; `null` where the page cannot be reached. */
  readonly 'clips-ask': Exchange<
    { readonly tabId: number; readonly command: ClipCommand },
    readonly ClipView[] | null
  >;
  readonly 'language-set': Exchange<{ readonly language: Language; readonly tabId: number | null }, Language>;
}

/** Name of a question. */
export type MessageName = keyof Protocol;

/** Who may ask what. Content scripts are strangers and may only tell what they see. */
export const ALLOWED_SENDER: Readonly<Record<MessageName, 'page' | 'panel'>> = {
  'page-seen': 'page',
  'tab-read': 'panel',
  'shop-watch': 'panel',
  'shop-leave': 'panel',
  'pairing-set': 'panel',
  'pairing-forget': 'panel',
  'overlay-toggle': 'panel',
  'page-look-again': 'panel',
  'card-show': 'panel',
  'clips-ask': 'panel',
  'language-set': 'panel',
};

/** A tab as the panel shows it. Never holds a token. */
export interface TabState {
  readonly language: Language;
  /** Address of the tab; `null` while the extension may not know it. */
  readonly url: string | null;
  /** Origin of the shop; `null` for pages that no shop can be: settings, files, other extensions. */
  readonly origin: string | null;
  readonly permitted: boolean;
  readonly watched: boolean;
  readonly pairing: PairingView | null;
  readonly overlayShown: boolean;
  /** Latest report of the tab's present address; `null` until the page was seen. */
  readonly report: PageReport | null;
}

/** What may be shown of a pairing. */
export interface PairingView {
  readonly collectorUrl: string;
  readonly site: string;
}

/** Whether a link was kept, and what its first use gave. */
export type PairingOutcome =
  | { readonly state: 'paired'; readonly tab: TabState }
  | {
      readonly state: 'refused';
      readonly because: 'link-invalid' | 'token-refused' | 'collector-down' | 'collector-answer-invalid';
      readonly place: string;
    };

/** What the background tells a content script. */
export type PageCommand =
  | { readonly command: 'look-again' }
  | { readonly command: 'report-changed'; readonly report: PageReport }
  | { readonly command: 'card-show'; readonly item: string };

/** A question on its way. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly version: number;
  readonly name: Name;
  readonly request: Protocol[Name]['request'];
}

/** Why a question was not answered. */
export type MessageTrouble =
  | 'version-mismatch'
  | 'unknown-message'
  | 'sender-refused'
  | 'request-invalid'
  | 'handler-failed'
  | 'background-unreachable';

/** An answer on its way. */
export type Reply<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly trouble: MessageTrouble };
