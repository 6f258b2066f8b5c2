import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_COSMETICS } from '../../standards/claim-laws.ts';
import { MEDICAL_COSMETICS } from '../../standards/words/cn-health-words.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { joinWords } from '../claims/join-words.ts';
import { denial } from '../claims/denial.ts';

/** Cosmetics that sound like medicine. */
export const CN_COSMETICS_MEDICAL: TextRule = defineClaimRule({
  id: 'cn-cosmetics-medical',
  impact: 'critical',
  from: '2021-01-01',
  sources: [
    cite(CN_COSMETICS, 'articles 37 and 43', '第三十七条、第四十三条'),
    cite(CN_ADVERTISING, 'article 17', '第十七条'),
  ],
  claim: say('a medical effect of a cosmetic', '化妆品明示或者暗示医疗作用'),
  advice: say('Use words of care, such as 舒缓 or 保湿.', '请改用“舒缓”“保湿”等护理用语。'),
  words: joinWords(MEDICAL_COSMETICS, CURES),
  exemptions: [
    denial(say('Article 43 forbids the claim; this denies it.', '第四十三条禁止宣称，此处为否认。')),
    {
      id: 'disinfectant',
      basis: say('Goods with a disinfectant licence are no cosmetics.', '持有消毒产品许可，不属于化妆品。'),
      clause: [/卫消证字|消证字/u],
      text: [],
    },
  ],
  categories: { only: ['cosmetics'] },
});
