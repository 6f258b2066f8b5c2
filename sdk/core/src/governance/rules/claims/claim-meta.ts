import type { CategoryGate, Impact, RuleMeta } from '../../contract/rule.ts';
import type { TextInput } from '../../contract/text-search.ts';
import type { ClaimExemption } from './exemptions.ts';

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
  readonly words: ClaimWords;
  readonly exemptions: readonly ClaimExemption[];
  readonly categories?: CategoryGate;
  /** All that a shopper reads or hears when absent. */
  readonly inputs?: readonly TextInput[];
}

/** What a shopper reads or hears. */
export const ALL_TEXTS: readonly TextInput[] = ['title', 'description', 'page', 'transcript'];

/** The metadata of a rule about claims. */
export function toClaimMeta(definition: ClaimDefinition): Omit<RuleMeta, 'needs'> {
  const { id, impact, from, categories } = definition;
  return {
    id,
    version: '1.0.0',
    jurisdictions: [id.slice(0, 2).toUpperCase()],
    stages: ['pre-list', 'pre-live', 'live', 'post'],
    impact,
    certainty: 'review',
    effective: { from },
    ...(categories === undefined ? {} : { categories }),
  };
}
