import type { TextRule } from '../../contract/rule.ts';
import { US_DRUGS, US_FTC_ACT } from '../../standards/claim-laws.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** Goods that claim to treat a disease, which makes them drugs that nobody approved. */
export const US_DRUG_CLAIM: TextRule = defineClaimRule({
  id: 'us-drug-claim',
  impact: 'critical',
  from: '1938-06-25',
  sources: [
    cite(US_DRUGS, '21 U.S.C. 321(g)(1)', '21 U.S.C. 321(g)(1) '),
    cite(US_FTC_ACT, 'sections 5 and 12', '第 5、12 条'),
  ],
  claim: say('a disease claim, which makes the goods an unapproved drug', '使商品成为未经批准药品的疾病宣称'),
  advice: say(
    'Take it out, or speak of well-being with proof.',
    '请删除，或者改为有证据支持的一般健康表述。',
  ),
  words: CURES,
  exemptions: [
    denial(say('It denies the claim, as 21 CFR 101.93(c) asks.', '按 21 CFR 101.93(c) 的要求否认该宣称。')),
  ],
  categories: { never: ['drug', 'medical-device', 'media', 'apparel'] },
});
