import { orPassed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { RETURN_CATEGORIES } from '../../standards/linked-values.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Return policies that say nothing. */
export const SCHEMA_RETURN_POLICY: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-return-policy',
    impact: 'minor',
  },
  judge({ jsonld }) {
    return (jsonld?.returnPolicies ?? []).flatMap((policy, at) => {
      const { place, category, days, country, fees } = policy;
      // It stands on another page.
      if (`${category}${days}${country}${fees}` === '') return [];
      const say = (messageId: string, field: 'category' | 'days' | 'country') =>
        violation(messageId, {
          subject: jsonld?.subject ?? '',
          values: { place, written: policy[field] },
          evidence: [valueEvidence(refer('jsonld', ['returnPolicies', at, field], policy[field]))],
        });
      const isFinite = category === 'MerchantReturnFiniteReturnWindow';
      return orPassed(jsonld?.subject ?? '', [
        ...(RETURN_CATEGORIES.has(category) ? [] : [say('category', 'category')]),
        ...(isFinite && !/^[1-9]\d*$/u.test(days) ? [say('days', 'days')] : []),
        ...(country === '' ? [say('country', 'country')] : []),
      ]);
    });
  },
});
