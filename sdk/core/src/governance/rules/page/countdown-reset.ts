import type { PageElement, PageLoad } from '../../artifacts/page.ts';
import { readTimeLeftMs } from '../../checks/page/read-time-left.ts';
import { passed, refer, toNumberOption, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Exemption, Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { SHIPPING_CUTOFF } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** A countdown that starts again: the end that it shows moves away from load to load. */
export const COUNTDOWN_RESET: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'countdown-reset',
    impact: 'critical',
    needs: ['timeSeries'],
    effective: { from: '2022-05-28' },
    options: {
      toleranceSeconds: {
        default: 30,
        least: 1,
        most: 3600,
      },
    },
  },
  judge({ timeSeries = [] }, context) {
    const loads = timeSeries.map((load, loadAt) => listCountdowns(load, loadAt, context));
    const targets = new Set(loads.flatMap((seen) => [...seen.keys()]));
    const toleranceMs = toNumberOption(context.options['toleranceSeconds']) * 1000;
    return [...targets].flatMap((target) => {
      const seen = loads.flatMap((countdowns) => countdowns.get(target) ?? []);
      const move = findMove(seen, toleranceMs);
      if (move !== null) return [toJudgement(move, context)];
      return seen.length > 1 ? passed(seen[0]?.subject ?? '') : [];
    });
  },
});

interface Seen {
  readonly element: PageElement;
  readonly subject: string;
  readonly path: readonly (string | number)[];
  readonly atMs: number;
  readonly leftMs: number;
}

/** Countdowns by the place in which they stand. */
function listCountdowns(
  { page, atMs }: PageLoad,
  loadAt: number,
  context: RuleContext,
): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const [index, element] of page.countdowns.entries()) {
    const leftMs = readTimeLeftMs(context.read(element.text).text);
    if (leftMs === null) continue;
    const path = [loadAt, 'page', 'countdowns', index, 'text'];
    seen.set(element.target.join('\0'), { element, subject: page.subject, path, atMs, leftMs });
  }
  return seen;
}

interface Move {
  readonly one: Seen;
  readonly other: Seen;
  /** As much is left as before, or more, though time has passed. */
  readonly isReset: boolean;
}

function findMove(seen: readonly Seen[], toleranceMs: number): Move | null {
  for (const [index, other] of seen.entries()) {
    const one = seen[index - 1];
    if (one === undefined) continue;
    const passedMs = other.atMs - one.atMs;
    const movedMs = other.leftMs + passedMs - one.leftMs;
    // A countdown that was over may count down to something new.
    if (movedMs <= toleranceMs || passedMs > one.leftMs + toleranceMs) continue;
    return { one, other, isReset: other.leftMs >= one.leftMs - toleranceMs && passedMs > toleranceMs };
  }
  return null;
}

const DAILY: Exemption = {
  id: 'delivery-cutoff',
};

function toJudgement({ one, other, isReset }: Move, context: RuleContext): Judgement {
  const seconds = Math.round((other.atMs - one.atMs) / 1000);
  const values = {
    one: one.element.text,
    other: other.element.text,
    later: `${seconds}`,
  };
  const evidence = [
    valueEvidence(
      refer('timeSeries', one.path, one.element.text),
      refer('timeSeries', other.path, other.element.text),
    ),
  ];
  const proof = { subject: other.subject, values, evidence };
  if (SHIPPING_CUTOFF.test(context.read(other.element.text).text))
    return { outcome: 'exempted', messageId: 'exempted', ...proof, exemption: DAILY };
  return isReset
    ? { outcome: 'violation', messageId: 'reset', ...proof }
    : { outcome: 'needs-review', messageId: 'moved', ...proof };
}
