import type { TextRule } from '../../contract/rule.ts';
import { DRINKING } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Alcohol that urges to drink, drives, or promises relief. */
export const CN_ALCOHOL: TextRule = defineClaimRule({
  id: 'cn-alcohol',
  impact: 'serious',
  from: '2015-09-01',
  words: DRINKING,
  exemptions: [
    {
      id: 'warning',
      clause: [/请勿|切勿|不要|严禁|禁止|理性饮酒|适量/u],
    },
  ],
  categories: { only: ['alcohol'] },
});
