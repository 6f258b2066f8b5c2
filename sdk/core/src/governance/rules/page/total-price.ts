import type { PageArtifact, PageText } from '../../artifacts/page.ts';
import { cite } from '../../checks/cite.ts';
import { findTexts, says } from '../../checks/page/find-words.ts';
import { findWords } from '../../checks/page/read-words.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, DMCC_ACT, HONEST_PRICING, UNFAIR_PRACTICES } from '../../standards/shop-laws.ts';
import { BUSINESS_WORDS, NO_EXTRA_WORDS, PRICE_EXTRA_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Prices to which taxes or fees are added later. A shop for businesses alone may leave the tax out. */
export const TOTAL_PRICE: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'total-price',
    title: { en: 'Price without taxes or fees', zh: '价格未含税费' },
    jurisdictions: ['EU', 'GB', 'US'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page'],
    effective: { from: CONSUMER_RIGHTS.from },
    sources: [
      cite(CONSUMER_RIGHTS, '6(1)(e)'),
      cite(UNFAIR_PRACTICES, '7(4)(c)'),
      cite(DMCC_ACT, '230', 'section'),
      cite(HONEST_PRICING, '1770(a)(29)', 'section'),
    ],
    messages: {
      extra: {
        en: '“{words}” is added to the price. Show shoppers the whole price from the start.',
        zh: '价格之外另加“{words}”。请从一开始就显示总价。',
      },
      exempted: {
        en: '“{words}” is added to the price, but the shop says that it sells to businesses alone.',
        zh: '价格之外另加“{words}”，但店铺声明仅面向企业。',
      },
    },
  },
  judge({ page }, context) {
    if (page === undefined || page.prices.length === 0) return [];
    return findTexts(page, PRICE_EXTRA_WORDS, context)
      .filter((text) => isAboutPrice(text, page))
      .flatMap((text) => judgeText(text, page, context));
  },
});

/** A page about fees in general, such as its terms, is no offer: a price stands in the text or beside it. */
const NEAR_TEXTS = 2;

function isAboutPrice(text: PageText, { texts, prices }: PageArtifact): boolean {
  const at = texts.indexOf(text);
  return prices.some(({ textAt }) => Math.abs(textAt - at) <= NEAR_TEXTS);
}

function judgeText(text: PageText, page: PageArtifact, context: RuleContext): readonly Judgement[] {
  const found = findWords(text.text, PRICE_EXTRA_WORDS, context);
  if (found === null || NO_EXTRA_WORDS.test(context.read(text.text).text)) return [];
  const proof = {
    subject: page.subject,
    values: { words: found.quote },
    evidence: [textEvidence(text, found.range)],
  };
  if (!says(page, BUSINESS_WORDS, context)) return [review('extra', proof)];
  const basis = {
    en: 'The consumer rules do not hold between businesses.',
    zh: '消费者规则不适用于企业之间的交易。',
  };
  return [{ outcome: 'exempted', messageId: 'exempted', ...proof, exemption: { id: 'business', basis } }];
}
