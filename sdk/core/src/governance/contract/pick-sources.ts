import type { LegalSource, RuleText } from './rule-text.ts';

/**
 * What a rule rests on where a shop sells: the law of those places, and what is no country's. A rule that rests on nothing
 * there names all that it rests on.
 *
 * @param text - of the rule, in one language; none where another version of the pack had it.
 * @param places - a pack's `jurisdictions`; everywhere when absent.
 * @public
 */
export function pickSources(
  text: RuleText | undefined,
  places: readonly string[] | undefined,
): readonly LegalSource[] {
  const { sources = [] } = text ?? {};
  if (places === undefined) return sources;
  const picked = sources.filter(({ jurisdiction }) => jurisdiction === '*' || places.includes(jurisdiction));
  return picked.length > 0 ? picked : sources;
}
