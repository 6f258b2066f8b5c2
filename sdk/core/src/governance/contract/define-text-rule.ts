import type { RuleMeta, TextRule } from './rule.ts';
import type { TextInput, TextSearch } from './text-search.ts';

/** A text rule: its metadata, the texts it reads, and what it looks for. @public */
export interface TextRuleDefinition extends TextSearch {
  readonly meta: Omit<RuleMeta, 'needs' | 'anyOf'>;
  /** One of them is enough for the rule to run. */
  readonly inputs: readonly TextInput[];
}

/**
 * Makes a rule of word lists. It answers with three keys of messages: `forbidden` for a precise term,
 * `similar` for one that needs a person, `exempted` where the law lets it pass; `conflict` where two claims exclude each
 * other. Its values are `term`, exactly as it is written in the text, and for `conflict` `other` too.
 *
 * @public
 */
export function defineTextRule({ meta, inputs, ...search }: TextRuleDefinition): TextRule {
  return { kind: 'text', meta: { ...meta, needs: [], anyOf: inputs }, inputs, search };
}
