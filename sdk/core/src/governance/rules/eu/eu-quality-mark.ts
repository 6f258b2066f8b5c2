import type { TextRule } from '../../contract/rule.ts';
import { EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { APPROVALS } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Approvals that nobody gives. */
export const EU_QUALITY_MARK: TextRule = defineClaimRule({
  id: 'eu-quality-mark',
  impact: 'serious',
  from: '2007-12-12',
  sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 2 and 4', '附件一第 2、4 项')],
  claim: say('an approval that nobody has given', '不存在的批准或者认可'),
  advice: say('Write “CE-marked” and show the declaration.', '请改为“带有 CE 标志”并附符合性声明。'),
  words: APPROVALS,
  exemptions: [
    {
      id: 'certificate-stated',
      basis: say('Annex I 4: the body and the certificate are named.', '附件一第 4 项：已写明机构和证书。'),
      clause: [],
      text: [/\b(?:certificate|notified body|no\.? ?\d{4})|证书|公告机构/u],
    },
  ],
});
