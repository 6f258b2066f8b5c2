import type { PageArtifact, PageLink, PageText } from '../../artifacts/page.ts';
import type { RuleContext } from '../../contract/rule.ts';

/** A pattern for texts as rules read them. Without the flag `g`, as such a pattern would remember. @internal */
export type Words = RegExp;

/** Texts of a page in which words stand. @internal */
export function findTexts({ texts }: PageArtifact, words: Words, context: RuleContext): readonly PageText[] {
  return texts.filter(({ text }) => words.test(context.read(text).text));
}

/** Links that are called so, or lead to an address that is. @internal */
export function findLinks({ links }: PageArtifact, words: Words, context: RuleContext): readonly PageLink[] {
  return links.filter(({ text, href }) => words.test(context.read(text).text) || words.test(toWords(href)));
}

/** Whether words stand anywhere on a page: in a text, a link, a button or the label of a field. @internal */
export function says(page: PageArtifact, words: Words, context: RuleContext): boolean {
  return (
    findTexts(page, words, context).length > 0 ||
    findLinks(page, words, context).length > 0 ||
    [...page.buttons, ...page.inputs].some(({ text }) => words.test(context.read(text).text))
  );
}

/** `/pages/Refund-policy` reads `pages refund policy`; the host says nothing of the page. */
function toWords(href: string): string {
  const path = href.replace(/^\w+:\/\/[^/]*/u, '').toLowerCase();
  return decode(path).replaceAll(/[/_.?#=&+-]+/gu, ' ');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone percent sign: the address is read as it is written.
    return path;
  }
}
