import type { PageReading } from '@curio/core';

/** A card's title as the page's script tells it. */
export interface CardTitle {
  readonly item: string;
  readonly kind: 'product' | 'video' | 'live';
  readonly title: string;
}

/** What the content script gathered of one page; made by a stranger, so the background validates it. */
export interface Gathered extends PageReading {
  readonly cards: readonly CardTitle[];
  /** Status of the page's own answer; `0` where the browser does not tell. */
  readonly status: number;
  /** ms UTC at which the document was loaded. */
  readonly loadedAt: number;
}

/**
 * What is told of a page at most. 10,000 cards have some 30,000 texts; a message of all of them takes longer to copy
 * than its rules take to run, so that a page with more says that it is not complete.
 */
export const GATHERED_BOUNDS = {
  texts: 6_000,
  elements: 4_000,
  prices: 6_000,
  cards: 1_000,
  /** `application/ld+json` scripts; no page has more than a few. */
  scripts: 100,
  /** UTF-16 units of one text; a page has 1 MB in all. */
  text: 1_000_000,
  /** Units of all scripts, texts and paths together. */
  total: 2_500_000,
  /** Of an address, an attribute or a path. */
  name: 8_192,
} as const;

/** Takes away what is beyond the bounds, and says so by `isComplete`. */
export function boundGathered(gathered: Gathered): Gathered {
  const { page } = gathered;
  const { elements, prices, name, text, total } = GATHERED_BOUNDS;
  const scripts = gathered.scripts.filter(({ length }) => length <= text).slice(0, GATHERED_BOUNDS.scripts);
  const texts = keepWithin(page.texts, total - scripts.join('').length);
  const isShort = (part: object): boolean =>
    Object.values(part).every((value: unknown) => typeof value !== 'string' || value.length <= name);
  const cut = <Part extends object>(parts: readonly Part[]): readonly Part[] =>
    parts.filter(isShort).slice(0, elements);
  const lists = [page.buttons, page.links, page.inputs, page.images, page.countdowns];
  const isCut =
    texts.length < page.texts.length ||
    scripts.length < gathered.scripts.length ||
    lists.some((list) => list.length > elements);
  return {
    ...gathered,
    scripts,
    cards: gathered.cards.slice(0, GATHERED_BOUNDS.cards),
    page: {
      ...page,
      texts,
      buttons: cut(page.buttons),
      links: cut(page.links),
      inputs: cut(page.inputs),
      images: cut(page.images),
      countdowns: cut(page.countdowns),
      prices: page.prices.filter(({ textAt }) => textAt < texts.length).slice(0, prices),
      isComplete: page.isComplete && !isCut,
    },
  };
}

function keepWithin<Text extends { readonly text: string; readonly target: readonly string[] }>(
  texts: readonly Text[],
  total: number,
): readonly Text[] {
  let left = total;
  const end = texts.findIndex(({ text, target }, at) => {
    left -= text.length + target.join().length;
    return left < 0 || at >= GATHERED_BOUNDS.texts;
  });
  return end === -1 ? texts : texts.slice(0, end);
}
