import { writeFinding, type Finding, type Rule } from '@curio/core';
import { EVERY_TEXT } from '@curio/core/locales/en';
import { XMLBuilder } from 'fast-xml-parser';
import { isOpen, listSources, type CheckFormat, type CheckResult } from '../check-result.ts';
import { writeProof } from './write-proof.ts';

/** XML 1.0 knows no other control characters, not even escaped. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Writes JUnit XML, as build servers read it: a test case for each rule, failed with all that it found, skipped where it
 * did not run.
 *
 * @internal
 */
export const writeJunit: CheckFormat = (result) => {
  const { preset, pack, report } = result;
  const cases = pack.rules.map((rule) => toCase(rule, result));
  const counts = {
    '@tests': cases.length,
    '@failures': cases.filter((entry) => 'failure' in entry).length,
    '@errors': 0,
    '@skipped': report.coverage.notRun.length,
  };
  const suite = { '@name': preset, '@package': report.packVersion, ...counts, testcase: cases };
  const builder = new XMLBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true });
  const text = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { '@name': 'curio check', ...counts, testsuite: suite },
  });
  return text.trimEnd();
};

type TestCase = Readonly<Record<string, unknown>>;

function toCase(rule: Rule, result: CheckResult): TestCase {
  const { preset, report } = result;
  const { id } = rule.meta;
  const frame = { '@classname': preset, '@name': id };
  const gap = report.coverage.notRun.find(({ ruleId }) => ruleId === id);
  if (gap !== undefined) return { ...frame, skipped: { '@message': clean(gap.reason) } };
  const findings = report.findings.filter((finding) => finding.ruleId === id && isOpen(finding));
  const [first] = findings;
  if (first === undefined) return frame;
  const lines = [...findings.map((finding) => toParagraph(finding)), ...listSources(id, result)];
  const message = `${EVERY_TEXT[id]?.title ?? id}: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  const type = findings.some(({ outcome }) => outcome === 'violation') ? 'violation' : 'needs-review';
  return { ...frame, failure: { '@message': message, '@type': type, '#text': clean(lines.join('\n')) } };
}

function toParagraph(finding: Finding): string {
  const proofs = finding.evidence.map((evidence) => `  ${writeProof(evidence)}`);
  return [`${finding.subject} (${finding.outcome}): ${writeFinding(finding, EVERY_TEXT)}`, ...proofs].join(
    '\n',
  );
}

function clean(text: string): string {
  return text.replaceAll(NO_XML, '\u{FFFD}');
}
