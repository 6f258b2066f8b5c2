import { cite } from '../../checks/cite.ts';
import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, WITHDRAWAL_FUNCTION } from '../../standards/shop-laws.ts';
import { WITHDRAWAL_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Shops without the function to withdraw from a contract, which must be easy to find while a withdrawal is possible. */
export const EU_WITHDRAWAL: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-withdrawal',
    title: { en: 'Withdrawal function not to be found', zh: '缺少撤回合同功能' },
    impact: 'serious',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    effective: { from: WITHDRAWAL_FUNCTION.from },
    sources: [cite(CONSUMER_RIGHTS, '11a'), cite(WITHDRAWAL_FUNCTION, '1')],
    messages: {
      missing: {
        en: 'None of the {links} links of the page leads to withdrawal. Add “Withdraw from contract here”, seen on every page.',
        zh: '页面的 {links} 个链接中没有撤回入口。请在每个页面添加“在此撤回合同”。',
      },
    },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: WITHDRAWAL_WORDS, kinds: ['home', 'product', 'checkout'] }, context),
});
