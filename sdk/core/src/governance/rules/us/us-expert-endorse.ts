import type { TextRule } from '../../contract/rule.ts';
import { US_ENDORSEMENTS } from '../../standards/claim-laws.ts';
import { EXPERTS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Doctors and other experts who recommend. */
export const US_EXPERT_ENDORSE: TextRule = defineClaimRule({
  id: 'us-expert-endorse',
  impact: 'serious',
  from: '2023-07-26',
  sources: [cite(US_ENDORSEMENTS, '16 CFR 255.3', '16 CFR 255.3 ')],
  claim: say('an expert’s recommendation that needs an expert’s test', '须有专家实际评估支持的专家推荐'),
  advice: say('Name expert, field and test, or take it out.', '请注明专家、专业和测试，否则请删除。'),
  words: EXPERTS,
  exemptions: [
    {
      id: 'survey-stated',
      basis: say(
        '16 CFR 255.3: the survey or report stands beside it; keep it.',
        '16 CFR 255.3：已在旁注明调查或者报告，请留存。',
      ),
      clause: [/\b(?:survey|study|report) (?:of|no\.?)|n ?= ?\d|调查|报告编号/u],
      text: [],
    },
  ],
});
