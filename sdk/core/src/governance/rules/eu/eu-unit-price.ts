import type { Artifacts } from '../../artifacts/artifacts.ts';
import type { LinkedData } from '../../artifacts/linked-data.ts';
import { says } from '../../checks/page/find-words.ts';
import { findWords, type FoundWords } from '../../checks/page/read-words.ts';
import { passed, refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { MEASURE, UNIT_PRICE } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Goods that are sold by weight or volume, on a page without their price per unit. */
export const EU_UNIT_PRICE: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-unit-price',
    impact: 'moderate',
    needs: ['page', 'jsonld'],
    categories: {
      only: ['food', 'infant-food', 'cosmetics', 'health-food', 'alcohol', 'pets'],
      unknown: 'skip',
    },
    effective: { from: '2000-03-18' },
  },
  judge: (artifacts, context) => judgeMeasure(artifacts, context),
});

function judgeMeasure({ page, jsonld }: Artifacts, context: RuleContext): readonly Judgement[] {
  const name = toOnlyName(jsonld);
  if (page === undefined || name === null || !page.isComplete || page.prices.length === 0) return [];
  const measure = findWords(name, MEASURE, context);
  if (measure === null) return [];
  if (says(page, UNIT_PRICE, context)) return passed(page.subject);
  const proof = {
    subject: page.subject,
    values: { name, measure: measure.quote.replace(/^\P{N}+/u, '') },
    evidence: [valueEvidence(refer('jsonld', ['products', 0, 'name'], name))],
  };
  if (!isWholeUnit(measure)) return [review('missing', proof)];
  return [{ outcome: 'exempted', messageId: 'exempted', ...proof, exemption: { id: 'whole-unit' } }];
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
