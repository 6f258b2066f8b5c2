import type { Message } from '../../contract/message.ts';
import type { CategoryGate, Impact, LegalSource, RuleMeta } from '../../contract/rule.ts';
import type { TermExemption, TextInput } from '../../contract/text-search.ts';

/** Words of a claim: `forbidden` leave no second reading, `similar` need a person. */
export interface ClaimWords {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  /** Stretches in which the words mean something else. */
  readonly exceptions?: readonly RegExp[];
}

/** What rules about claims have in common. */
export interface ClaimDefinition {
  /** Begins with where it is law: `cn-`, `eu-` or `us-`. */
  readonly id: string;
  readonly impact: Impact;
  /** ISO date from which it is law. */
  readonly from: string;
  /** The first is the one that messages name. */
  readonly sources: readonly LegalSource[];
  /** What the words are, so that “{term}” stands well before `reads as …` and `属于…`; also the rule’s title. */
  readonly claim: Message;
  /** What a merchant can do, as a sentence. */
  readonly advice: Message;
  readonly words: ClaimWords;
  readonly exemptions: readonly TermExemption[];
  readonly categories?: CategoryGate;
  /** All that a shopper reads or hears when absent. */
  readonly inputs?: readonly TextInput[];
}

/** What a shopper reads or hears. */
export const ALL_TEXTS: readonly TextInput[] = ['title', 'description', 'page', 'transcript'];

/** The metadata of a rule about claims. */
export function toClaimMeta(definition: ClaimDefinition): Omit<RuleMeta, 'needs'> {
  const { id, claim, impact, from, sources, categories } = definition;
  return {
    id,
    version: '1.0.0',
    title: { en: claim.en.slice(0, 1).toUpperCase() + claim.en.slice(1), zh: claim.zh },
    jurisdictions: [id.slice(0, 2).toUpperCase()],
    stages: ['pre-list', 'pre-live', 'live', 'post'],
    impact,
    certainty: 'review',
    effective: { from },
    sources,
    messages: writeMessages(definition),
    ...(categories === undefined ? {} : { categories }),
  };
}

function writeMessages({ sources, claim, advice }: ClaimDefinition): RuleMeta['messages'] {
  const [source] = sources;
  const en = `${source?.law.en ?? ''}, ${source?.article.en ?? ''}`;
  const zh = `${source?.law.zh ?? ''}${source?.article.zh ?? ''}`;
  return {
    forbidden: {
      en: `“{term}” reads as ${claim.en}, against the ${en}. ${advice.en}`,
      zh: `“{term}”属于${claim.zh}，违反${zh}。${advice.zh}`,
    },
    similar: {
      en: `“{term}” may read as ${claim.en}: see the ${en}. ${advice.en}`,
      zh: `“{term}”可能属于${claim.zh}，请对照${zh}核实。${advice.zh}`,
    },
    exempted: {
      en: `“{term}” looks like ${claim.en}, but the law lets it pass here.`,
      zh: `“{term}”形似${claim.zh}，但此处依法可以使用。`,
    },
  };
}
