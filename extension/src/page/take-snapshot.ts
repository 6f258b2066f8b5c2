import { askPage } from '../bridge/ask-page.ts';
import { createBridgeAsker } from '../bridge/create-bridge-asker.ts';
import type { PageSnapshot } from '../figures/page-report.ts';
import { listFrameOrigins } from './list-frame-origins.ts';
import type { CardWatch } from './observe-cards.ts';
import { withHandPlaced } from './hand-placed.ts';

/** Most items that are told of; a shop with 10,000 cards shows figures on the first ones. */
const MAX_ITEMS = 1_000;

/** Items of the cards in the document, from the top left, each once. */
export function listCardItems(cards: ReadonlyMap<Element, string>): readonly string[] {
  return [...new Set(toReadingOrder(cards))].slice(0, MAX_ITEMS);
}

/** Looks at the document and asks the page's SDK; takes at most a little more than the bridge's deadline. */
export async function takeSnapshot(window: Window, { cards, roots }: CardWatch): Promise<PageSnapshot> {
  const answer = await askPage(createBridgeAsker(window));
  return {
    bridge: answer.state,
    page: answer.state === 'answered' ? withHandPlaced(answer.page, cards) : null,
    cardItems: listCardItems(cards),
    frameOrigins: listFrameOrigins(roots, window.location.origin),
  };
}

/** From the top left: cards in shadow roots have no order among themselves but that on the screen. */
function toReadingOrder(cards: ReadonlyMap<Element, string>): readonly string[] {
  return [...cards]
    .slice(0, MAX_ITEMS)
    .map(([card, item]) => ({ item, box: card.getBoundingClientRect() }))
    .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    .map(({ item }) => item);
}
