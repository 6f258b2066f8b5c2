import type { PageArtifact, PageText } from '../../artifacts/page.ts';
import { findTexts, says } from '../../checks/page/find-words.ts';
import { findWords } from '../../checks/page/read-words.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { orPassed, review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import {
  BUSINESS_WORDS,
  NO_EXTRA_WORDS,
  PRICE_EXTRA_WORDS,
  TAX_INCLUDED,
} from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Prices to which taxes or fees are added later. A shop for businesses alone may leave the tax out. */
export const TOTAL_PRICE: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'total-price',
    jurisdictions: ['EU', 'GB', 'US'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page'],
    effective: { from: '2014-06-13' },
  },
  judge({ page }, context) {
    if (page === undefined || page.prices.length === 0) return [];
    const texts = findTexts(page, PRICE_EXTRA_WORDS, context).filter((text) => isAboutPrice(text, page));
    return orPassed(
      page.subject,
      texts.flatMap((text) => judgeText(text, page, context)),
    );
  },
});

/** A page about fees in general, such as its terms, is no offer: a price stands in the text or beside it. */
const NEAR_TEXTS = 2;

function isAboutPrice(text: PageText, { texts, prices }: PageArtifact): boolean {
  const at = texts.indexOf(text);
  return prices.some(({ textAt }) => Math.abs(textAt - at) <= NEAR_TEXTS);
}

/** A fee, where other words are about taxes. */
const FEE = /fee|charge|gebühr|frais|gastos|spese|费/iu;

function judgeText(text: PageText, page: PageArtifact, context: RuleContext): readonly Judgement[] {
  const found = findWords(text.text, PRICE_EXTRA_WORDS, context);
  if (found === null || NO_EXTRA_WORDS.test(context.read(text.text).text)) return [];
  if (!FEE.test(found.quote) && says(page, TAX_INCLUDED, context)) return [];
  const proof = {
    subject: page.subject,
    values: { words: found.quote },
    evidence: [textEvidence(text, found.range)],
  };
  if (!says(page, BUSINESS_WORDS, context)) return [review('extra', proof)];
  return [{ outcome: 'exempted', messageId: 'exempted', ...proof, exemption: { id: 'business' } }];
}
