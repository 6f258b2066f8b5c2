import type { Artifacts } from '../../artifacts/artifacts.ts';
import type { Judgement, RuleContext } from '../../contract/rule.ts';
import { refer, review, valueEvidence, violation } from '../refer.ts';
import { says } from './find-words.ts';
import { toPageKind, type PageKind } from './to-page-kind.ts';

/** What a page must say, and what kinds of pages must. @internal */
export interface Duty {
  readonly words: RegExp;
  readonly kinds: readonly PageKind[];
  /** Whether the law asks for it on this very page; elsewhere a person looks where it stands. */
  readonly isHere?: boolean;
}

/**
 * Says `missing` where a page says nothing of what it must: with how much was read as evidence. A page that was not read
 * whole may say it in the rest.
 *
 * @internal
 */
export function judgeAbsence(
  { page, jsonld }: Artifacts,
  { words, kinds, isHere = false }: Duty,
  context: RuleContext,
): readonly Judgement[] {
  if (page === undefined || !page.isComplete || !kinds.includes(toPageKind(page, jsonld))) return [];
  if (says(page, words, context)) return [];
  const { subject, texts, links } = page;
  const values = { texts: `${texts.length}`, links: `${links.length}` };
  const evidence = [
    valueEvidence(refer('page', ['texts'], texts.length), refer('page', ['links'], links.length)),
  ];
  return [(isHere ? violation : review)('missing', { subject, values, evidence })];
}
