import { cite } from '../../checks/cite.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { isCreditCode } from '../../checks/shop/credit-code.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CREDIT_CODE_STANDARD, E_COMMERCE_LAW } from '../../standards/shop-laws.ts';

/** Codes that look like a unified social credit code, but are none. Numbers of other registers are not judged. */
export const CN_CREDIT_CODE: WholeRule = defineRule({
  meta: {
    id: 'cn-credit-code',
    version: '1.0.0',
    title: { en: 'Credit code that is none', zh: '统一社会信用代码无效' },
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['identity'],
    effective: { from: E_COMMERCE_LAW.from },
    sources: [cite(CREDIT_CODE_STANDARD, '4', 'section'), cite(E_COMMERCE_LAW, '15')],
    messages: {
      none: {
        en: '“{code}” is no unified social credit code: its check character is wrong. Copy it again from the licence.',
        zh: '“{code}”不是有效的统一社会信用代码（校验位错误）。请按营业执照重新填写。',
      },
      length: {
        en: '“{code}” has {length} characters; a unified social credit code has 18. Copy it again from the licence.',
        zh: '“{code}”共 {length} 位，统一社会信用代码为 18 位。请按营业执照重新填写。',
      },
    },
  },
  judge({ identity = [] }) {
    return identity.flatMap(({ registration = '', subject }, at) => {
      const code = registration.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
      if (!/^(?:1|5|9|Y)[1-9][0-9A-Z]{14,18}$/u.test(code) || isCreditCode(code)) return [];
      const messageId = code.length === 18 ? 'none' : 'length';
      const values = { code: registration, length: `${code.length}` };
      const evidence = [valueEvidence(refer('identity', [at, 'registration'], registration))];
      return [violation(messageId, { subject, values, evidence })];
    });
  },
});
