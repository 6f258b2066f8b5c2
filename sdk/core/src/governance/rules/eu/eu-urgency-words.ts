import type { TextRule } from '../../contract/rule.ts';
import { EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { HASTE } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Haste that must be true. */
export const EU_URGENCY_WORDS: TextRule = defineClaimRule({
  id: 'eu-urgency-words',
  impact: 'minor',
  from: '2007-12-12',
  sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 7', '附件一第 7 项')],
  claim: say('haste, which must be true', '须真实的紧迫性表述'),
  advice: say('State the day it ends, and end it then.', '请写明截止日期并如期结束。'),
  words: HASTE,
  exemptions: [
    {
      id: 'end-stated',
      basis: say('Annex I 7: the day it ends is stated.', '附件一第 7 项：已写明截止日期。'),
      clause: [],
      text: [
        /\b(?:until|till|ends?|through) (?:on )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|\d+月\d+日/u,
      ],
    },
  ],
});
