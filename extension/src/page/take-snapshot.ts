import { askPage } from '../bridge/ask-page.ts';
import type { PageSnapshot } from '../figures/page-report.ts';
import { gatherTitles } from './gather-titles.ts';
import { withHandPlaced } from './hand-placed.ts';

/** Most items that are told of; a shop with 10,000 cards shows figures on the first ones. */
const MAX_ITEMS = 1_000;

/** The part of a snapshot that is seen without asking the page's script. */
export type SeenPart = Pick<PageSnapshot, 'cardItems' | 'titles'>;

/** Looks at the document alone. */
export function lookAtPage(window: Window, cards: ReadonlyMap<Element, string>): SeenPart {
  return {
    cardItems: [...new Set(toReadingOrder(cards))].slice(0, MAX_ITEMS),
    titles: gatherTitles(window.document),
  };
}

/** Looks at the document and asks the page's SDK; takes at most a little more than the bridge's deadline. */
export async function takeSnapshot(
  window: Window,
  cards: ReadonlyMap<Element, string>,
): Promise<PageSnapshot> {
  const answer = await askPage({
    target: window.document,
    createNonce: () => toNonce(crypto.getRandomValues(new Uint8Array(16))),
    afterDeadline: (callback, delayMs) => void window.setTimeout(callback, delayMs),
  });
  return {
    bridge: answer.state,
    page: answer.state === 'answered' ? withHandPlaced(answer.page, cards) : null,
    ...lookAtPage(window, cards),
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

function toNonce(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
