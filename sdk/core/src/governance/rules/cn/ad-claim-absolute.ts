import { findTerms, type TermHit } from '../../checks/find-terms.ts';
import type { Artifacts, Exemption, Judgement, Rule, Suggestion, TextArtifact } from '../../engine/rule.ts';
import {
  ABSOLUTE_TERM_EXEMPTIONS,
  ABSOLUTE_TERMS,
  type AbsoluteTerm,
} from '../../standards/absolute-terms.ts';

type Hit = TermHit<AbsoluteTerm>;

/**
 * Superlatives that the PRC's advertising law forbids, in titles.
 *
 * A word that the law names, or that has no second reading, is a violation; one that only means the same needs a
 * person. What the guide of 2023 exempts is said to be exempted, with its basis: the words around the term in its own
 * clause decide, not those of the whole line.
 *
 * @public
 */
export const AD_CLAIM_ABSOLUTE: Rule = {
  meta: {
    id: 'ad-claim-absolute',
    version: '1.0.0',
    title: { en: 'Absolute terms in advertising', zh: '广告绝对化用语' },
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'review',
    needs: ['title'],
    effective: { from: '2015-09-01' },
    sources: [
      {
        law: {
          en: 'Advertising Law of the PRC (as amended in 2021)',
          zh: '中华人民共和国广告法（2021年修正）',
        },
        article: { en: 'article 9(3)', zh: '第九条第（三）项' },
        url: 'https://flk.npc.gov.cn/',
        verifiedAt: '2026-11-24',
        reviewBy: '2027-05-23',
      },
      {
        law: {
          en: 'Enforcement guide on absolute terms in advertising (SAMR notice 6 of 2023)',
          zh: '广告绝对化用语执法指南（国家市场监督管理总局公告2023年第6号）',
        },
        article: { en: 'articles 2, 5 and 6', zh: '第二条、第五条、第六条' },
        url: 'https://www.samr.gov.cn/',
        verifiedAt: '2026-11-23',
        reviewBy: '2027-05-22',
      },
    ],
    messages: {
      forbidden: {
        en: '“{term}” is an absolute term that article 9(3) of the Advertising Law forbids.',
        zh: '“{term}”属于《广告法》第九条第（三）项禁止的绝对化用语。',
      },
      similar: {
        en: '“{term}” may mean the same as the absolute terms that article 9(3) of the Advertising Law forbids.',
        zh: '“{term}”可能与《广告法》第九条第（三）项禁止的绝对化用语含义相同或者近似。',
      },
      exempted: {
        en: '“{term}” is an absolute term, but the guide of 2023 exempts this use.',
        zh: '“{term}”属于绝对化用语，但符合2023年《指南》的除外情形。',
      },
      clean: { en: 'No absolute term was found.', zh: '未发现绝对化用语。' },
    },
  },
  judge: judgeTitles,
};

function judgeTitles({ title = [] }: Artifacts): readonly Judgement[] {
  return title.flatMap((artifact) => {
    const hits = findTerms(artifact.text, ABSOLUTE_TERMS);
    if (hits.length > 0) return hits.map((hit) => judgeHit(hit, artifact));
    return [{ outcome: 'pass' as const, subject: artifact.subject, messageId: 'clean', evidence: [] }];
  });
}

function judgeHit(hit: Hit, artifact: TextArtifact): Judgement {
  const exemption = findExemption(hit);
  const verdict = toVerdict(hit, exemption);
  return {
    ...verdict,
    subject: artifact.subject,
    values: { term: hit.quote },
    evidence: [
      { kind: 'text', artifact: 'title', subject: artifact.subject, range: hit.range, quote: hit.quote },
    ],
    ...(exemption === null ? { suggestion: suggestRemoval(artifact.text, hit.range) } : { exemption }),
  };
}

function toVerdict(hit: Hit, exemption: Exemption | null): Pick<Judgement, 'outcome' | 'messageId'> {
  if (exemption !== null) return { outcome: 'exempted', messageId: 'exempted' };
  // Chinese is written without spaces: a space inside the term may be the border of two words.
  const isJoined = /\s/u.test(hit.quote) && !/\s/u.test(hit.matched);
  if (hit.term.isPrecise && !isJoined) return { outcome: 'violation', messageId: 'forbidden' };
  return { outcome: 'needs-review', messageId: 'similar' };
}

function findExemption(hit: Hit): Exemption | null {
  const found = ABSOLUTE_TERM_EXEMPTIONS.find(
    ({ clause, text }) =>
      clause.every((pattern) => pattern.test(hit.clause)) && text.every((pattern) => pattern.test(hit.text)),
  );
  return found === undefined ? null : { id: found.id, basis: found.basis };
}

/** Takes the term out, and with it one of the spaces it stood between. */
function suggestRemoval(text: string, [start, end]: readonly [number, number]): Suggestion {
  const isAtStart = text.slice(0, start).trim() === '';
  const before = isAtStart ? start : text.slice(0, start).trimEnd().length;
  const after = end + (text.slice(end).length - text.slice(end).trimStart().length);
  const isBetweenSpaces = before < start || isAtStart;
  return { range: [start, isBetweenSpaces ? after : end], replacement: '' };
}
