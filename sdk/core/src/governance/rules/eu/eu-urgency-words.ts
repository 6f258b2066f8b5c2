import type { TextRule } from '../../contract/rule.ts';
import { HASTE } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Haste that must be true. */
export const EU_URGENCY_WORDS: TextRule = defineClaimRule({
  id: 'eu-urgency-words',
  impact: 'minor',
  from: '2007-12-12',
  words: HASTE,
  exemptions: [
    {
      id: 'end-stated',
      text: [
        /\b(?:until|till|ends?|through) (?:on )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|\d+月\d+日/u,
      ],
    },
  ],
});
