import { CN_SHOP, runGovernance, writeFinding, type Finding, type Rule } from '@curio/core';
import type { Language } from '../locales/language.ts';
import type { Judge } from './judge-titles.ts';

/** Runs the rules that a shop's titles are judged by. */
export const judgeShopTitles: Judge = (artifacts, date) => runGovernance({ pack: CN_SHOP, artifacts, date });

/** The rule of a finding; `null` when the finding was made by another version of the pack. */
export function findRule(finding: Finding): Rule | null {
  return CN_SHOP.rules.find((rule) => rule.meta.id === finding.ruleId) ?? null;
}

/** What a finding says, in a person's language. */
export function explainFinding(finding: Finding, language: Language): string {
  return writeFinding(finding, CN_SHOP.rules, language);
}
