import type { TextRule } from '../../contract/rule.ts';
import { EU_COSMETIC_CLAIMS } from '../../standards/claim-laws.ts';
import { COSMETIC_PRAISE } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Cosmetics praised for what is law anyway, or against lawful ingredients. */
export const EU_COSMETIC_CLAIM: TextRule = defineClaimRule({
  id: 'eu-cosmetic-claim',
  impact: 'moderate',
  from: '2013-07-11',
  sources: [cite(EU_COSMETIC_CLAIMS, 'annex, criteria 1 to 6', '附件共同标准')],
  claim: say('a claim against the common criteria', '不符合共同标准的化妆品声称'),
  advice: say('Claim what the product itself does, with proof.', '请仅声称产品自身且有证据支持的特点。'),
  words: COSMETIC_PRAISE,
  exemptions: [
    {
      id: 'evidence-stated',
      basis: say(
        'Criterion 3: the evidence stands beside it; keep it in the file.',
        '第三项标准：已在旁注明证据，请存档。',
      ),
      clause: [/\bn ?= ?\d|\b(?:report|study) (?:no\.?|of)|\bunder dermatological control\b|报告编号|样本/u],
      text: [],
    },
  ],
  categories: { only: ['cosmetics'] },
});
