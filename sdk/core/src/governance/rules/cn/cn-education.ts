import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { EXAM_PROMISES } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** Courses that promise a result or insiders. */
export const CN_EDUCATION: TextRule = defineClaimRule({
  id: 'cn-education',
  impact: 'serious',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 24', '第二十四条')],
  claim: say(
    'a promise of an exam result, or of insiders',
    '对考试、培训效果的保证性承诺或者命题人员参与的暗示',
  ),
  advice: say('State lessons, teachers and method.', '请改为说明课时、师资和教学方法。'),
  words: EXAM_PROMISES,
  exemptions: [
    denial(say('Article 24 forbids promises; this denies one.', '第二十四条禁止承诺，此处为否认。')),
  ],
  categories: { only: ['education'] },
});
