import type { LinkedRating } from '../../artifacts/linked-data.ts';
import { says } from '../../checks/page/find-words.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { REVIEW_WORDS } from '../../standards/shop-words.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Source: schema.org, `bestRating`; 5 where it is absent. */
const USUAL_BEST = 5;

/** Ratings out of their scale, without a count, or that the page does not show. */
export const SCHEMA_RATING: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-rating',
    impact: 'serious',
    anyOf: ['jsonld', 'page'],
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
      if (page === undefined || !page.isComplete) return passed(subject);
      if (!says(page, REVIEW_WORDS, context)) return [review('hidden', proof('count'))];
      return page.texts.some(({ text }) => hasNumber(text, count))
        ? passed(subject)
        : [review('other', proof('count'))];
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
