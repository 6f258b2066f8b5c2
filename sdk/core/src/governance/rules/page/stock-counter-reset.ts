import type { PageLoad } from '../../artifacts/page.ts';
import { findWords } from '../../checks/page/read-words.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { STOCK_LEFT } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** A number of pieces left that grows again: once may be new stock, up and down and up again is none. */
export const STOCK_COUNTER_RESET: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'stock-counter-reset',
    impact: 'serious',
    needs: ['timeSeries'],
    effective: { from: '2022-05-28' },
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
  if (first === undefined) return seen.length > 1 ? passed(seen[0]?.subject ?? '') : [];
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
