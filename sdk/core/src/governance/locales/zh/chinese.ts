import type { RuleText } from '../../contract/rule-text.ts';
import { createCite, createClaimWriter, type Cite, type ClaimText } from '../write-claims.ts';

/** Cites in Chinese. */
export const cite: Cite = createCite('zh');

/** Why words pass that deny what others promise. */
export const DENIED = '此处为否认，并非宣称。';

/** What Chinese says of a rule about claims. */
export const describeClaim: (text: ClaimText) => RuleText = createClaimWriter({
  toTitle: (claim) => claim,
  nameSource: ({ law, article }) => `${law}${article}`,
  toMessages: ({ claim, advice }, law) => ({
    forbidden: `“{term}”属于${claim}，违反${law}。${advice}`,
    similar: `“{term}”可能属于${claim}，请对照${law}核实。${advice}`,
    exempted: `“{term}”形似${claim}，但此处依法可以使用。`,
  }),
  toBasis: (law, why) => `${law}：${why}`,
});
