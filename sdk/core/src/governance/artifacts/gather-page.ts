import type { Artifacts } from './artifacts.ts';
import type { DocumentLike, ElementLike } from './document-like.ts';
import { findPrices } from './find-prices.ts';
import { gatherLinkedData } from './gather-linked-data.ts';
import type { PageArtifact, PageInput } from './page.ts';
import type { InputSheet, PageSheet } from './page-sheet.ts';
import { createPageReader } from './read-page.ts';
import { walkDocument } from './walk-document.ts';

/** How a page is gathered. @public */
export interface PageOptions {
  /** The page's address. */
  readonly url: string;
  /**
   * Whether a person can see an element, such as `(element) => element.checkVisibility()` in a page. Without it only
   * `hidden`, closed dialogs and styles of the element itself hide it.
   */
  readonly isVisible?: (element: ElementLike) => boolean;
}

/**
 * Reads a page once: its visible texts, buttons, links, fields, pictures, countdowns and prices, each with its place, and
 * what its JSON-LD says. Nothing is written into the page. At most 250,000 nodes and 1 MB of text are read; a page with
 * more says so by `isComplete`.
 *
 * @returns `page` and `jsonld`.
 * @public
 */
export function gatherPage(
  document: DocumentLike,
  options: PageOptions,
): Required<Pick<Artifacts, 'page' | 'jsonld'>> {
  const { subject, protocol } = toSubject(options.url);
  const reader = createPageReader({ subject, isVisible: options.isVisible });
  const root = document.documentElement;
  const isWhole = root === null || walkDocument(root, reader.visitor);
  const { sheet } = reader;
  const page: PageArtifact = {
    subject,
    protocol,
    ...(sheet.language === null ? {} : { language: sheet.language }),
    title: sheet.title.replaceAll(/\s+/gu, ' ').trim(),
    texts: sheet.texts,
    buttons: sheet.buttons,
    links: sheet.links,
    inputs: sheet.inputs.map((input) => toInput(input, sheet)),
    prices: findPrices(sheet),
    images: sheet.images,
    countdowns: sheet.countdowns,
    isComplete: isWhole && !sheet.isCut,
  };
  return { page, jsonld: gatherLinkedData(sheet.scripts, subject) };
}

/** An address without what changes from visit to visit. */
function toSubject(url: string): Pick<PageArtifact, 'subject' | 'protocol'> {
  if (!URL.canParse(url)) return { subject: url, protocol: '' };
  const { origin, pathname, protocol } = new URL(url);
  return { subject: `${origin}${pathname}`, protocol };
}

/** A field is called by its label, else by what it says of itself, else by the words that stand with it. */
function toInput({ label, block, id, ...input }: InputSheet, { labels }: PageSheet): PageInput {
  const words = [id === null ? '' : (labels.get(id) ?? ''), label?.text ?? '', input.text, block?.text ?? ''];
  const text = words.map((one) => one.trim()).find((one) => one !== '') ?? '';
  return { ...input, text: text.slice(0, MOST_LABEL) };
}

const MOST_LABEL = 500;
