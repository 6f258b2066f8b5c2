import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, ONLINE_TRADING_RULES, ROSCA } from '../../standards/shop-laws.ts';
import { CANCEL_WORDS, RECURRING_PRICE, SUBSCRIPTION_LABELS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Subscriptions and trials that begin by a button, on a page that does not say what they cost later or how they end. */
export const SUBSCRIPTION_TERMS: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'subscription-terms',
    title: { en: 'Subscription without its terms', zh: '订阅未写明续费条款' },
    jurisdictions: ['US', 'EU', 'CN'],
    impact: 'critical',
    certainty: 'review',
    needs: ['page'],
    effective: { from: CONSUMER_RIGHTS.from },
    sources: [
      cite(ROSCA, '8403', 'section'),
      cite(CONSUMER_RIGHTS, '6(1)(o)'),
      cite(ONLINE_TRADING_RULES, '18'),
    ],
    messages: {
      price: {
        en: '“{label}” starts a subscription, but the page does not say what it costs and how often. Say so beside it.',
        zh: '“{label}”将开通订阅，但页面未写明续费价格与周期。请在按钮旁写明。',
      },
      both: {
        en: '“{label}” starts a subscription, but the page says neither what it costs later nor how it ends. Say both beside it.',
        zh: '“{label}”将开通订阅，但页面未写明续费价格和取消方式。请在按钮旁写明。',
      },
      cancel: {
        en: '“{label}” starts a subscription, but the page does not say how it ends. Add how to cancel.',
        zh: '“{label}”将开通订阅，但页面未写明取消方式。请写明如何取消。',
      },
    },
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
    if (saysPrice && saysEnd) return [];
    if (!saysPrice && !saysEnd) return [review('both', proof)];
    return [review(saysEnd ? 'price' : 'cancel', proof)];
  },
});
