import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS, type PlacedRecord } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { passed, refer, review, toNumberOption, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { CN_PRICE_META } from './cn-price-meta.ts';

/** A price that was raised shortly before it was cut, and from which the cut is counted. */
export const CN_RAISE_THEN_CUT: WholeRule = defineRule({
  meta: {
    ...CN_PRICE_META,
    id: 'cn-raise-then-cut',
    options: {
      withinDays: {
        default: 30,
        least: 1,
        most: 365,
      },
      raisedRatio: {
        default: 0.1,
        least: 0.01,
        most: 1,
      },
    },
  },
  judge(artifacts, context) {
    return listReduced(artifacts).flatMap((reduced) => judgeRise(reduced, context));
  },
});

interface Rise {
  readonly before: PlacedRecord;
  readonly raised: PlacedRecord;
}

function judgeRise(reduced: ReducedProduct, { options }: RuleContext): readonly Judgement[] {
  const { product, at, prior } = reduced;
  const rise = findRise(reduced, {
    withinMs: toNumberOption(options['withinDays']) * DAY_MS,
    ratio: toNumberOption(options['raisedRatio']),
  });
  if (rise === null) return reduced.shown.length > 1 ? passed(product.subject) : [];
  const { before, raised } = rise;
  const values = {
    name: product.title,
    before: writeMoney(before.record.price),
    raised: writeMoney(raised.record.price),
    now: writeMoney(product.price),
  };
  const evidence = [
    valueEvidence(
      refer('priceHistory', [before.at, 'price', 'amount'], before.record.price.amount),
      refer('priceHistory', [raised.at, 'price', 'amount'], raised.record.price.amount),
    ),
    valueEvidence(refer('feed', ['products', at, 'priorPrice', 'amount'], prior.amount)),
  ];
  const isNoCut = product.price.amount >= before.record.price.amount;
  return [
    (isNoCut ? violation : review)(isNoCut ? 'none' : 'raised', {
      subject: product.subject,
      values,
      evidence,
    }),
  ];
}

/** The last rise before the cut, where the struck price is above what stood before it. */
function findRise(
  { prior, shown, reduction }: ReducedProduct,
  { withinMs, ratio }: { readonly withinMs: number; readonly ratio: number },
): Rise | null {
  const earlier = shown.filter(({ record }) => record.fromMs < reduction.firstStepMs);
  for (let index = earlier.length - 1; index > 0; index -= 1) {
    const [before, raised] = [earlier[index - 1], earlier[index]];
    if (before === undefined || raised === undefined) break;
    if (raised.record.fromMs < reduction.firstStepMs - withinMs) break;
    const base = before.record.price.amount;
    const isMarked = raised.record.price.amount >= base * (1 + ratio) && prior.amount > base;
    if (isMarked) return { before, raised };
  }
  return null;
}
