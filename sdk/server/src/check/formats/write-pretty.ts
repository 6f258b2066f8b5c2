import { writeBasis, writeFinding, type Finding } from '@curio/core';
import { EVERY_TEXT } from '@curio/core/locales/en';
import { listSources, type CheckFormat, type CheckResult } from '../check-result.ts';
import { writeProof } from './write-proof.ts';

/** What a terminal would obey, or take for the end of a line: shops write titles, and not all of them for reading. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Writes for people: each finding with its proof and its law, and at the end what was found and how much was looked at. @internal */
export const writePretty: CheckFormat = (result) => {
  const { findings, coverage } = result.report;
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const sum =
    `${count('violation')} violations, ${count('needs-review')} to review, ${count('exempted')} exempted; ` +
    `${coverage.ran} of ${coverage.total} rules ran`;
  return [...findings.flatMap((finding) => toLines(finding, result)), '', sum].join('\n');
};

function toLines(finding: Finding, result: CheckResult): readonly string[] {
  const { subject, outcome, impact, ruleId } = finding;
  const basis = writeBasis(finding, EVERY_TEXT);
  return [
    '',
    `${subject}  ${outcome}  ${impact}  ${ruleId}`,
    `  ${writeFinding(finding, EVERY_TEXT)}`,
    ...finding.evidence.map((evidence) => `  ${writeProof(evidence)}`),
    ...(basis === null ? [] : [`  exempted: ${basis}`]),
    ...listSources(ruleId, result).map((source) => `  ${source}`),
  ].map((line) => line.replaceAll(CONTROLS, '\u{FFFD}'));
}
