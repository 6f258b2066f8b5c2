import type { Artifacts } from './artifacts.ts';
import type { TextArtifact } from './text-artifact.ts';

/**
 * Titles and descriptions that only the page's JSON-LD says. What the page shows as well is judged there, where a person
 * finds it, so that one fault is one finding.
 *
 * @public
 */
export function gatherPageTexts({
  page,
  jsonld,
}: Required<Pick<Artifacts, 'page' | 'jsonld'>>): Required<Pick<Artifacts, 'title' | 'description'>> {
  const seen = new Set(page.texts.map(({ text }) => tidy(text)));
  const toTexts = (field: 'name' | 'description'): readonly TextArtifact[] =>
    jsonld.products.flatMap(({ category, [field]: text }) => {
      const words = tidy(text);
      if (words === '' || seen.has(words)) return [];
      seen.add(words);
      return [{ subject: jsonld.subject, text, category }];
    });
  return { title: toTexts('name'), description: toTexts('description') };
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
