import { cite } from '../../checks/cite.ts';
import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Needed in Brazil, France, Germany, Japan, the United Kingdom and the United States. */
const NEEDED = ['color', 'size', 'gender', 'age_group'] as const;

/** Clothes without what shoppers filter them by. */
export const GMC_APPAREL: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-apparel',
    title: { en: 'Clothes without colour, size, gender or age', zh: '服饰缺少颜色、尺码、性别或年龄' },
    impact: 'moderate',
    categories: { only: ['apparel'] },
    sources: NEEDED.map((name) => cite(MERCHANT_CENTER, name, 'attribute')),
    messages: {
      missing: {
        en: '{title} has no {names}, which clothes need in Europe, Brazil, Japan and the US. Add them.',
        zh: '{title} 缺少 {names}；在欧洲、巴西、日本、美国投放服饰时必填。请补充。',
      },
    },
  },
  judge(product, place) {
    const { subject, title, record } = product;
    if (record === undefined) return inapplicable(subject);
    const missing = NEEDED.filter((name) => readField(product, place, name) === undefined);
    if (missing.length === 0) return [];
    const evidence = missing.map((name) => valueEvidence(referAbsent(product, place, name)));
    return [review('missing', { subject, values: { title, names: missing.join(', ') }, evidence })];
  },
});
