import type { ElementLike } from './document-like.ts';
import { noteElement, type OpenWords } from './note-element.ts';
import { createBlocks, type Blocks } from './page-blocks.ts';
import { createPageSheet, type PageSheet } from './page-sheet.ts';
import type { DocumentVisitor } from './walk-document.ts';

/** Elements that stand in a line of text; any other begins a block. Source: HTML Living Standard, phrasing content. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img input ins kbd label mark output q s samp select small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'script title style template noscript svg canvas object embed iframe option textarea math'.split(' '),
);
const HIDING_STYLE = /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
const STRUCK = new Set(['s', 'del', 'strike']);
const STRUCK_CLASS = /\b(?:compare[-_]?at|(?:was|old)[-_]price|price[-_]{1,2}(?:old|was|compare)|strike)/iu;
/** Units of text by which a button, link or label is known. */
const MOST_WORDS = 500;

/** How a page is read. @internal */
export interface ReadOptions {
  readonly subject: string;
  readonly isVisible: ((element: ElementLike) => boolean) | undefined;
}

/** Reads what a walk meets into a sheet. @internal */
export function createPageReader(options: ReadOptions): {
  readonly sheet: PageSheet;
  readonly visitor: DocumentVisitor;
} {
  const sheet = createPageSheet();
  const blocks = createBlocks(sheet, options.subject);
  const open: OpenWords[] = [];
  // Those around what is read now, the innermost last.
  const struck: ElementLike[] = [];
  const visitor: DocumentVisitor = {
    enter(element, place) {
      noteHead(element, sheet);
      if (UNREAD.has(element.localName) || isHidden(element, options)) return false;
      if (isBlock(element)) blocks.begin(element, place);
      if (element.localName === 'br') blocks.add('\n', false);
      if (isStruck(element)) struck.push(element);
      noteElement(element, place, { sheet, open, block: blocks.current() });
      return true;
    },
    leave(element) {
      if (struck.at(-1) === element) struck.pop();
      finishWords(element, open);
      if (isBlock(element)) blocks.end();
    },
    text(text) {
      addText(text, { blocks, open, isStruck: struck.length > 0 });
    },
  };
  return { sheet, visitor };
}

/** What a page says of itself stands in elements that nobody sees. */
function noteHead(element: ElementLike, sheet: PageSheet): void {
  const { localName } = element;
  if (localName === 'html') sheet.language = element.getAttribute('lang');
  if (localName === 'title') sheet.title = toContent(element);
  if (localName === 'script' && /^application\/ld\+json\b/iu.test(element.getAttribute('type') ?? ''))
    sheet.scripts.push(toContent(element));
}

function toContent({ firstChild }: ElementLike): string {
  return firstChild?.nodeValue ?? '';
}

function isBlock({ localName }: ElementLike): boolean {
  return !INLINE.has(localName) && localName !== 'br';
}

function isHidden(element: ElementLike, { isVisible }: ReadOptions): boolean {
  const { localName } = element;
  if (element.getAttribute('hidden') !== null) return true;
  if (localName === 'dialog' && element.getAttribute('open') === null) return true;
  if (matches(element.getAttribute('style'), HIDING_STYLE)) return true;
  return isVisible !== undefined && localName !== 'head' && !isVisible(element);
}

function isStruck(element: ElementLike): boolean {
  return (
    STRUCK.has(element.localName) ||
    matches(element.getAttribute('style'), /line-through/iu) ||
    matches(element.getAttribute('class'), STRUCK_CLASS)
  );
}

/** Most elements have no such attribute: none is searched. */
function matches(attribute: string | null, pattern: RegExp): boolean {
  return attribute !== null && pattern.test(attribute);
}

function finishWords(element: ElementLike, open: OpenWords[]): void {
  for (let words = open.at(-1); words?.element === element; words = open.at(-1)) {
    open.pop();
    words.finish(words.text.replaceAll(/\s+/gu, ' ').trim());
  }
}

interface TextScene {
  readonly blocks: Blocks;
  readonly open: readonly OpenWords[];
  readonly isStruck: boolean;
}

function addText(text: string, { blocks, open, isStruck }: TextScene): void {
  blocks.add(text, isStruck);
  for (const words of open) if (words.text.length < MOST_WORDS) words.text += text;
}
