import type { Artifacts } from '../../artifacts/artifacts.ts';
import type { LinkedData } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { findWords, type FoundWords } from '../../checks/page/read-words.ts';
import { refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { PRICE_INDICATION } from '../../standards/shop-laws.ts';
import { MEASURE, UNIT_PRICE } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Goods that are sold by weight or volume, on a page without their price per unit. */
export const EU_UNIT_PRICE: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-unit-price',
    title: { en: 'Unit price missing', zh: '缺少单位价格' },
    impact: 'moderate',
    needs: ['page', 'jsonld'],
    categories: {
      only: ['food', 'infant-food', 'cosmetics', 'health-food', 'alcohol', 'pets'],
      unknown: 'skip',
    },
    effective: { from: '2000-03-18' },
    sources: [cite(PRICE_INDICATION, '3')],
    messages: {
      missing: {
        en: '“{name}” is sold by {measure}, but the page shows no price per kg, litre or the like. Add it beside the price.',
        zh: '“{name}”按 {measure} 销售，但页面没有每千克或每升的单价。请在价格旁补充。',
      },
      exempted: {
        en: '“{name}” is sold by {measure}, whose unit price is the price itself.',
        zh: '“{name}”按 {measure} 销售，单价即售价。',
      },
    },
  },
  judge: (artifacts, context) => judgeMeasure(artifacts, context),
});

function judgeMeasure({ page, jsonld }: Artifacts, context: RuleContext): readonly Judgement[] {
  const name = toOnlyName(jsonld);
  if (page === undefined || name === null || !page.isComplete || page.prices.length === 0) return [];
  const measure = findWords(name, MEASURE, context);
  if (measure === null || says(page, UNIT_PRICE, context)) return [];
  const proof = {
    subject: page.subject,
    values: { name, measure: measure.quote.replace(/^\P{N}+/u, '') },
    evidence: [valueEvidence(refer('jsonld', ['products', 0, 'name'], name))],
  };
  if (!isWholeUnit(measure)) return [review('missing', proof)];
  const basis = {
    en: 'Article 3(1): the unit price may be left out where it is the selling price.',
    zh: '第3(1)条：单位价格与售价相同时可不标示。',
  };
  return [{ outcome: 'exempted', messageId: 'exempted', ...proof, exemption: { id: 'whole-unit', basis } }];
}

/** The name of a page's only product; of several, prices cannot be told apart. */
function toOnlyName(jsonld: LinkedData | undefined): string | null {
  const [product, ...others] = jsonld?.products ?? [];
  return product === undefined || others.length > 0 ? null : product.name;
}

/** One kilogram or one litre. */
function isWholeUnit({ groups: [times, amount, unit = ''] }: FoundWords): boolean {
  return times === undefined && amount === '1' && /^(?:kg|kilo|l|lit|千克|公斤|升)/u.test(unit);
}
