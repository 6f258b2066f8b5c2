import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { DRUG_PROMISES } from '../../standards/words/cn-health-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Drugs and devices that promise cure or safety. */
export const CN_AD_MEDICAL_EFFICACY: TextRule = defineClaimRule({
  id: 'cn-ad-medical-efficacy',
  impact: 'critical',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 16(1)', '第十六条第一款')],
  claim: say('a promise of cure or safety, or a recommendation', '功效、安全性的断言、治愈率或者推荐证明'),
  advice: say('Use the approved leaflet’s words.', '请使用核准说明书的内容。'),
  words: DRUG_PROMISES,
  exemptions: [
    {
      id: 'leaflet',
      basis: say('Article 16(2): it quotes the approved leaflet.', '第十六条第二款：引用核准的说明书内容。'),
      clause: [/说明书|不良反应|禁忌|批准文号|\b(?:leaflet|instructions for use|contraindications?)\b/u],
      text: [],
    },
  ],
  categories: { only: ['drug', 'medical-device'] },
});
