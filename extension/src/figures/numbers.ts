import type { MetricFigure, Retention } from '@curio/core';
import type { JudgedFinding } from '../governance/page-judgement.ts';
import type { CardReport, FiguresTrouble } from './page-report.ts';
import type { Language } from '../locales/language.ts';
import type { ComparedPeriod } from './period.ts';
import type { FiguresQuery } from './collector/read-collector.ts';

/** Why figures of metrics are not shown: the token may also be of a role that does not read them. */
export type NumbersTrouble = FiguresTrouble | 'role-refused';

/** What the panel asks about a shop's figures. */
export interface NumbersQuestion {
  readonly origin: string;
  readonly query: FiguresQuery;
}

/** What the collector told. */
export type NumbersReading =
  | {
      readonly state: 'read';
      readonly figures: readonly MetricFigure[];
      /** ms UTC by the collector's clock; by this browser's where an older collector does not tell. */
      readonly computedAt: number;
      readonly collectorHost: string;
    }
  | { readonly state: 'unread'; readonly because: NumbersTrouble };

/** What one card earned, with money; it is shown in the extension's own frame alone. */
export interface CardDetail {
  readonly language: Language;
  readonly card: CardReport;
  readonly findings: readonly JudgedFinding[];
  readonly figures: CardFiguresRead;
}

/** The figures of a card's detail, or why there is no more than the page's own counts. */
export type CardFiguresRead =
  | {
      readonly from: 'collector';
      readonly collectorHost: string;
      readonly compared: ComparedPeriod;
      readonly computedAt: number;
      readonly now: readonly MetricFigure[];
      readonly before: readonly MetricFigure[];
      /** Whether sales are among them, or only what was seen. */
      readonly isWhole: boolean;
      /** Only of clips. */
      readonly retention: Retention | null;
    }
  | { readonly from: 'browser'; readonly because: NumbersTrouble };
