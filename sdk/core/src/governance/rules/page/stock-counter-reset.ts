import type { PageLoad } from '../../artifacts/page.ts';
import { cite } from '../../checks/cite.ts';
import { findWords } from '../../checks/page/read-words.ts';
import { refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { PRICE_FRAUD_RULES, UNFAIR_PRACTICES } from '../../standards/shop-laws.ts';
import { STOCK_LEFT } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** A number of pieces left that grows again: once may be new stock, up and down and up again is none. */
export const STOCK_COUNTER_RESET: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'stock-counter-reset',
    title: { en: 'Stock that comes and goes', zh: '库存数字忽多忽少' },
    impact: 'serious',
    needs: ['timeSeries'],
    effective: { from: UNFAIR_PRACTICES.from },
    sources: [cite(UNFAIR_PRACTICES, 'I(7)', 'annex'), cite(PRICE_FRAUD_RULES, '19(4)')],
    messages: {
      random: {
        en: 'The page showed {counts} pieces left, one load after another. Bind the number to the stock, or take it away.',
        zh: '页面先后显示剩余 {counts} 件。请绑定真实库存，或删除。',
      },
      grown: {
        en: 'The page showed {counts} pieces left, one load after another. Check that new stock came in.',
        zh: '页面先后显示剩余 {counts} 件。请确认确有补货。',
      },
    },
  },
  judge({ timeSeries = [] }, context) {
    const loads = timeSeries.map((load, loadAt) => listCounts(load, loadAt, context));
    const targets = new Set(loads.flatMap((counts) => [...counts.keys()]));
    return [...targets].flatMap((target) => judgeCounts(loads.flatMap((counts) => counts.get(target) ?? [])));
  },
});

interface Count {
  readonly subject: string;
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly count: number;
}

/** Numbers of pieces left by the place in which they stand. */
function listCounts({ page }: PageLoad, loadAt: number, context: RuleContext): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const [at, { text, target }] of page.texts.entries()) {
    const count = findWords(text, STOCK_LEFT, context)?.groups.find((group) => group !== undefined);
    if (count === undefined) continue;
    const path = [loadAt, 'page', 'texts', at, 'text'];
    counts.set(target.join('\0'), { subject: page.subject, text, path, count: Number(count) });
  }
  return counts;
}

function judgeCounts(seen: readonly Count[]): readonly Judgement[] {
  const rises = seen.flatMap((other, index) => {
    const one = seen[index - 1];
    return one !== undefined && other.count > one.count ? [{ one, other }] : [];
  });
  const [first] = rises;
  if (first === undefined) return [];
  const { one, other } = first;
  const hasFallen = seen.some(({ count }, index) => count < (seen[index - 1]?.count ?? 0));
  const isRandom = rises.length > 1 && hasFallen;
  const say = isRandom ? violation : review;
  return [
    say(isRandom ? 'random' : 'grown', {
      subject: other.subject,
      values: { counts: seen.map(({ count }) => count).join(', ') },
      evidence: [
        valueEvidence(refer('timeSeries', one.path, one.text), refer('timeSeries', other.path, other.text)),
      ],
    }),
  ];
}
