import { findCards, readItem } from './find-cards.ts';

/** Elements that never get a shadow root (no script on the page) are given up after this many looks. */
const WAITING_CHECKS = 25;

/** Which cards and trees a page has. Every method that changes it says whether it did. */
export interface CardIndex {
  readonly cards: ReadonlyMap<Element, string>;
  readonly roots: ReadonlySet<Document | ShadowRoot>;
  /** Takes in a subtree. */
  lookAt(start: Document | Element): boolean;
  /** Takes in what mutations added, removed or renamed. */
  apply(records: readonly MutationRecord[]): boolean;
  /** Looks again at Curio elements that had no shadow root yet. */
  lookAtWaiting(): boolean;
}

/**
 * Makes an empty index.
 *
 * @param onRoot - called once for the document and for each open shadow root that is found.
 */
export function createCardIndex(onRoot: (root: Document | ShadowRoot) => void): CardIndex {
  const cards = new Map<Element, string>();
  const roots = new Set<Document | ShadowRoot>();
  const waiting = new Map<Element, number>();
  const addRoot = (root: Document | ShadowRoot): void => {
    if (roots.has(root)) return;
    roots.add(root);
    onRoot(root);
  };
  const lookAt = (start: Document | Element): boolean => {
    const before = cards.size + roots.size;
    if (start instanceof Document) addRoot(start);
    findCards(start, {
      onCard: (card, item) => cards.set(card, item),
      onRoot: addRoot,
      onWaiting: (element) => waiting.set(element, waiting.get(element) ?? WAITING_CHECKS),
    });
    return cards.size + roots.size !== before;
  };
  return {
    cards,
    roots,
    lookAt,
    apply: (records) => {
      const renamed = records.filter(({ type, target }) => type === 'attributes' && rename(cards, target));
      const grown = toAddedElements(records, cards).filter((element) => lookAt(element));
      return dropGone(cards, roots) || renamed.length + grown.length > 0;
    },
    lookAtWaiting: () => {
      const ready = takeReady(waiting);
      return ready.filter((element) => lookAt(element)).length > 0;
    },
  };
}

/** Elements whose shadow root came; the others wait on, up to their last look. */
function takeReady(waiting: Map<Element, number>): readonly Element[] {
  const looked = [...waiting];
  waiting.clear();
  for (const [element, checksLeft] of looked) {
    if (element.isConnected && element.shadowRoot === null && checksLeft > 0) {
      waiting.set(element, checksLeft - 1);
    }
  }
  return looked.map(([element]) => element).filter((element) => element.shadowRoot !== null);
}

function toAddedElements(
  records: readonly MutationRecord[],
  cards: ReadonlyMap<Element, string>,
): readonly Element[] {
  return records
    .flatMap((record) => [...record.addedNodes])
    .filter((node) => node instanceof Element)
    .filter((element) => element.isConnected && !isInsideCard(element, cards));
}

function rename(cards: Map<Element, string>, target: Node): boolean {
  if (!(target instanceof Element)) return false;
  const item = readItem(target);
  if (item === null) return cards.delete(target);
  if (cards.get(target) === item) return false;
  cards.set(target, item);
  return true;
}

function dropGone(cards: Map<Element, string>, roots: Set<Document | ShadowRoot>): boolean {
  const before = cards.size + roots.size;
  for (const card of cards.keys()) if (!card.isConnected) cards.delete(card);
  for (const root of roots) if (!root.isConnected) roots.delete(root);
  return cards.size + roots.size !== before;
}

function isInsideCard(node: Element, cards: ReadonlyMap<Element, string>): boolean {
  for (let above = node.parentElement; above !== null; above = above.parentElement) {
    if (cards.has(above)) return true;
  }
  return false;
}
