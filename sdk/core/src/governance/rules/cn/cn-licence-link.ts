import { cite } from '../../checks/cite.ts';
import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { E_COMMERCE_LAW } from '../../standards/shop-laws.ts';
import { LICENCE_WORDS } from '../../standards/shop-words.ts';

/** Home pages without the business licence, a link to it, or why none is needed. */
export const CN_LICENCE_LINK: WholeRule = defineRule({
  meta: {
    id: 'cn-licence-link',
    version: '1.0.0',
    title: { en: 'Business licence not shown', zh: '首页未公示营业执照' },
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['page'],
    effective: { from: E_COMMERCE_LAW.from },
    sources: [cite(E_COMMERCE_LAW, '15')],
    messages: {
      missing: {
        en: 'Neither texts nor the {links} links of the home page show a business licence. Add it, or a link to it.',
        zh: '首页文字及 {links} 个链接均未公示营业执照信息。请在首页显著位置公示或添加链接。',
      },
    },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: LICENCE_WORDS, kinds: ['home'], isHere: true }, context),
});
