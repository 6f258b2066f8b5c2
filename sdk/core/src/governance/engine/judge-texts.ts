import type { Artifacts } from '../artifacts/artifacts.ts';
import type { TextArtifact } from '../artifacts/text-artifact.ts';
import { passesGate } from '../checks/to-category-groups.ts';
import type { Evidence } from '../contract/evidence.ts';
import type { Judgement, TextRule } from '../contract/rule.ts';
import type { TextInput } from '../contract/text-search.ts';
import type { GoodsGroups } from './goods-groups.ts';
import type { ScannedClaim, ScannedHit, TextScanner } from './scan-texts.ts';

/** What a text rule says of all texts. @internal */
export interface TextVerdict {
  readonly judgements: Judgement[];
  /** Texts it looked at and found nothing in. */
  passed: number;
  /** Texts that its gate kept from it. */
  gated: number;
}

/** What texts are judged with. @internal */
export interface TextScene {
  readonly rules: readonly TextRule[];
  readonly scanner: TextScanner;
  readonly groups: GoodsGroups;
}

const INPUTS: readonly TextInput[] = ['title', 'description', 'page', 'transcript'];

/**
 * Judges all texts by all text rules; yields after each, so that a caller may pause.
 *
 * @returns the verdicts, in the order of the rules.
 * @internal
 */
export function* judgeTexts(artifacts: Artifacts, scene: TextScene): Generator<void, readonly TextVerdict[]> {
  const verdicts = scene.rules.map((): TextVerdict => ({ judgements: [], passed: 0, gated: 0 }));
  const claims = scene.rules.map((): PlacedClaim[] => []);
  const counts = new Map<TextInput, Map<ReadonlySet<string>, number>>();
  for (const input of INPUTS) {
    const byGroups = new Map<ReadonlySet<string>, number>();
    counts.set(input, byGroups);
    for (const text of listTexts(artifacts, input)) {
      const groups = input === 'page' ? scene.groups.page : scene.groups.of(text.subject, text);
      byGroups.set(groups, (byGroups.get(groups) ?? 0) + 1);
      judgeText({ input, text, groups }, { scene, verdicts, claims });
      yield;
    }
  }
  for (const [at, rule] of scene.rules.entries()) {
    const verdict = verdicts[at];
    if (verdict === undefined) continue;
    verdict.judgements.push(...pairClaims(claims[at] ?? []));
    countTexts(rule, counts, verdict);
  }
  return verdicts;
}

/** The texts of an artifact that a text rule can read. @internal */
export function listTexts(artifacts: Artifacts, input: TextInput): readonly TextArtifact[] {
  return (input === 'page' ? artifacts.page?.texts : artifacts[input]) ?? [];
}

interface PlacedText {
  readonly input: TextInput;
  readonly text: TextArtifact;
  readonly groups: ReadonlySet<string>;
}

interface PlacedClaim extends ScannedClaim {
  readonly input: TextInput;
  readonly text: TextArtifact;
}

interface Sheets {
  readonly scene: TextScene;
  readonly verdicts: readonly TextVerdict[];
  readonly claims: readonly PlacedClaim[][];
}

function judgeText({ input, text, groups }: PlacedText, { scene, verdicts, claims }: Sheets): void {
  const scan = scene.scanner.scan(text.text);
  const applies = (at: number): boolean => {
    const rule = scene.rules[at];
    return rule !== undefined && rule.inputs.includes(input) && passesGate(groups, rule.meta.categories);
  };
  for (const [at, hits] of scan.hits) {
    const verdict = verdicts[at];
    if (verdict === undefined || !applies(at)) continue;
    verdict.judgements.push(...hits.map((hit) => toJudgement(hit, input, text)));
    // One text with hits is one that did not pass; the rest is counted in the end.
    verdict.passed -= 1;
  }
  for (const [at, halves] of scan.claims)
    if (applies(at)) claims[at]?.push(...halves.map((half) => ({ ...half, input, text })));
}

function toJudgement(hit: ScannedHit, input: TextInput, text: TextArtifact): Judgement {
  const { range, quote, ...verdict } = hit;
  return {
    ...verdict,
    subject: text.subject,
    values: { term: quote },
    evidence: toEvidence({ range, quote }, input, text),
  };
}

function toEvidence(
  { range, quote }: Pick<ScannedHit, 'range' | 'quote'>,
  input: TextInput,
  text: TextArtifact,
): readonly Evidence[] {
  const { subject, target } = text;
  const words: Evidence = {
    kind: 'text',
    artifact: input,
    subject,
    range,
    quote,
    ...(target === undefined ? {} : { target }),
  };
  // Lines of a transcript are texts that know when they are said.
  const { startMs, endMs, track } = text as Partial<TranscriptTimes>;
  return startMs === undefined || endMs === undefined || track === undefined
    ? [words]
    : [words, { kind: 'media', subject, startMs, endMs, track }];
}

interface TranscriptTimes {
  readonly startMs: number;
  readonly endMs: number;
  readonly track: 'speech' | 'screen';
}

/** A claim and the one that excludes it, of one subject; the first of each is enough. */
function pairClaims(claims: readonly PlacedClaim[]): readonly Judgement[] {
  const pairs = new Map<string, Partial<Record<PlacedClaim['side'], PlacedClaim>>>();
  for (const claim of claims) {
    const key = `${claim.conflict.id}\0${claim.text.subject}`;
    pairs.set(key, { [claim.side]: claim, ...pairs.get(key) });
  }
  return [...pairs.values()].flatMap(({ one, other }): readonly Judgement[] =>
    one === undefined || other === undefined
      ? []
      : [
          {
            outcome: one.conflict.isPrecise ? 'violation' : 'needs-review',
            subject: one.text.subject,
            messageId: 'conflict',
            values: { term: one.quote, other: other.quote },
            evidence: [one, other].flatMap((claim) => toEvidence(claim, claim.input, claim.text)),
          },
        ],
  );
}

function countTexts(
  rule: TextRule,
  counts: ReadonlyMap<TextInput, ReadonlyMap<ReadonlySet<string>, number>>,
  verdict: TextVerdict,
): void {
  for (const input of rule.inputs) {
    for (const [groups, count] of counts.get(input) ?? []) {
      if (passesGate(groups, rule.meta.categories)) verdict.passed += count;
      else verdict.gated += count;
    }
  }
}
