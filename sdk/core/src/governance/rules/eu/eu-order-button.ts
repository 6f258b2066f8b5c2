import type { PageArtifact, PageElement } from '../../artifacts/page.ts';
import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { toPageKind } from '../../checks/page/to-page-kind.ts';
import { review, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS } from '../../standards/shop-laws.ts';
import { ORDER_LABELS, PAYING_LABELS, STEP_LABELS, TOTAL_WORDS } from '../../standards/shop-words.ts';

/**
 * A button that orders without saying that this is to be paid. The button's own words count alone (CJEU C-249/21).
 *
 * `Place order` orders on any page; `Continue` may be a step before, and only a checkout with a total is looked at.
 */
export const EU_ORDER_BUTTON: WholeRule = defineRule({
  meta: {
    id: 'eu-order-button',
    version: '1.0.0',
    title: { en: 'Order button without the word pay', zh: '下单按钮未写明付款义务' },
    jurisdictions: ['EU'],
    stages: ['pre-list', 'post'],
    impact: 'critical',
    certainty: 'deterministic',
    needs: ['page'],
    effective: { from: CONSUMER_RIGHTS.from },
    sources: [cite(CONSUMER_RIGHTS, '8(2)')],
    messages: {
      order: {
        en: 'The button “{label}” orders without saying so. Call it “Buy now” or “Order with obligation to pay”.',
        zh: '按钮“{label}”未写明付款义务。请改为“付款并下单”等明确文字。',
      },
      step: {
        en: 'If “{label}” places the order, call it “Buy now” or “Order with obligation to pay”.',
        zh: '若点击“{label}”即下单，请改为“付款并下单”等明确文字。',
      },
    },
  },
  judge({ page }, context) {
    if (page === undefined) return [];
    const [order] = findButtons(page, ORDER_LABELS, context);
    const label = (button: PageElement) => ({
      subject: page.subject,
      values: { label: button.text },
      evidence: [toDomEvidence(button)],
    });
    if (order !== undefined) return [violation('order', label(order))];
    const isLast = toPageKind(page) === 'checkout' && says(page, TOTAL_WORDS, context);
    if (!isLast || findButtons(page, PAYING_LABELS, context).length > 0) return [];
    return findButtons(page, STEP_LABELS, context)
      .slice(0, 1)
      .map((button) => review('step', label(button)));
  },
});

function findButtons({ buttons }: PageArtifact, words: RegExp, context: RuleContext): readonly PageElement[] {
  return buttons.filter(({ text }) => words.test(context.read(text).text.trim()));
}
