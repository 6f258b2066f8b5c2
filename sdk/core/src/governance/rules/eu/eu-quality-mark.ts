import type { TextRule } from '../../contract/rule.ts';
import { APPROVALS } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Approvals that nobody gives. */
export const EU_QUALITY_MARK: TextRule = defineClaimRule({
  id: 'eu-quality-mark',
  impact: 'serious',
  from: '2007-12-12',
  words: APPROVALS,
  exemptions: [
    {
      id: 'certificate-stated',
      text: [/\b(?:certificate|notified body|no\.? ?\d{4})|证书|公告机构/u],
    },
  ],
});
