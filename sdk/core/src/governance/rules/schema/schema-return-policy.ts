import { cite } from '../../checks/cite.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { RETURN_CATEGORIES } from '../../standards/linked-values.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Return policies that say nothing. */
export const SCHEMA_RETURN_POLICY: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-return-policy',
    title: { en: 'Return policy data incomplete', zh: '退货政策数据不完整' },
    impact: 'minor',
    sources: [cite(STRUCTURED_DATA, 'MerchantReturnPolicy', 'type')],
    messages: {
      category: {
        en: 'returnPolicyCategory of {place} is “{written}”. Use a value of schema.org’s MerchantReturnEnumeration.',
        zh: '{place} 的 returnPolicyCategory 为“{written}”。请使用 schema.org 的 MerchantReturnEnumeration 值。',
      },
      days: {
        en: 'The return policy of {place} has a window, but merchantReturnDays is “{written}”. Write the number of days.',
        zh: '{place} 的退货政策有期限，但 merchantReturnDays 为“{written}”。请填写天数。',
      },
      country: {
        en: 'The return policy of {place} names no applicableCountry. Add the country’s code, such as DE.',
        zh: '{place} 的退货政策没有 applicableCountry。请补充国家代码，例如 CN。',
      },
    },
  },
  judge({ jsonld }) {
    return (jsonld?.returnPolicies ?? []).flatMap((policy, at) => {
      const { place, category, days, country } = policy;
      const say = (messageId: string, field: 'category' | 'days' | 'country') =>
        violation(messageId, {
          subject: jsonld?.subject ?? '',
          values: { place, written: policy[field] },
          evidence: [valueEvidence(refer('jsonld', ['returnPolicies', at, field], policy[field]))],
        });
      const isFinite = category === 'MerchantReturnFiniteReturnWindow';
      return [
        ...(RETURN_CATEGORIES.has(category) ? [] : [say('category', 'category')]),
        ...(isFinite && !/^[1-9]\d*$/u.test(days) ? [say('days', 'days')] : []),
        ...(country === '' ? [say('country', 'country')] : []),
      ];
    });
  },
});
