import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS, findLowest, type PlacedRecord } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { passed, refer, toNumberOption, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Exemption, Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { PERISHABLE_WORDS } from '../../standards/shop-words.ts';

/**
 * A reduction from a price above the lowest of the 30 days before it.
 *
 * Prices that fall step by step, goods that perish and goods on sale for less than 30 days are what article 6a lets member
 * states treat otherwise: such cases are exempted where they would hold, with the basis.
 */
export const EU_PRICE_REDUCTION: WholeRule = defineRule({
  meta: {
    id: 'eu-price-reduction',
    version: '1.0.0',
    jurisdictions: ['EU'],
    stages: ['pre-list', 'pre-live', 'post'],
    impact: 'critical',
    certainty: 'deterministic',
    needs: ['feed', 'priceHistory'],
    effective: { from: '2022-05-28' },
    options: {
      windowDays: {
        default: 30,
        least: 30,
        most: 365,
      },
    },
  },
  judge(artifacts, context) {
    const days = toNumberOption(context.options['windowDays']);
    return listReduced(artifacts).flatMap((reduced) => judgeReduced(reduced, days, context));
  },
});

function judgeReduced(reduced: ReducedProduct, days: number, context: RuleContext): readonly Judgement[] {
  const { product, at, prior, shown, reduction } = reduced;
  const lowest = lowestBefore(shown, reduction.startMs, days);
  const known = lowest ?? shown[0];
  if (known === undefined) return [];
  if (known.record.price.amount >= prior.amount) return passed(product.subject);
  const { price } = known.record;
  const exemption = findExemption(reduced, days, context);
  const values = { name: product.title, prior: writeMoney(prior), low: writeMoney(price), days: `${days}` };
  const proof = {
    subject: product.subject,
    evidence: [
      valueEvidence(
        refer('feed', ['products', at, 'priorPrice', 'amount'], prior.amount),
        refer('priceHistory', [known.at, 'price', 'amount'], price.amount),
      ),
    ],
  };
  if (lowest === undefined) return [{ ...proof, outcome: 'needs-review', messageId: 'unproven', values }];
  if (exemption === null) return [{ ...proof, outcome: 'violation', messageId: 'above', values }];
  return [{ ...proof, outcome: 'exempted', messageId: 'exempted', values, exemption }];
}

function lowestBefore(
  shown: readonly PlacedRecord[],
  beforeMs: number,
  days: number,
): PlacedRecord | undefined {
  return findLowest(shown, [beforeMs - days * DAY_MS, beforeMs]);
}

/** For goods on sale for less than 30 days, the shortest period that a member state has set is 7 days. */
const NEW_GOODS_DAYS = 7;

function findExemption(
  { product, prior, shown, reduction }: ReducedProduct,
  days: number,
  context: RuleContext,
): Exemption | null {
  const { startMs, firstStepMs } = reduction;
  const isAllowed = (lowest: PlacedRecord | undefined): boolean =>
    lowest !== undefined && lowest.record.price.amount >= prior.amount;
  if (firstStepMs < startMs && isAllowed(lowestBefore(shown, firstStepMs, days))) return PROGRESSIVE;
  const { title } = product;
  if (context.groupsOf(product).has('food') && PERISHABLE_WORDS.test(context.read(title).text))
    return PERISHABLE;
  const isNew = (shown[0]?.record.fromMs ?? 0) > startMs - days * DAY_MS;
  return isNew && isAllowed(lowestBefore(shown, startMs, NEW_GOODS_DAYS)) ? NEW_GOODS : null;
}

const PROGRESSIVE: Exemption = {
  id: 'progressive',
};
const PERISHABLE: Exemption = {
  id: 'perishable',
};
const NEW_GOODS: Exemption = {
  id: 'new-goods',
};
