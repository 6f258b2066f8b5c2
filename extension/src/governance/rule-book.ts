import {
  pickSources,
  RULE_FAMILIES,
  writeBasis,
  writeFinding,
  type Finding,
  type LegalSource,
  type Rule,
  type RuleTexts,
} from '@curio/core';
import { EVERY_TEXT as ENGLISH } from '@curio/core/locales/en';
import { EVERY_TEXT as CHINESE } from '@curio/core/locales/zh';
import type { Language } from '../locales/language.ts';
import { toPack, type PresetId } from './presets.ts';

const RULES: readonly Rule[] = Object.values(RULE_FAMILIES).flat();
const TEXTS: Readonly<Record<Language, RuleTexts>> = { en: ENGLISH, zh: CHINESE };

/** A rule by its id; `null` where another version of the pack had it. */
export function findRule(ruleId: string): Rule | null {
  return RULES.find((rule) => rule.meta.id === ruleId) ?? null;
}

/** What a rule is called, in a person's language; its id where another version of the pack had it. */
export function nameRule(ruleId: string, language: Language): string {
  return TEXTS[language][ruleId]?.title ?? ruleId;
}

/** The articles that a rule rests on where some presets hold, as a person's language cites them. */
export function listLaws(
  ruleId: string,
  language: Language,
  presets: readonly PresetId[],
): readonly LegalSource[] {
  return pickSources(TEXTS[language][ruleId], toPack(presets).jurisdictions);
}

/** What a finding says, in a person's language. */
export function explainFinding(finding: Finding, language: Language): string {
  return writeFinding(finding, TEXTS[language]);
}

/** Why the law lets a finding pass, in a person's language; `null` where it does not. */
export function explainBasis(finding: Finding, language: Language): string | null {
  return writeBasis(finding, TEXTS[language]);
}
