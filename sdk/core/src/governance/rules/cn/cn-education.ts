import type { TextRule } from '../../contract/rule.ts';
import { EXAM_PROMISES } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Courses that promise a result or insiders. */
export const CN_EDUCATION: TextRule = defineClaimRule({
  id: 'cn-education',
  impact: 'serious',
  from: '2015-09-01',
  words: EXAM_PROMISES,
  exemptions: [DENIAL],
  categories: { only: ['education'] },
});
