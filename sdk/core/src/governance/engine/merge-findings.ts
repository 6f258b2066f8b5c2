import type { TextEvidence } from '../contract/evidence.ts';
import type { Finding } from '../contract/report.ts';

/** Most severe first. `pass` and `inapplicable` are no findings and never get here. */
const SEVERITY: readonly Finding['outcome'][] = ['violation', 'needs-review', 'exempted'];

/**
 * Brings what rules found into the form a person reads: one finding a fingerprint, and of text findings that overlap
 * only the longest, unless a shorter one is more severe.
 *
 * The same words twice in one text are one finding with two pieces of evidence; its outcome, and its suggestion, are
 * those of the most severe. A finding that gave way is named in `related` of the one that stays.
 *
 * @returns the findings in their order.
 * @internal
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = mergeByFingerprint(findings);
  const ranked = merged.toSorted(
    (left, right) => toRank(left) - toRank(right) || toLength(right) - toLength(left),
  );
  const winners = new Set<Finding>();
  const places = new Map<string, Placed[]>();
  const losers = new Map<string, string[]>();
  for (const finding of ranked) {
    const texts = toTexts(finding);
    const winner = findWinner(texts, places);
    if (winner !== undefined) {
      losers.set(winner.fingerprint, [...(losers.get(winner.fingerprint) ?? []), finding.ruleId]);
      continue;
    }
    winners.add(finding);
    for (const text of texts) {
      const place = toPlace(text);
      const others = places.get(place);
      if (others === undefined) places.set(place, [{ text, finding }]);
      else others.push({ text, finding });
    }
  }
  return merged
    .filter((finding) => winners.has(finding))
    .map((finding) => withRelated(finding, losers.get(finding.fingerprint) ?? []));
}

interface Placed {
  readonly text: TextEvidence;
  readonly finding: Finding;
}

/** The first that overlaps is enough: texts may have a thousand. */
function findWinner(
  texts: readonly TextEvidence[],
  places: ReadonlyMap<string, readonly Placed[]>,
): Finding | undefined {
  for (const text of texts) {
    const placed = places.get(toPlace(text))?.find((other) => overlaps(other.text, text));
    if (placed !== undefined) return placed.finding;
  }
  return undefined;
}

/** Words can only overlap in one and the same text. */
function toPlace({ artifact, subject, target = [] }: TextEvidence): string {
  return [artifact, subject, ...target].join('\0');
}

function mergeByFingerprint(findings: readonly Finding[]): readonly Finding[] {
  const byPrint = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = byPrint.get(finding.fingerprint);
    if (others === undefined) byPrint.set(finding.fingerprint, [finding]);
    else others.push(finding);
  }
  return Array.from(byPrint.values(), mergeAlike);
}

/** The first of the most severe speaks for all of its severity. */
function mergeAlike(alike: readonly Finding[]): Finding {
  const [first, ...others] = alike.toSorted((left, right) => toRank(left) - toRank(right));
  if (first === undefined) throw new Error('There is no finding without a fingerprint.');
  const same = others.filter(({ outcome }) => outcome === first.outcome);
  return same.length === 0
    ? first
    : { ...first, evidence: [first, ...same].flatMap(({ evidence }) => evidence) };
}

function withRelated(finding: Finding, rules: readonly string[]): Finding {
  const related = [...new Set(rules)].filter((ruleId) => ruleId !== finding.ruleId);
  return related.length === 0 ? finding : { ...finding, related };
}

function overlaps(one: TextEvidence, other: TextEvidence): boolean {
  return one.range[0] < other.range[1] && other.range[0] < one.range[1];
}

function toTexts(finding: Finding): readonly TextEvidence[] {
  return finding.evidence.filter((evidence) => evidence.kind === 'text');
}

function toLength(finding: Finding): number {
  return Math.max(0, ...toTexts(finding).map(({ range }) => range[1] - range[0]));
}

function toRank(finding: Finding): number {
  return SEVERITY.indexOf(finding.outcome);
}
