import { cite } from '../../checks/cite.ts';
import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { PRODUCT_SAFETY } from '../../standards/shop-laws.ts';
import { MANUFACTURER_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Offers that do not say who made the goods. Food, drugs and the like have laws of their own. */
export const EU_PRODUCT_SAFETY: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-product-safety',
    title: { en: 'Manufacturer not named', zh: '未标明制造商' },
    impact: 'serious',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    categories: { never: ['food', 'infant-food', 'drug', 'medical-device', 'media', 'education', 'finance'] },
    effective: { from: PRODUCT_SAFETY.from },
    sources: [cite(PRODUCT_SAFETY, '19')],
    messages: {
      missing: {
        en: 'The offer does not name a manufacturer. Add name, postal and electronic address, and the responsible person in the EU.',
        zh: '报价未标明制造商。请补充其名称、邮寄和电子地址，以及欧盟责任人。',
      },
    },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: MANUFACTURER_WORDS, kinds: ['product'] }, context),
});
