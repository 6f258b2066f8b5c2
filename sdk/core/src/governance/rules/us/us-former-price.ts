import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { passed, refer, review, toNumberOption, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';

/** A former price at which the goods were never, or only briefly, offered. */
export const US_FORMER_PRICE: WholeRule = defineRule({
  meta: {
    id: 'us-former-price',
    version: '1.0.0',
    jurisdictions: ['US'],
    stages: ['pre-list', 'pre-live', 'post'],
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['feed', 'priceHistory'],
    effective: { from: '1967-11-08' },
    options: {
      windowDays: {
        default: 90,
        least: 14,
        most: 365,
      },
      leastDays: {
        default: 28,
        least: 1,
        most: 365,
      },
    },
  },
  judge(artifacts, context) {
    return listReduced(artifacts).flatMap((reduced) => judgeFormer(reduced, context));
  },
});

function judgeFormer(reduced: ReducedProduct, { options, date }: RuleContext): readonly Judgement[] {
  const { product, at, prior, shown } = reduced;
  const windowDays = toNumberOption(options['windowDays']);
  const offered = countDays(reduced, windowDays) ?? (isOlder(reduced, windowDays, date) ? 0 : null);
  // Without prices from before the reduction nothing is known.
  if (offered === null) return [];
  if (offered >= toNumberOption(options['leastDays'])) return passed(product.subject);
  const values = {
    name: product.title,
    prior: writeMoney(prior),
    window: `${windowDays}`,
    count: `${Math.floor(offered)}`,
  };
  const [first] = shown;
  const evidence = [
    valueEvidence(
      refer('feed', ['products', at, 'priorPrice', 'amount'], prior.amount),
      refer('priceHistory', [first?.at ?? 0, 'price', 'amount'], first?.record.price.amount),
    ),
  ];
  const proof = { subject: product.subject, values, evidence };
  return [offered === 0 ? violation('never', proof) : review('brief', proof)];
}

/** Whether the price of now is all that a whole window knows. */
function isOlder({ shown }: ReducedProduct, windowDays: number, date: string): boolean {
  const [first] = shown;
  return first !== undefined && first.record.fromMs <= Date.parse(date) - windowDays * DAY_MS;
}

/** Days of the window on which the product cost the former price or more; `null` where it was not on sale then. */
function countDays({ prior, shown, reduction }: ReducedProduct, windowDays: number): number | null {
  const endMs = reduction.firstStepMs;
  const startMs = endMs - windowDays * DAY_MS;
  let [offeredMs, knownMs] = [0, 0];
  for (const [index, { record }] of shown.entries()) {
    const until = record.toMs ?? shown[index + 1]?.record.fromMs ?? endMs;
    const lastedMs = Math.min(until, endMs) - Math.max(record.fromMs, startMs);
    if (lastedMs <= 0) continue;
    knownMs += lastedMs;
    if (record.price.amount >= prior.amount) offeredMs += lastedMs;
  }
  return knownMs === 0 ? null : offeredMs / DAY_MS;
}
