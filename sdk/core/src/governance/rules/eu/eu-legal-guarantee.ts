import { cite } from '../../checks/cite.ts';
import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, GUARANTEE_NOTICE } from '../../standards/shop-laws.ts';
import { GUARANTEE_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Orders before which nobody is reminded of the legal guarantee; in its harmonised form since 2026-09-27. */
export const EU_LEGAL_GUARANTEE: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-legal-guarantee',
    title: { en: 'Legal guarantee not mentioned', zh: '未提示法定质保' },
    impact: 'moderate',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    effective: { from: GUARANTEE_NOTICE.from },
    sources: [cite(CONSUMER_RIGHTS, '6(1)(l)'), cite(GUARANTEE_NOTICE, '2')],
    messages: {
      missing: {
        en: 'The page says nothing of the legal guarantee. Show the harmonised notice before the order.',
        zh: '页面未提示法定质保。请在下单前展示欧盟统一告知。',
      },
    },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: GUARANTEE_WORDS, kinds: ['product', 'checkout'] }, context),
});
