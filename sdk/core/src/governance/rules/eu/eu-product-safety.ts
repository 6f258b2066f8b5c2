import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { MANUFACTURER_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Offers that do not say who made the goods. Food, drugs and the like have laws of their own. */
export const EU_PRODUCT_SAFETY: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-product-safety',
    impact: 'serious',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    categories: { never: ['food', 'infant-food', 'drug', 'medical-device', 'media', 'education', 'finance'] },
    effective: { from: '2024-12-13' },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: MANUFACTURER_WORDS, kinds: ['product'] }, context),
});
