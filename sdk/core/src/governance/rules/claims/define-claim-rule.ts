import { defineTextRule } from '../../contract/define-text-rule.ts';
import type { TextRule } from '../../contract/rule.ts';
import type { RuleTerm } from '../../contract/text-search.ts';
import { ALL_TEXTS, toClaimMeta, type ClaimDefinition, type ClaimWords } from './claim-meta.ts';
import { toExemptions } from './exemptions.ts';

/** A claim that words alone can make. */
export interface ClaimRuleDefinition extends ClaimDefinition {
  /** Proposed in place of the words; `''` takes them out. Only where the sentence stays whole. */
  readonly replacement?: string;
}

/** Makes a rule of a claim: its words and its ways out. */
export function defineClaimRule(definition: ClaimRuleDefinition): TextRule {
  const { words, exemptions, inputs = ALL_TEXTS, replacement } = definition;
  return defineTextRule({
    meta: toClaimMeta(definition),
    inputs,
    terms: toTerms(words).map((term) => (replacement === undefined ? term : { ...term, replacement })),
    exemptions: toExemptions(exemptions),
    ...(words.exceptions === undefined ? {} : { exceptions: words.exceptions }),
  });
}

/** Terms as a text search takes them; ids are `forbidden-0`, `similar-0` and so on. */
export function toTerms({ forbidden, similar }: ClaimWords): readonly RuleTerm[] {
  const toTerm = (kind: string, isPrecise: boolean) => (pattern: RegExp, at: number) => ({
    id: `${kind}-${at}`,
    pattern,
    isPrecise,
  });
  return [...forbidden.map(toTerm('forbidden', true)), ...similar.map(toTerm('similar', false))];
}
