import { writeBasis, type Exemption, type Finding, type GovernanceReport, type RuleTexts } from '@curio/core';
import { EVERY_TEXT as ENGLISH } from '@curio/core/locales/en';
import { EVERY_TEXT as CHINESE } from '@curio/core/locales/zh';

/** A finding that says itself why the law lets it pass, for readers without the texts of the rules. @public */
export interface ToldFinding extends Finding {
  readonly exemption?: Exemption & { readonly basis: { readonly en: string; readonly zh: string } };
}

/** What the rules said, as files have it. @public */
export interface ToldReport extends GovernanceReport {
  readonly findings: readonly ToldFinding[];
  readonly suppressed: readonly ToldFinding[];
}

/** Adds to each exemption why it holds. @internal */
export function tellBases(report: GovernanceReport): ToldReport {
  const { findings, suppressed } = report;
  return { ...report, findings: findings.map(tellBasis), suppressed: suppressed.map(tellBasis) };
}

function tellBasis(finding: Finding): ToldFinding {
  const { exemption, ...rest } = finding;
  if (exemption === undefined) return rest;
  const say = (texts: RuleTexts): string => writeBasis(finding, texts) ?? exemption.id;
  return { ...rest, exemption: { ...exemption, basis: { en: say(ENGLISH), zh: say(CHINESE) } } };
}
