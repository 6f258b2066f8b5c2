import { pickSources, type Finding, type GovernanceReport, type RulePack } from '@curio/core';
import { EVERY_TEXT } from '@curio/core/locales/en';
import type { SourceReport } from '../build/report/report-lines.ts';

/** What a check found, for whoever writes it down. @internal */
export interface CheckResult {
  /** Name of the preset. */
  readonly preset: string;
  /** Every rule of the preset, and where it holds. */
  readonly pack: Pick<RulePack, 'rules' | 'jurisdictions'>;
  readonly sources: readonly SourceReport[];
  readonly report: GovernanceReport;
}

/** Makes the text of a result, without a line break at its end. @internal */
export type CheckFormat = (result: CheckResult) => string;

/** Whether somebody has to act: a violation, or what a person has to look at. @internal */
export function isOpen({ outcome }: Finding): boolean {
  return outcome === 'violation' || outcome === 'needs-review';
}

/** Articles and laws that a rule rests on where a preset holds, as English cites them. @internal */
export function listSources(ruleId: string, { pack }: Pick<CheckResult, 'pack'>): readonly string[] {
  return pickSources(EVERY_TEXT[ruleId], pack.jurisdictions).map(
    ({ law, article, url }) => `${law}, ${article}  ${url}`,
  );
}
