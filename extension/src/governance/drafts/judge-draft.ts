import type { Finding, Suggestion, Suppression, TextArtifact, TextEvidence } from '@curio/core';
import type { Language } from '../../locales/language.ts';
import type { PageJudge } from '../page-judge.ts';
import { isChinese, suggestPresets, type PresetId } from '../presets.ts';
import { explainFinding, listLaws, nameRule } from '../rule-book.ts';
import type { Draft, DraftMark } from './draft.ts';

/** A draft, and what its shop has set. */
export interface DraftCase {
  readonly draft: Draft;
  /** Address of the form's page, without query. */
  readonly page: string;
  /** `null`: by what the text lets guess. */
  readonly presets: readonly PresetId[] | null;
  readonly suppressions: readonly Suppression[];
  /** Language of the page; texts alone say little of a country. */
  readonly pageLanguage: string | null;
  /** ms UTC. */
  readonly now: number;
}

/** What was found in a draft. */
export interface JudgedDraft {
  readonly findings: readonly Finding[];
  readonly packVersion: string;
  /** By which it was judged. */
  readonly presets: readonly PresetId[];
}

/** Judges a draft by the rules that make sense before goods are listed. */
export async function judgeDraft(judge: PageJudge, of: DraftCase): Promise<JudgedDraft> {
  const { draft, page, suppressions, now, pageLanguage } = of;
  const toTexts = (kind: string): readonly TextArtifact[] =>
    draft.fields
      .filter((field) => field.kind === kind)
      .map(({ id, text }) => ({ subject: toSubject(page, id), text }));
  const presets =
    of.presets ??
    suggestPresets({
      language: pageLanguage,
      currency: null,
      isChinese: draft.fields.some(({ text }) => isChinese(text)),
    });
  const { report } = await judge.judge({
    artifacts: { title: toTexts('title'), description: toTexts('description') },
    presets,
    date: new Date(now).toISOString().slice(0, 10),
    suppressions,
    stage: 'pre-list',
  });
  const findings = report.findings.filter(({ outcome }) => outcome !== 'exempted');
  return { findings, packVersion: report.packVersion, presets };
}

/** Where to mark what, in words; a finding about words that stand twice is marked twice. */
export function toDraftMarks(
  judged: Pick<JudgedDraft, 'findings' | 'presets'>,
  page: string,
  language: Language,
): readonly DraftMark[] {
  return judged.findings.flatMap((finding) =>
    finding.evidence
      .filter((proof): proof is TextEvidence => proof.kind === 'text')
      .map(({ subject, range, quote }): DraftMark => {
        const [source] = listLaws(finding.ruleId, language, judged.presets);
        return {
          field: subject.slice(toSubject(page, '').length),
          fingerprint: finding.fingerprint,
          range,
          quote,
          outcome: finding.outcome === 'violation' ? 'violation' : 'needs-review',
          impact: finding.impact,
          title: nameRule(finding.ruleId, language),
          message: explainFinding(finding, language),
          law: source === undefined ? '' : `${source.law}, ${source.article}`,
          replacement: toReplacement(finding.suggestion, range),
        };
      }),
  );
}

/** The advice is for the first place of the words; at another one the same words get the same advice. */
function toReplacement(suggestion: Suggestion | undefined, range: DraftMark['range']): string | null {
  if (suggestion === undefined) return null;
  const [start, end] = suggestion.range;
  return end - start === range[1] - range[0] ? suggestion.replacement : null;
}

function toSubject(page: string, field: string): string {
  return `${page}#${field}`;
}
