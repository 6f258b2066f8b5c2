import type { Finding, GovernanceReport, Rule } from '@curio/core';
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

/** The rule of a finding; absent where the pack has another version. @internal */
export function findRule(rules: readonly Rule[], ruleId: string): Rule | undefined {
  return rules.find(({ meta }) => meta.id === ruleId);
}

/** Article and law of a rule, as English cites them. @internal */
export function listSources(rule: Rule | undefined): readonly string[] {
  return (rule?.meta.sources ?? []).map(({ law, article, url }) => `${law.en}, ${article.en}  ${url}`);
}
