import type { PageArtifact, PageElement } from '../../artifacts/page.ts';
import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { says } from '../../checks/page/find-words.ts';
import { toPageKind } from '../../checks/page/to-page-kind.ts';
import { passed, review, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
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
    jurisdictions: ['EU'],
    stages: ['pre-list', 'post'],
    impact: 'critical',
    certainty: 'deterministic',
    needs: ['page'],
    effective: { from: '2014-06-13' },
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
    if (findButtons(page, PAYING_LABELS, context).length > 0) return passed(page.subject);
    if (!isLast) return [];
    return findButtons(page, STEP_LABELS, context)
      .slice(0, 1)
      .map((button) => review('step', label(button)));
  },
});

function findButtons({ buttons }: PageArtifact, words: RegExp, context: RuleContext): readonly PageElement[] {
  return buttons.filter(({ text }) => words.test(context.read(text).text.trim()));
}
