import { findGravest, type GovernanceReport, type Outcome, type RuleResult } from '@curio/core';

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
  const rules = frame.rules.map(({ ruleId }) => mergeResults(ruleId, reports));
  const reasons = new Map(
    reports.flatMap(({ coverage }) => coverage.notRun).map(({ ruleId, reason }) => [ruleId, reason]),
  );
  const notRun = rules
    .filter(({ outcome }) => outcome === 'not-run')
    .map(({ ruleId }) => ({ ruleId, reason: reasons.get(ruleId) ?? 'nothing to look at' }));
  return {
    ...frame,
    findings: reports.flatMap(({ findings }) => findings),
    suppressed: reports.flatMap(({ suppressed }) => suppressed),
    coverage: { ran: rules.length - notRun.length, total: rules.length, notRun },
    rules,
  };
}

function mergeResults(ruleId: string, reports: readonly GovernanceReport[]): RuleResult {
  const counts = new Map<Outcome, number>();
  for (const { rules } of reports) {
    const own = rules.find((result) => result.ruleId === ruleId);
    // The keys of counts are outcomes.
    for (const [outcome, count] of Object.entries(own?.counts ?? {}) as [Outcome, number][])
      if (outcome !== 'not-run') counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  }
  if (counts.size === 0 && !reports.some((report) => hasRun(ruleId, report)))
    return { ruleId, outcome: 'not-run', counts: { 'not-run': 1 } };
  return { ruleId, outcome: findGravest(counts.keys()), counts: Object.fromEntries(counts) };
}

function hasRun(ruleId: string, { coverage }: GovernanceReport): boolean {
  return coverage.notRun.every((gap) => gap.ruleId !== ruleId);
}
