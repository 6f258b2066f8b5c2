import type { CardDetail, NumbersQuestion, NumbersReading } from '../figures/numbers.ts';
import type { PageReport, PageSnapshot } from '../figures/page-report.ts';
import type { Language } from '../locales/language.ts';
import type { Exchange } from './exchange.ts';
import {
  GOVERNANCE_SENDERS,
  type GovernanceCommand,
  type GovernanceProtocol,
} from './governance-protocol.ts';
import type { ClipCommand, ClipView } from '../tagger/clip-command.ts';
import type { Alert } from '../alerts/alert.ts';
import type { AlertSettings } from '../alerts/alert-settings.ts';

/** Raised with every change that an older half of the extension could misread. */
export const PROTOCOL_VERSION = 2;

/** Everything that can be asked of the background. */
export interface Protocol extends GovernanceProtocol {
  /** The content script tells what it sees; `null` when the shop is not watched any more. */
  readonly 'page-seen': Exchange<PageSnapshot, PageReport | null>;
  /** The same for a page that stands in a frame of another. */
  readonly 'frame-seen': Exchange<PageSnapshot, PageReport | null>;
  /** Watches the shop in a frame of a tab's page, and brings the script there; `false` when its permission is not held. */
  readonly 'frame-watch': Exchange<{ readonly origin: string; readonly tabId: number }, boolean>;
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
  /** Reads figures of the shop from its collector. */
  readonly 'numbers-read': Exchange<NumbersQuestion, NumbersReading>;
  /** What one card of the frame's tab earned, whole or without its sales, which take longer; `null` when the tab's page shows it no more. */
  readonly 'detail-read': Exchange<{ readonly item: string; readonly isWhole: boolean }, CardDetail | null>;
  /** Tells the page's script how high the frame wants to be. */
  readonly 'detail-resize': Exchange<{ readonly heightPx: number }, boolean>;
  readonly 'detail-close': Exchange<Record<string, never>, boolean>;
  /** Opens a card's detail in a window of its own, for a page that lets no frame in; `false` when the page has no such card. */
  readonly 'detail-window': Exchange<{ readonly item: string }, boolean>;
  /** Alerts that wait for the merchant, and when to tell of new ones. */
  readonly 'alerts-read': Exchange<Record<string, never>, AlertView>;
  readonly 'alerts-set': Exchange<AlertSettings, AlertView>;
  readonly 'alerts-dismiss': Exchange<Record<string, never>, AlertView>;
  readonly 'language-set': Exchange<{ readonly language: Language; readonly tabId: number | null }, Language>;
}

/** Name of a question. */
export type MessageName = keyof Protocol;

/**
 * Who asks: a content script in a stranger's page, the panel, or the extension's own frame in a page, which only reads
 * the card of its tab, or stands for it in a window of its own.
 * `subframe` is a content script in a page that stands in another.
 */
export type SenderRole = 'page' | 'subframe' | 'panel' | 'frame';

/** Who may ask what. Content scripts are strangers and may only tell what they see. */
export const ALLOWED_SENDER: Readonly<Record<MessageName, SenderRole | readonly SenderRole[]>> = {
  ...GOVERNANCE_SENDERS,
  'page-seen': 'page',
  'frame-seen': 'subframe',
  'frame-watch': 'panel',
  'tab-read': 'panel',
  'shop-watch': 'panel',
  'shop-leave': 'panel',
  'pairing-set': 'panel',
  'pairing-forget': 'panel',
  'overlay-toggle': 'panel',
  'page-look-again': 'panel',
  'card-show': 'panel',
  'clips-ask': 'panel',
  'numbers-read': 'panel',
  'detail-read': 'frame',
  'detail-resize': 'frame',
  'detail-close': 'frame',
  'detail-window': ['page', 'subframe'],
  'alerts-read': 'panel',
  'alerts-set': 'panel',
  'alerts-dismiss': 'panel',
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

/** Alerts as the panel shows them. */
export interface AlertView {
  readonly settings: AlertSettings;
  /** Newest first. */
  readonly open: readonly Alert[];
}

/** What may be shown of a pairing. */
export interface PairingView {
  readonly collectorUrl: string;
  readonly site: string;
}

/** Why a link was not kept. */
export type PairingRefusal =
  | 'link-invalid'
  | 'consent-refused'
  | 'token-refused'
  | 'collector-down'
  | 'collector-answer-invalid';

/** Whether a link was kept, and what its first use gave. */
export type PairingOutcome =
  | { readonly state: 'paired'; readonly tab: TabState }
  | {
      readonly state: 'refused';
      readonly because: PairingRefusal;
      readonly place: string;
    };

/** What the background tells a content script. */
export type PageCommand =
  | { readonly command: 'look-again' }
  /** To the frames of a page, which do not go by `look-again`. */
  | { readonly command: 'frames-look-again' }
  | { readonly command: 'report-changed'; readonly report: PageReport }
  | { readonly command: 'card-show'; readonly item: string }
  | { readonly command: 'detail-resize'; readonly heightPx: number }
  | { readonly command: 'detail-close' }
  | GovernanceCommand;

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
