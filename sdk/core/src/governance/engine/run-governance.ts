import { normaliseText } from '../checks/normalise-text.ts';
import { toFingerprint } from './fingerprint.ts';
import { mergeFindings } from './merge-findings.ts';
import type { Artifacts, Coverage, Evidence, Finding, GovernanceReport, Judgement, Rule } from './rule.ts';

/** Version of the engine's own judgement: overlap, fingerprints, outcomes. */
const ENGINE_VERSION = '1.0.0';

/** Rules that belong together, under one version. @public */
export interface RulePack {
  readonly id: string;
  /** Semantic version of the selection; each rule has its own besides. */
  readonly version: string;
  readonly rules: readonly Rule[];
}

/** One run. @public */
export interface GovernanceRequest {
  readonly pack: RulePack;
  readonly artifacts: Artifacts;
  /** ISO date on which the law must hold, e.g. `2026-11-24`. */
  readonly date: string;
}

type RuleRun =
  | { readonly ruleId: string; readonly findings: readonly Finding[] }
  | { readonly ruleId: string; readonly reason: string };

/**
 * Runs every rule of a pack.
 *
 * A rule does not run when an artifact it needs is missing, when it is not in force on the date, when it throws, or
 * when its evidence is not in the artifact; the reason stands in the coverage and the others run. Of text findings
 * that overlap the longest stays, unless a shorter one is more severe.
 *
 * @returns findings in the order of the rules, without `pass` and `inapplicable`.
 * @public
 */
export function runGovernance({ pack, artifacts, date }: GovernanceRequest): GovernanceReport {
  const runs = pack.rules.map((rule) => runRule(rule, artifacts, date));
  return {
    findings: mergeFindings(runs.flatMap((run) => ('findings' in run ? run.findings : []))),
    coverage: toCoverage(runs),
    packVersion: `engine@${ENGINE_VERSION} ${pack.id}@${pack.version}`,
  };
}

function runRule(rule: Rule, artifacts: Artifacts, date: string): RuleRun {
  const ruleId = rule.meta.id;
  const obstacle = findObstacle(rule, artifacts, date);
  if (obstacle !== null) return { ruleId, reason: obstacle };
  try {
    const judgements = rule.judge(artifacts);
    const fault = judgements
      .map((judgement) => findFault(judgement, artifacts))
      .find((text) => text !== null);
    if (fault !== undefined) return { ruleId, reason: fault };
    return { ruleId, findings: judgements.filter(isFinding).map((judgement) => toFinding(rule, judgement)) };
  } catch (error) {
    return { ruleId, reason: `the rule failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function findObstacle({ meta }: Rule, artifacts: Artifacts, date: string): string | null {
  const { from, to } = meta.effective;
  if (date < from) return `in force from ${from}`;
  if (to !== undefined && date > to) return `in force until ${to}`;
  const present = new Set(
    Object.entries(artifacts).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  const missing = meta.needs.filter((name) => !present.has(name));
  return missing.length === 0 ? null : `missing: ${missing.join(', ')}`;
}

function isFinding(judgement: Judgement): boolean {
  return judgement.outcome !== 'pass' && judgement.outcome !== 'inapplicable';
}

/** A finding without proof, or with a proof that the artifact does not hold, is a fault of the rule. */
function findFault(judgement: Judgement, artifacts: Artifacts): string | null {
  if (isFinding(judgement) && judgement.evidence.length === 0) return `no evidence for ${judgement.subject}`;
  const invented = judgement.evidence.find((evidence) => !isInArtifact(evidence, artifacts));
  return invented === undefined ? null : `the evidence for ${judgement.subject} is not in its artifact`;
}

function isInArtifact(evidence: Evidence, artifacts: Artifacts): boolean {
  if (evidence.kind !== 'text') return true;
  const texts = toTexts(evidence.artifact, artifacts).filter((text) => text.subject === evidence.subject);
  return texts.some((text) => text.text.slice(...evidence.range) === evidence.quote);
}

function toTexts(name: string, { title = [], description = [] }: Artifacts): NonNullable<Artifacts['title']> {
  if (name === 'title') return title;
  return name === 'description' ? description : [];
}

function toFinding({ meta }: Rule, judgement: Judgement): Finding {
  const proof = judgement.evidence.map(toProofText).join('\n');
  return {
    ...judgement,
    ruleId: meta.id,
    ruleVersion: meta.version,
    impact: meta.impact,
    fingerprint: toFingerprint([meta.id, judgement.subject, proof]),
  };
}

function toProofText(evidence: Evidence): string {
  if (evidence.kind === 'text') return normaliseText(evidence.quote).text;
  if (evidence.kind === 'dom') return evidence.target.join(' ');
  if (evidence.kind === 'media') return `${evidence.track} ${evidence.startMs}`;
  return `${evidence.left} ${evidence.right}`;
}

function toCoverage(runs: readonly RuleRun[]): Coverage {
  const notRun = runs.filter((run) => 'reason' in run);
  return {
    ran: runs.length - notRun.length,
    total: runs.length,
    notRun: notRun.map(({ ruleId, reason }) => ({ ruleId, reason })),
  };
}
