import type { Finding, GovernanceReport, Rule } from '@curio/core';
import { EVERY_TEXT } from '@curio/core/locales/en';
import type { SourceReport } from '../build/report/report-lines.ts';

/** What a check found, for whoever writes it down. @internal */
export interface CheckResult {
  /** Name of the preset. */
  readonly preset: string;
  /** Every rule of the preset. */
  readonly rules: readonly Rule[];
  readonly sources: readonly SourceReport[];
  readonly report: GovernanceReport;
}

/** Makes the text of a result, without a line break at its end. @internal */
export type CheckFormat = (result: CheckResult) => string;

/** Whether somebody has to act: a violation, or what a person has to look at. @internal */
export function isOpen({ outcome }: Finding): boolean {
  return outcome === 'violation' || outcome === 'needs-review';
}

/** Article and law of a rule, as English cites them. @internal */
export function listSources(ruleId: string): readonly string[] {
  return (EVERY_TEXT[ruleId]?.sources ?? []).map(({ law, article, url }) => `${law}, ${article}  ${url}`);
}
