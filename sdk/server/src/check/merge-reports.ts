import type { GovernanceReport, RuleResult } from '@curio/core';
import { createResults } from '../build/rule-results.ts';

/**
 * Makes one report of several by the same pack. A rule ran if it ran anywhere; where it never did, the reason is that of the
 * last source.
 *
 * @param frame - the pack's report of nothing, for its versions, and the order of its rules.
 * @internal
 */
export function mergeReports(
  frame: GovernanceReport,
  reports: readonly GovernanceReport[],
): GovernanceReport {
  const run = reports.flatMap(({ rules }) => rules.filter(hasRun));
  const ids = new Set(run.map(({ ruleId }) => ruleId));
  const results = createResults(
    frame.rules.map((rule) => ({ ...rule, outcome: ids.has(rule.ruleId) ? 'pass' : 'not-run' })),
  );
  results.add(run);
  const rules = results.list();
  const reasons = new Map(
    reports.flatMap(({ coverage }) => coverage.notRun).map(({ ruleId, reason }) => [ruleId, reason]),
  );
  const notRun = rules
    .filter((rule) => !hasRun(rule))
    .map(({ ruleId }) => ({ ruleId, reason: reasons.get(ruleId) ?? 'nothing to look at' }));
  return {
    ...frame,
    findings: reports.flatMap(({ findings }) => findings),
    suppressed: reports.flatMap(({ suppressed }) => suppressed),
    coverage: { ran: rules.length - notRun.length, total: rules.length, notRun },
    rules,
  };
}

function hasRun({ outcome }: RuleResult): boolean {
  return outcome !== 'not-run';
}
