import type { Evidence } from '../contract/evidence.ts';
import { findGravest } from '../contract/find-gravest.ts';
import type { GovernanceConfig, RulePack, Suppression } from '../contract/pack.ts';
import type { Coverage, Finding, GovernanceReport, RuleResult, UnusedSetting } from '../contract/report.ts';
import type { Judgement, Outcome } from '../contract/rule.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { toFingerprint } from '../text/fingerprint.ts';
import { mergeFindings } from './merge-findings.ts';
import type { RuleRun } from './run-rule.ts';

/** Version of the engine's own judgement: overlap, fingerprints, outcomes. */
const ENGINE_VERSION = '2.0.0';

/** What a report is written for. @internal */
export interface ReportScene {
  readonly pack: RulePack;
  readonly config: GovernanceConfig;
  readonly date: string;
  readonly unused: readonly UnusedSetting[];
}

/** Makes the report of what the rules said. @internal */
export function writeReport(runs: readonly RuleRun[], scene: ReportScene): GovernanceReport {
  const { pack, config, date } = scene;
  const { id, version, lawDate } = pack;
  const found = mergeFindings(runs.flatMap(listFindings));
  const { stays, suppressed, unused } = suppress(found, config.suppressions ?? [], date);
  return {
    findings: stays,
    coverage: toCoverage(runs),
    rules: runs.map(toResult),
    suppressed,
    unused: [...scene.unused, ...unused],
    date,
    packVersion: [
      `engine@${ENGINE_VERSION}`,
      `${id}@${version}`,
      ...(lawDate === undefined ? [] : [`law@${lawDate}`]),
    ].join(' '),
  };
}

function listFindings({ resolved, judgements }: RuleRun): readonly Finding[] {
  const { rule, impact, promotes } = resolved;
  const { id, version } = rule.meta;
  return judgements.filter(isFinding).map((judgement) => ({
    ...judgement,
    outcome: promotes && judgement.outcome === 'needs-review' ? 'violation' : judgement.outcome,
    ruleId: id,
    ruleVersion: version,
    impact,
    fingerprint: toFingerprint([id, judgement.subject, judgement.evidence.map(toProofText).join('\n')]),
  }));
}

function isFinding({ outcome }: Judgement): boolean {
  return outcome !== 'pass' && outcome !== 'inapplicable';
}

function toProofText(evidence: Evidence): string {
  if (evidence.kind === 'text') return normaliseText(evidence.quote).text;
  if (evidence.kind === 'dom') return evidence.target.join(' ');
  if (evidence.kind === 'media') return `${evidence.track} ${evidence.startMs}`;
  // A product keeps its print when it moves in the feed: its subject is in it, its number is not.
  return [evidence.left, evidence.right]
    .flatMap((one) => (one === undefined ? [] : [`${one.path.at(-1)} ${one.value}`]))
    .join(' ');
}

interface Sieved {
  readonly stays: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unused: readonly UnusedSetting[];
}

function suppress(findings: readonly Finding[], suppressions: readonly Suppression[], date: string): Sieved {
  const used = new Set<Suppression>();
  const live = suppressions.filter(({ until, reason }) => date <= until && reason.trim() !== '');
  const suppressed = findings.filter((finding) => {
    const one = live.find((suppression) => covers(suppression, finding));
    if (one !== undefined) used.add(one);
    return one !== undefined;
  });
  const gone = new Set(suppressed);
  return {
    stays: gone.size === 0 ? findings : findings.filter((finding) => !gone.has(finding)),
    suppressed,
    unused: suppressions
      .filter((suppression) => !used.has(suppression))
      .map((suppression) => ({
        ruleId: suppression.ruleId,
        reason: toFault(suppression, date),
        suppression,
      })),
  };
}

function covers({ ruleId, fingerprint, subject }: Suppression, finding: Finding): boolean {
  return (
    finding.ruleId === ruleId &&
    (fingerprint === undefined || finding.fingerprint === fingerprint) &&
    (subject === undefined || finding.subject === subject)
  );
}

function toFault({ until, reason }: Suppression, date: string): string {
  if (reason.trim() === '') return 'it gives no reason, and suppresses nothing';
  return date > until ? `it was over on ${until}` : 'nothing was found that it suppresses';
}

function toResult({ resolved, reason, judgements, passed, gated, tookMs }: RuleRun): RuleResult {
  const counts = new Map<Outcome, number>();
  const add = (outcome: Outcome, count: number): void => {
    if (count > 0) counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  };
  add('not-run', reason === undefined ? 0 : 1);
  add('pass', passed);
  add('inapplicable', gated);
  for (const { outcome } of judgements)
    add(resolved.promotes && outcome === 'needs-review' ? 'violation' : outcome, 1);
  return {
    ruleId: resolved.rule.meta.id,
    outcome: findGravest(counts.keys()),
    counts: Object.fromEntries(counts),
    ...(tookMs === undefined ? {} : { tookMs }),
  };
}

function toCoverage(runs: readonly RuleRun[]): Coverage {
  const notRun = runs.flatMap(({ resolved, reason }) =>
    reason === undefined ? [] : [{ ruleId: resolved.rule.meta.id, reason }],
  );
  return { ran: runs.length - notRun.length, total: runs.length, notRun };
}
