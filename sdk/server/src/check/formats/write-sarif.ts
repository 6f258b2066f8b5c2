import { pickSources, writeBasis, writeFinding, type Evidence, type Finding, type Rule } from '@curio/core';
import { EVERY_TEXT } from '@curio/core/locales/en';
import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import { listSources, type CheckFormat, type CheckResult } from '../check-result.ts';
import { writeProof } from './write-proof.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What an impact is in SARIF, 3.27.10: `error` is what must not go on. */
const LEVELS = { critical: 'error', serious: 'error', moderate: 'warning', minor: 'note' } as const;

/**
 * Writes SARIF 2.1.0, as code hosts and editors read it.
 *
 * A violation is a `fail` with the level of its impact; what needs a person is a `review`, which by 3.27.10 has no level;
 * what the law exempts is a `pass`; what the shop suppresses says so. Rules that did not run are notifications.
 *
 * @internal
 */
export const writeSarif: CheckFormat = (result) => {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [toRun(result)] };
  return JSON.stringify(log, null, 2);
};

function toRun(result: CheckResult): Run {
  const { preset, sources, report } = result;
  const { rules } = result.pack;
  const notRun = report.coverage.notRun.map(({ ruleId, reason }) => ({
    level: 'note' as const,
    message: { text: `Not run: ${reason}.` },
    associatedRule: { id: ruleId },
  }));
  const uri = sources.length === 1 ? sources[0]?.source : undefined;
  const toResults = (findings: readonly Finding[], isSuppressed: boolean): Result[] =>
    findings.map((finding) => toResult(finding, { rules, uri, isSuppressed }));
  return {
    tool: {
      driver: {
        name: 'curio check',
        // What decides is the rules' version, not the program's.
        version: report.packVersion,
        rules: rules.map((rule) => toDescriptor(rule, result)),
        properties: { preset },
      },
    },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notRun }],
    artifacts: sources.map(({ source }) => ({ location: { uri: toUri(source) } })),
    columnKind: 'utf16CodeUnits',
    results: [...toResults(report.findings, false), ...toResults(report.suppressed, true)],
  };
}

function toDescriptor(rule: Rule, result: CheckResult): ReportingDescriptor {
  const { id, impact, jurisdictions, certainty } = rule.meta;
  const text = EVERY_TEXT[id];
  const [first] = pickSources(text, result.pack.jurisdictions);
  return {
    id,
    shortDescription: { text: text?.title ?? id },
    ...(first === undefined ? {} : { helpUri: first.url }),
    help: { text: listSources(id, result).join('\n') },
    defaultConfiguration: { level: LEVELS[impact] },
    properties: { tags: [...jurisdictions, certainty], impact },
  };
}

interface ResultTerms {
  readonly rules: readonly Rule[];
  /** Where there is one source, every finding stands in it. */
  readonly uri: string | undefined;
  readonly isSuppressed: boolean;
}

function toResult(finding: Finding, { rules, uri, isSuppressed }: ResultTerms): Result {
  const { ruleId, outcome, impact, fingerprint } = finding;
  const basis = writeBasis(finding, EVERY_TEXT);
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ meta }) => meta.id === ruleId),
    ...toKind(outcome, impact),
    message: { text: writeFinding(finding, EVERY_TEXT) },
    locations: finding.evidence.map((evidence) => toLocation(finding.subject, evidence, uri)),
    partialFingerprints: { 'curioFinding/v1': fingerprint },
    ...(isSuppressed ? { suppressions: [{ kind: 'external' as const }] } : {}),
    properties: { impact, outcome, ...(basis === null ? {} : { exemption: basis }) },
  };
}

function toKind(outcome: Finding['outcome'], impact: Finding['impact']): Pick<Result, 'kind' | 'level'> {
  if (outcome === 'violation') return { kind: 'fail', level: LEVELS[impact] };
  return { kind: outcome === 'needs-review' ? 'review' : 'pass', level: 'none' };
}

function toLocation(subject: string, evidence: Evidence, uri: string | undefined): Location {
  const place = evidence.kind === 'dom' ? evidence.target.join(' ') : subject;
  return {
    ...(uri === undefined ? {} : { physicalLocation: { artifactLocation: { uri: toUri(uri) } } }),
    logicalLocations: [{ name: place, kind: evidence.kind === 'dom' ? 'element' : 'member' }],
    message: { text: writeProof(evidence) },
  };
}

/** A file's name or a page's address as a reference of RFC 3986. */
function toUri(source: string): string {
  return /^https?:/u.test(source) ? source : encodeURI(source);
}
