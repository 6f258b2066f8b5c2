import type { Suppression } from '@curio/core';
import type { Draft, DraftMark } from '../governance/drafts/draft.ts';
import type { Gathered } from '../governance/gathered.ts';
import type { HistoryEntry } from '../governance/history/history-entry.ts';
import type { PageJudgement } from '../governance/page-judgement.ts';
import type { PresetId } from '../governance/presets.ts';
import type { SuppressOutcome, SuppressRequest } from '../governance/suppression.ts';
import type { Language } from '../locales/language.ts';
import type { PageEvent } from '../page/events/page-event.ts';
import type { Exchange } from './exchange.ts';

/** What can be asked of the background about rules. */
export interface GovernanceProtocol {
  /** The content script tells what it gathered; `false` when the shop is not watched any more. */
  readonly 'page-gathered': Exchange<Gathered, boolean>;
  /** The content script shows a product form while it is filled in; `null` when the shop is not watched any more. */
  readonly 'draft-check': Exchange<Draft & { readonly pageLanguage: string | null }, DraftAnswer | null>;
  /** What the rules said of a tab's page, and the history of its shop; `null` for what no shop can be. */
  readonly 'governance-read': Exchange<{ readonly tabId: number }, GovernanceView | null>;
  /** `null`: by what each page lets guess. */
  readonly 'presets-set': Exchange<ShopOfTab & { readonly presets: readonly PresetId[] | null }, boolean>;
  readonly 'finding-suppress': Exchange<ShopOfTab & SuppressRequest, SuppressOutcome>;
  readonly 'finding-revoke': Exchange<ShopOfTab & Pick<SuppressRequest, 'ruleId' | 'fingerprint'>, boolean>;
  /** Scrolls to a proof and rings it; `false` when the page does not show it any more. */
  readonly 'evidence-show': Exchange<{ readonly tabId: number } & ShownEvidence, boolean>;
  /** The newest events of the page's own script; `null` when it does not answer. */
  readonly 'events-read': Exchange<{ readonly tabId: number }, readonly PageEvent[] | null>;
}

/** A shop, and the tab whose page is to be judged again. */
export interface ShopOfTab {
  readonly origin: string;
  readonly tabId: number;
}

/** Where a proof stands in a page. */
export interface ShownEvidence {
  readonly target: readonly string[];
  /** Words within the target; `null` is the whole of it. */
  readonly quote: string | null;
}

/** What was found in a draft. */
export interface DraftAnswer {
  readonly language: Language;
  readonly marks: readonly DraftMark[];
}

/** What the panel shows of rules. */
export interface GovernanceView {
  readonly origin: string;
  /** `null` until the page was judged. */
  readonly judgement: PageJudgement | null;
  /** The merchant's choice; `null` where each page's own is taken. */
  readonly presets: readonly PresetId[] | null;
  readonly suppressions: readonly Suppression[];
  /** Newest change first. */
  readonly history: readonly HistoryEntry[];
}

/** Who may ask what about rules. */
export const GOVERNANCE_SENDERS: Readonly<Record<keyof GovernanceProtocol, 'page' | 'panel'>> = {
  'page-gathered': 'page',
  'draft-check': 'page',
  'governance-read': 'panel',
  'presets-set': 'panel',
  'finding-suppress': 'panel',
  'finding-revoke': 'panel',
  'evidence-show': 'panel',
  'events-read': 'panel',
};

/** What the background tells a content script about rules. */
export type GovernanceCommand =
  | { readonly command: 'gather-again' }
  | ({ readonly command: 'evidence-show' } & ShownEvidence)
  | { readonly command: 'events-read' };
