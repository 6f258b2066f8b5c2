import { findGravest, type Outcome, type RuleResult } from '@curio/core';

/** What rules say of many parts, added up. @internal */
export interface RuleResults {
  add(results: readonly RuleResult[]): void;
  list(): readonly RuleResult[];
}

/** @param first - what the rules say of nothing: which of them never run. @internal */
export function createResults(first: readonly RuleResult[]): RuleResults {
  const idle = new Map(first.map((result) => [result.ruleId, result]));
  const counts = new Map(first.map(({ ruleId }) => [ruleId, new Map<Outcome, number>()]));
  return {
    add(results) {
      for (const result of results) {
        const own = counts.get(result.ruleId);
        // The keys of counts are outcomes.
        for (const [outcome, count] of Object.entries(result.counts) as [Outcome, number][])
          own?.set(outcome, (own.get(outcome) ?? 0) + count);
      }
    },
    list: () =>
      Array.from(counts, ([ruleId, own]) =>
        idle.get(ruleId)?.outcome === 'not-run'
          ? { ruleId, outcome: 'not-run', counts: { 'not-run': 1 } }
          : {
              ruleId,
              outcome: findGravest(own.keys()),
              counts: Object.fromEntries(own),
            },
      ),
  };
}
