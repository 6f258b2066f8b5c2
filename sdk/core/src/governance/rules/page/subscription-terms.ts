import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { says } from '../../checks/page/find-words.ts';
import { passed, review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CANCEL_WORDS, RECURRING_PRICE, SUBSCRIPTION_LABELS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Subscriptions and trials that begin by a button, on a page that does not say what they cost later or how they end. */
export const SUBSCRIPTION_TERMS: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'subscription-terms',
    jurisdictions: ['US', 'EU', 'CN'],
    impact: 'critical',
    certainty: 'review',
    needs: ['page'],
    effective: { from: '2014-06-13' },
  },
  judge({ page }, context) {
    const button = page?.buttons.find(({ text }) => SUBSCRIPTION_LABELS.test(context.read(text).text));
    if (page === undefined || button === undefined || !page.isComplete) return [];
    const proof = {
      subject: page.subject,
      values: { label: button.text },
      evidence: [toDomEvidence(button)],
    };
    const saysPrice = says(page, RECURRING_PRICE, context);
    const saysEnd = says(page, CANCEL_WORDS, context);
    if (saysPrice && saysEnd) return passed(page.subject);
    if (!saysPrice && !saysEnd) return [review('both', proof)];
    return [review(saysEnd ? 'price' : 'cancel', proof)];
  },
});
