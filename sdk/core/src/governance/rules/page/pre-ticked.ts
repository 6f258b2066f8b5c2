import type { PageInput } from '../../artifacts/page.ts';
import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { cite } from '../../checks/cite.ts';
import { review, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, E_COMMERCE_LAW } from '../../standards/shop-laws.ts';
import { EXTRA_WORDS, NEWSLETTER_WORDS, PLAIN_BOXES } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Extras and consents that are ticked before the shopper has read them. */
export const PRE_TICKED: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'pre-ticked',
    title: { en: 'Box ticked beforehand', zh: '默认勾选' },
    jurisdictions: ['EU', 'CN'],
    impact: 'serious',
    needs: ['page'],
    effective: { from: CONSUMER_RIGHTS.from },
    sources: [cite(CONSUMER_RIGHTS, '22'), cite(E_COMMERCE_LAW, '19')],
    messages: {
      paid: {
        en: '“{label}” costs extra and is ticked beforehand. Leave the box empty.',
        zh: '“{label}”为收费项目且默认勾选。请改为由消费者自行勾选。',
      },
      extra: {
        en: '“{label}” is ticked beforehand. Leave the box empty if it costs anything.',
        zh: '“{label}”默认勾选。如需付费，请改为由消费者自行勾选。',
      },
      consent: {
        en: '“{label}” is a consent that is ticked beforehand, which counts for nothing. Leave the box empty.',
        zh: '“{label}”为默认勾选的同意，不具效力。请改为由消费者自行勾选。',
      },
    },
  },
  judge({ page }, context) {
    return (page?.inputs ?? []).flatMap((input) => {
      const messageId = findFault(input, context);
      if (messageId === null) return [];
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
