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
export function gatherPage(document: DocumentLike, options: PageOptions): GatheredPage {
  const reading = read(document, options);
  for (;;) {
    const step = reading.next();
    if (step.done !== true) continue;
    const { page, scripts } = step.value;
    return { page, jsonld: gatherLinkedData(scripts, page.subject) };
  }
}

/** What a page gives. @public */
export type GatheredPage = Required<Pick<Artifacts, 'page' | 'jsonld'>>;

/** A page as it was read, with its structured data still as text: see {@link gatherLinkedData}. @public */
export interface PageReading {
  readonly page: PageArtifact;
  /** Texts of the page's `application/ld+json` scripts. */
  readonly scripts: readonly string[];
}

/** How gathering is cut, so that a page stays usable. @public */
export interface GatherSlices {
  /** Tells ms, from any beginning. */
  readonly clock: () => number;
  /** How long the page is read at a stretch. */
  readonly sliceMs: number;
  /** Awaited between two stretches; it ends gathering by throwing. */
  readonly pause: () => Promise<void>;
}

/**
 * Reads a page as {@link gatherPage} does while people use it; its structured data is left to whoever judges. What the page changes between two stretches may be
 * read once, twice or not at all: whoever needs one moment's page gathers again when it has changed.
 *
 * @public
 */
export async function gatherPageInSlices(
  document: DocumentLike,
  options: PageOptions,
  { clock, sliceMs, pause }: GatherSlices,
): Promise<PageReading> {
  const reading = read(document, options);
  let startedMs = clock();
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    if (clock() - startedMs < sliceMs) continue;
    await pause();
    startedMs = clock();
  }
}

function* read(document: DocumentLike, options: PageOptions): Generator<void, PageReading> {
  const { subject, protocol } = toSubject(options.url);
  const reader = createPageReader({ subject, isVisible: options.isVisible });
  const root = document.documentElement;
  const isWhole = root === null || (yield* walkDocument(root, reader.visitor));
  const { sheet } = reader;
  yield;
  const page: PageArtifact = {
    subject,
    protocol,
    ...(sheet.language === null ? {} : { language: sheet.language }),
    title: sheet.title.replaceAll(/\s+/gu, ' ').trim(),
    texts: sheet.texts,
    buttons: sheet.buttons,
    links: sheet.links,
    inputs: sheet.inputs.map((input) => toInput(input, sheet)),
    prices: yield* findPrices(sheet),
    images: sheet.images,
    countdowns: sheet.countdowns,
    isComplete: isWhole && !sheet.isCut,
  };
  return { page, scripts: sheet.scripts };
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
