import type { PageArtifact, PagePrice, PageText } from '../../artifacts/page.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { passed, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** A percentage or 折 that is not what two prices beside it make. */
export const DISCOUNT_MATH: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'discount-math',
    impact: 'serious',
    needs: ['page'],
    effective: { from: '2022-07-01' },
  },
  judge({ page }, context) {
    if (page === undefined) return [];
    const byText = new Map<number, PagePrice[]>();
    for (const price of page.prices) byText.set(price.textAt, [...(byText.get(price.textAt) ?? []), price]);
    return [...byText].flatMap(([textAt, prices]) => {
      const text = page.texts[textAt];
      const [before] = prices.filter(({ isStruck }) => isStruck);
      const [now] = prices.filter(({ isStruck }) => !isStruck);
      const isPair = prices.length === 2 && text !== undefined && before !== undefined && now !== undefined;
      return isPair ? judgePair({ text, before, now }, page, context) : [];
    });
  },
});

interface PricePair {
  readonly text: PageText;
  readonly before: PagePrice;
  readonly now: PagePrice;
}

/** Rounding to a whole percent, and to half a 折, is usual (Order 56, article 21(3)). */
const ROUNDING_PERCENT = 1;

function judgePair(
  { text, before, now }: PricePair,
  page: PageArtifact,
  context: RuleContext,
): readonly Judgement[] {
  const stated = readDiscount(context.read(text.text).text);
  if (stated === null || before.amount <= now.amount || before.amount === 0) return [];
  const real = (1 - now.amount / before.amount) * 100;
  // A cut above what is stated harms nobody.
  if (real >= stated.percent - Math.max(ROUNDING_PERCENT, stated.rounding)) return passed(page.subject);
  const values = {
    stated: stated.written,
    before: before.quote,
    now: now.quote,
    real: `${Math.round(real)}`,
  };
  return [violation('other', { subject: page.subject, values, evidence: [textEvidence(text)] })];
}

interface Discount {
  readonly written: string;
  readonly percent: number;
  readonly rounding: number;
}

const PERCENT =
  /(?:[-–−] ?|\b(?:save|spare|sparen|economisez|ahorra|risparmia) )(\d{1,2}) ?%|(\d{1,2}) ?% (?:off|rabatt|de réduction|de descuento|di sconto)/gu;
const FOLD = /(\d(?:\.\d)?|[一二三四五六七八九])折(?![叠扇纸])/gu;
const DIGITS = '零一二三四五六七八九';

/** The discount of a text; `null` where there are none or several, or `up to` one. */
function readDiscount(text: string): Discount | null {
  if (/\b(?:up to|bis zu|jusqu|hasta|fino a)|最高|低至|起/u.test(text)) return null;
  const percents = [...text.matchAll(PERCENT)].map(([written, one, other]) => ({
    written: written.trim(),
    percent: Number(one ?? other),
    rounding: 0,
  }));
  const folds = [...text.matchAll(FOLD)].map(([written, digit = '']) => ({
    written,
    percent: 100 - toFold(digit) * 10,
    rounding: digit.includes('.') ? 0 : 5,
  }));
  const [only, ...others] = [...percents, ...folds];
  return only === undefined || others.length > 0 ? null : only;
}

function toFold(digit: string): number {
  const at = DIGITS.indexOf(digit);
  return at === -1 ? Number(digit) : at;
}
