import type { RuleMeta, TextRule } from './rule.ts';
import type { TextInput, TextSearch } from './text-search.ts';

/** A text rule: its metadata, the texts it reads, and what it looks for. @public */
export interface TextRuleDefinition extends TextSearch {
  readonly meta: Omit<RuleMeta, 'needs' | 'anyOf'>;
  /** One of them is enough for the rule to run. */
  readonly inputs: readonly TextInput[];
}

/**
 * Makes a rule of word lists. It answers with three messages of its `meta.messages`: `forbidden` for a precise term,
 * `similar` for one that needs a person, `exempted` where the law lets it pass; `conflict` where two claims exclude each
 * other. Each is filled with `{term}`, exactly as it is written in the text, and `conflict` with `{other}` too.
 *
 * @public
 */
export function defineTextRule({ meta, inputs, ...search }: TextRuleDefinition): TextRule {
  return { kind: 'text', meta: { ...meta, needs: [], anyOf: inputs }, inputs, search };
}
