import type { Message } from '../../contract/message.ts';
import type { LegalSource } from '../../contract/rule.ts';
import type { TermExemption } from '../../contract/text-search.ts';
import { nameSource } from './cite.ts';

/** A way out of a claim: the words that show it, and why the law lets it pass. */
export interface ClaimExemption {
  readonly id: string;
  /** What follows the law and its article, such as `it warns against drinking.` */
  readonly why: Message;
  /** The rule's first source when absent. */
  readonly source?: LegalSource;
  /** All must hold in the term's own clause. */
  readonly clause?: readonly RegExp[];
  /** All must hold anywhere in the text. */
  readonly text?: readonly RegExp[];
  /** Ids of the terms that it can exempt; all when absent. */
  readonly terms?: readonly string[];
}

/** Exemptions as a text search takes them, each with its law and article. */
export function toExemptions(
  exemptions: readonly ClaimExemption[],
  first: LegalSource,
): readonly TermExemption[] {
  return exemptions.map(({ why, source = first, clause = [], text = [], ...rest }) => {
    const { en, zh } = nameSource(source);
    return { ...rest, basis: { en: `${en}: ${why.en}`, zh: `${zh}：${why.zh}` }, clause, text };
  });
}

/**
 * Words that deny a claim. They stand right before it: `不含激素，治愈湿疹` denies another thing than what it claims, so
 * that a no anywhere in the clause would clear too much.
 */
const DENIES =
  /(?:不能|不可|不得|不会|不具有?|不涉及|不用于|不宜|无法|并非|不是|不)(?:用于|作为|具有|宣称|用来|有)?[^,。;!?]{0,3}(?:治|预防|疗|代替|替代|取代|保证|保本|承诺|保留|主张|药物?作用)|母乳是|投资有风险|\b(?:not|cannot|can['’]t|never|no)\b(?: (?:a|to|be|intended|used|any|meant|for|claim|its?|guarantee|replace|diagnose)){0,4},? ?(?:treat|cure|prevent|replace|diagnose|heal|guarantee|substitute|relieve|reserve|medicine)/u;

/** The way out of words that deny what others promise. */
export const DENIAL: ClaimExemption = {
  id: 'denial',
  why: {
    en: 'what it is about is denied here, not claimed.',
    zh: '此处为否认，并非宣称。',
  },
  clause: [DENIES],
};
