import type { RuleText } from '../../contract/rule-text.ts';
import { createCite, createClaimWriter, type Cite, type ClaimText } from '../write-claims.ts';

/** Cites in English. */
export const cite: Cite = createCite('en');

/** Why words pass that deny what others promise. */
export const DENIED = 'what it is about is denied here, not claimed.';

/** What English says of a rule about claims. */
export const describeClaim: (text: ClaimText) => RuleText = createClaimWriter({
  toTitle: (claim) => claim.slice(0, 1).toUpperCase() + claim.slice(1),
  nameSource: ({ law, article }) => `${law}, ${article}`,
  toMessages: ({ claim, advice }, law) => ({
    forbidden: `“{term}” reads as ${claim}, against the ${law}. ${advice}`,
    similar: `“{term}” may read as ${claim}: see the ${law}. ${advice}`,
    exempted: `“{term}” looks like ${claim}, but the law lets it pass here.`,
  }),
  toBasis: (law, why) => `${law}: ${why}`,
});
