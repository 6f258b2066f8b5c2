import type { TextRule } from '../../contract/rule.ts';
import { VAGUE_GIFTS } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Gifts without name and number. */
export const CN_GIFT_DISCLOSURE: TextRule = defineClaimRule({
  id: 'cn-gift-disclosure',
  impact: 'moderate',
  from: '2015-09-01',
  words: VAGUE_GIFTS,
  exemptions: [
    {
      id: 'named',
      clause: [/\d ?(?:ml|毫升|g|克|片|瓶|件|支|包|个|只|条|份|盒|张)/u],
    },
  ],
});
