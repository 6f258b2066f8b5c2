import type { PageInput } from '../../artifacts/page.ts';
import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { passed, review, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { EXTRA_WORDS, NEWSLETTER_WORDS, PLAIN_BOXES } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Extras and consents that are ticked before the shopper has read them. */
export const PRE_TICKED: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'pre-ticked',
    jurisdictions: ['EU', 'CN'],
    impact: 'serious',
    needs: ['page'],
    effective: { from: '2014-06-13' },
  },
  judge({ page }, context) {
    return (page?.inputs ?? []).flatMap((input) => {
      const messageId = findFault(input, context);
      if (messageId === null) return input.type === 'checkbox' ? passed(page?.subject ?? '') : [];
      const say = messageId === 'paid' ? violation : review;
      const proof = {
        subject: page?.subject ?? '',
        values: { label: input.text },
        evidence: [toDomEvidence(input)],
      };
      return [say(messageId, proof)];
    });
  },
});

const MONEY = /(?:[€$£¥]\s?\d)|\d\s?(?:€|£|元|eur\b|usd\b|gbp\b|cny\b)/u;
const NOTHING = /(?:[€$£¥]\s?|\s)0(?:[.,]00?)?(?!\d|[.,]\d)|\bfree\b|gratis|kostenlos|免费/u;

function findFault(
  { type, text, isChecked }: PageInput,
  context: RuleContext,
): 'paid' | 'extra' | 'consent' | null {
  if (type !== 'checkbox' || !isChecked) return null;
  const label = context.read(text).text;
  if (NEWSLETTER_WORDS.test(label)) return 'consent';
  if (PLAIN_BOXES.test(label) || NOTHING.test(label)) return null;
  const isExtra = EXTRA_WORDS.test(label);
  if (MONEY.test(label)) return isExtra || label.includes('+') ? 'paid' : 'extra';
  return isExtra ? 'extra' : null;
}
