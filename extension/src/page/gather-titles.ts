/** A title found on a page, and by which of its marks. */
export interface PageTitle {
  readonly source: TitleSource;
  readonly text: string;
}

/** Where a page says its title: structured data, the heading, or the share tag. */
export type TitleSource = 'json-ld' | 'heading' | 'og-title';

/** As much of `Document` as gathering reads; linkedom's document fits too. */
export interface DocumentLike {
  querySelectorAll(selector: string): Iterable<ElementLike>;
}

/** As much of `Element` as gathering reads. */
export interface ElementLike {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** Longest title that is judged; the law's texts and all shops' fields are shorter. */
const MAX_TITLE_LENGTH = 500;
const MAX_TITLES = 200;
/** A script longer than this is left out: structured data of a page with 1,000 offers is below it. */
const MAX_SCRIPT_LENGTH = 1_000_000;
/** Nodes of structured data that are walked in all. */
const MAX_NODES = 20_000;

/**
 * Finds the product titles of any shop page, with or without Curio: the names of schema.org Products, then the first
 * headings, then `og:title`.
 *
 * @returns each text once, by its first mark; at most 200, each at most 500 characters.
 */
export function gatherTitles(document: DocumentLike): readonly PageTitle[] {
  const found: PageTitle[] = [
    ...findProductNames(document).map((text) => ({ source: 'json-ld' as const, text })),
    ...readTexts(document, 'h1').map((text) => ({ source: 'heading' as const, text })),
    ...readShareTitles(document).map((text) => ({ source: 'og-title' as const, text })),
  ];
  const seen = new Set<string>();
  return found
    .map((title) => ({ ...title, text: tidy(title.text) }))
    .filter((title) => title.text !== '' && !seen.has(title.text) && seen.add(title.text))
    .slice(0, MAX_TITLES);
}

function readTexts(document: DocumentLike, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].slice(0, 20).map((element) => element.textContent ?? '');
}

function readShareTitles(document: DocumentLike): readonly string[] {
  return [...document.querySelectorAll('meta[property="og:title"]')].map(
    (element) => element.getAttribute('content') ?? '',
  );
}

function findProductNames(document: DocumentLike): readonly string[] {
  const names: string[] = [];
  let nodesLeft = MAX_NODES;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting: unknown[] = [parseScript(script.textContent ?? '')];
    while (waiting.length > 0 && nodesLeft > 0) {
      nodesLeft -= 1;
      const node = waiting.shift();
      if (typeof node !== 'object' || node === null) continue;
      if (isProduct(node) && 'name' in node && typeof node.name === 'string') names.push(node.name);
      waiting.push(...Object.values(node).filter((value) => typeof value === 'object'));
    }
  }
  return names;
}

function parseScript(text: string): unknown {
  if (text.length > MAX_SCRIPT_LENGTH) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Broken structured data is common; other rules report it, titles are then taken from the next mark.
    return null;
  }
}

/** A ProductGroup names its variants together and is a title of its own. */
function isProduct(node: object): boolean {
  if (!('@type' in node)) return false;
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => type === 'Product' || type === 'ProductGroup');
}

function tidy(text: string): string {
  return text
    .slice(0, MAX_TITLE_LENGTH * 2)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_TITLE_LENGTH);
}
