import type { BridgePage, CardMetrics, ItemKind } from '@curio/core';
import type { JudgedFinding } from '../governance/page-judgement.ts';
import type { Language } from '../locales/language.ts';
import type { Direction } from './metric-reading.ts';
import type { Period } from './period.ts';

/** What the content script saw; made by a stranger, so the background validates it. */
export interface PageSnapshot {
  readonly bridge: 'answered' | 'silent' | 'invalid';
  readonly page: BridgePage | null;
  /** Item ids of the cards in the document, from the top left, each once. */
  readonly cardItems: readonly string[];
  /** Origins of other sites that the page shows in larger frames. */
  readonly frameOrigins: readonly string[];
}

/** Where figures come from, and why not from the collector. */
export type FiguresSource =
  | {
      readonly from: 'collector';
      readonly collectorHost: string;
      /** The last seven days of the merchant's calendar. */
      readonly period: Period;
    }
  | { readonly from: 'browser'; readonly because: FiguresTrouble };

/** Why the collector's figures are not shown. */
export type FiguresTrouble =
  | 'not-paired'
  | 'other-site'
  | 'token-refused'
  | 'collector-down'
  | 'collector-answer-invalid';

/** One card of the page, as panel and overlay show it. */
export interface CardReport {
  readonly item: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** Whether the document has a card of this item now; else the page only has it in its catalogue. */
  readonly onPage: boolean;
  readonly metrics: CardMetrics;
  /** Place among the page's items by product clicks; `null` without clicks. */
  readonly rank: number | null;
  /** Where click-through went since the seven days before; `null` where a sample is too small, or nobody knows. */
  readonly trend: Direction | null;
  /** Number of findings about the card. */
  readonly findingCount: number;
}

/** Everything known about the page of a tab; the one truth for overlay, panel and badge. Holds no token, no money. */
export interface PageReport {
  readonly version: 1;
  readonly url: string;
  /** ms UTC. */
  readonly seenAt: number;
  readonly bridge: PageSnapshot['bridge'];
  readonly site: string | null;
  /** Absolute address that the page says it reads its catalogue from; checked for its form only. */
  readonly catalogUrl: string | null;
  /** Cards found in the document, whether the page's script answered for them or not. */
  readonly cardItemCount: number;
  readonly cards: readonly CardReport[];
  readonly figures: FiguresSource;
  /** What the rules found and ask something for, gravest first; none until the page was judged. */
  readonly findings: readonly JudgedFinding[];
  readonly overlayShown: boolean;
  /** Origins of the page's frames that are not watched: their cards have no figures. */
  readonly unwatchedFrames: readonly string[];
  readonly language: Language;
}
