import type { LinkedRating } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { REVIEW_WORDS } from '../../standards/shop-words.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Source: schema.org, `bestRating`; 5 where it is absent. */
const USUAL_BEST = 5;

/** Ratings out of their scale, without a count, or that the page does not show. */
export const SCHEMA_RATING: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-rating',
    title: { en: 'Rating that shoppers do not see', zh: '评分与页面不符' },
    impact: 'serious',
    anyOf: ['jsonld', 'page'],
    sources: [cite(STRUCTURED_DATA, 'AggregateRating', 'type')],
    messages: {
      scale: {
        en: 'ratingValue {value} of “{name}” is no number from 0 to {best}. Correct it, or add bestRating.',
        zh: '“{name}”的 ratingValue {value} 不在 0 至 {best} 之间。请更正，或补充 bestRating。',
      },
      count: {
        en: 'The rating of “{name}” has no count of reviews. Add reviewCount or ratingCount.',
        zh: '“{name}”的评分没有评价数量。请补充 reviewCount 或 ratingCount。',
      },
      hidden: {
        en: 'The data rates “{name}” {value} ({count}), but the page shows no reviews. Show them, or take the rating out.',
        zh: '结构化数据称“{name}”评分 {value}（{count} 条），但页面没有评价。请展示评价或删除评分。',
      },
      other: {
        en: 'The data counts {count} reviews of “{name}”, a number that the page does not show. Let both agree.',
        zh: '结构化数据称“{name}”有 {count} 条评价，页面没有这个数字。请保持一致。',
      },
    },
  },
  judge({ jsonld, page }, context) {
    const subject = jsonld?.subject ?? '';
    return (jsonld?.products ?? []).flatMap(({ name, rating }, at) => {
      if (rating === null) return [];
      const { value, count, best } = rating;
      const values = { name, value, count, best: best === '' ? `${USUAL_BEST}` : best };
      const proof = (field: keyof LinkedRating) => ({
        subject,
        values,
        evidence: [valueEvidence(refer('jsonld', ['products', at, 'rating', field], rating[field]))],
      });
      if (!isOnScale(rating)) return [violation('scale', proof('value'))];
      if (!(Number(count) > 0)) return [violation('count', proof('count'))];
      if (page === undefined || !page.isComplete) return [];
      if (!says(page, REVIEW_WORDS, context)) return [review('hidden', proof('count'))];
      return page.texts.some(({ text }) => hasNumber(text, count)) ? [] : [review('other', proof('count'))];
    });
  },
});

function isOnScale({ value, best }: LinkedRating): boolean {
  const rating = Number(value.replace(',', '.'));
  const most = best === '' ? USUAL_BEST : Number(best);
  return value.trim() !== '' && rating >= 0 && rating <= most;
}

/** `1,200` and `1 200` are 1200, and `1.2k` may be. */
function hasNumber(text: string, count: string): boolean {
  if (/\d\s?(?:k|万)\b/iu.test(text)) return true;
  const numbers = text.match(/\d{1,3}(?:[.,\s\u00A0\u202F]\d{3})+(?!\d)|\d+/gu) ?? [];
  return numbers.some((number) => number.replaceAll(/\D/gu, '') === count);
}
