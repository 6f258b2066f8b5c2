import { RULE_FAMILIES, writeFinding, type Finding, type Rule } from '@curio/core';
import type { Language } from '../locales/language.ts';

const RULES: readonly Rule[] = Object.values(RULE_FAMILIES).flat();

/** A rule by its id; `null` where another version of the pack had it. */
export function findRule(ruleId: string): Rule | null {
  return RULES.find((rule) => rule.meta.id === ruleId) ?? null;
}

/** What a finding says, in a person's language. */
export function explainFinding(finding: Finding, language: Language): string {
  return writeFinding(finding, RULES, language);
}
