import type { TextRule } from '../../contract/rule.ts';
import { STATE_ORGANS } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** The state, its organs and its officials in advertising. */
export const CN_AD_STATE_ORGAN: TextRule = defineClaimRule({
  id: 'cn-ad-state-organ',
  impact: 'critical',
  from: '2015-09-01',
  words: STATE_ORGANS,
  exemptions: [
    {
      id: 'public-record',
      clause: [/中标|采购(?:目录|公告)|备案|许可证/u],
    },
  ],
});
