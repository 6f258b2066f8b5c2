import type { PageArtifact, PageLink, PageText } from '../../artifacts/page.ts';
import type { RuleContext } from '../../contract/rule.ts';

/** A pattern for texts as rules read them. Without the flag `g`, as such a pattern would remember. @internal */
export type Words = RegExp;

/** Texts of a page in which words stand. @internal */
export function findTexts({ texts }: PageArtifact, words: Words, context: RuleContext): readonly PageText[] {
  return texts.filter((one) => holds(one, words, context));
}

/** Whether words stand anywhere on a page: in a text, a link, a button or the label of a field. @internal */
export function says(page: PageArtifact, words: Words, context: RuleContext): boolean {
  return (
    page.texts.some((one) => holds(one, words, context)) ||
    page.links.some((link) => leadsTo(link, words, context)) ||
    page.buttons.some((one) => holds(one, words, context)) ||
    page.inputs.some((one) => holds(one, words, context))
  );
}

function holds({ text }: { readonly text: string }, words: Words, context: RuleContext): boolean {
  return context.read(text).holds(words);
}

function leadsTo(link: PageLink, words: Words, context: RuleContext): boolean {
  return holds(link, words, context) || words.test(readAddress(link));
}

/** Many rules ask the same links. */
const ADDRESSES = new WeakMap<PageLink, string>();

function readAddress(link: PageLink): string {
  const known = ADDRESSES.get(link) ?? toWords(link.href);
  ADDRESSES.set(link, known);
  return known;
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
