import type { BridgeItem, BridgePage } from '@curio/core';

/** As many items as the bridge may tell of. */
const MAX_ITEMS = 1_000;
const MAX_TITLE_LENGTH = 500;

const KINDS: Readonly<Record<string, BridgeItem['kind']>> = {
  'curio-product': 'product',
  'curio-video': 'video',
  'curio-live': 'live',
};

/**
 * What the page told, with the cards that the site placed by hand: no slate had them, so that the page's script does not
 * name them. Their titles are what the cards themselves show, or their ids until they show one.
 */
export function withHandPlaced(page: BridgePage, cards: ReadonlyMap<Element, string>): BridgePage {
  const known = new Set(page.items.map(({ id }) => id));
  const items = [...page.items];
  for (const [card, id] of cards) {
    const kind = KINDS[card.localName];
    if (known.has(id) || kind === undefined || items.length >= MAX_ITEMS) continue;
    known.add(id);
    items.push({ id, kind, title: readTitle(card) ?? id });
  }
  return { ...page, items };
}

function readTitle(card: Element): string | null {
  const text = card.shadowRoot?.querySelector('[part~="title"]')?.textContent ?? '';
  const title = text.replaceAll(/\s+/gu, ' ').trim().slice(0, MAX_TITLE_LENGTH);
  return title === '' ? null : title;
}
