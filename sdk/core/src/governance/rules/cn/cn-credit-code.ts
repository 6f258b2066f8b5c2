import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { isCreditCode } from '../../checks/shop/credit-code.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';

/** Codes that look like a unified social credit code, but are none. Numbers of other registers are not judged. */
export const CN_CREDIT_CODE: WholeRule = defineRule({
  meta: {
    id: 'cn-credit-code',
    version: '1.0.0',
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['identity'],
    effective: { from: '2019-01-01' },
  },
  judge({ identity = [] }) {
    return identity.flatMap(({ registration = '', subject }, at) => {
      const code = registration.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
      if (!/^(?:1|5|9|Y)[1-9][0-9A-Z]{14,18}$/u.test(code)) return [];
      if (isCreditCode(code)) return passed(subject);
      const messageId = code.length === 18 ? 'none' : 'length';
      const values = { code: registration, length: `${code.length}` };
      const evidence = [valueEvidence(refer('identity', [at, 'registration'], registration))];
      return [violation(messageId, { subject, values, evidence })];
    });
  },
});
