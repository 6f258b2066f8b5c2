/** Tags of the elements that show one item, and carry its id in `item-id`. */
const CARD_TAGS: ReadonlySet<string> = new Set(['curio-video', 'curio-live', 'curio-product']);

/** Ids longer than this are not ours. */
const MAX_ITEM_LENGTH = 200;

/** What a walk meets. */
export interface CardVisitor {
  /** A card; nothing inside it is visited, since what it holds belongs to it. */
  readonly onCard: (card: Element, item: string) => void;
  /** An open shadow root, walked next. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** A Curio element that has no shadow root yet: its script may still be on the way. */
  readonly onWaiting: (element: Element) => void;
}

/** Walks a tree and every open shadow root below it, without recursion, in document order within each tree. */
export function findCards(start: Document | ShadowRoot | Element, visitor: CardVisitor): void {
  const waiting: (Document | ShadowRoot | Element)[] = [start];
  for (let tree = waiting.shift(); tree !== undefined; tree = waiting.shift()) {
    const visitRoot = (root: ShadowRoot): void => {
      visitor.onRoot(root);
      waiting.push(root);
    };
    walkTree(tree, { ...visitor, onRoot: visitRoot });
  }
}

/** The id of the item that an element shows; `null` when it is no card. */
export function readItem(element: Element): string | null {
  if (!CARD_TAGS.has(element.localName)) return null;
  const item = element.getAttribute('item-id');
  return item === null || item === '' || item.length > MAX_ITEM_LENGTH ? null : item;
}

function walkTree(tree: Document | ShadowRoot | Element, visitor: CardVisitor): void {
  let node: Node | null = tree;
  while (node !== null) {
    const isClosedOff = node instanceof Element && visitElement(node, visitor);
    node = toNext(node, tree, isClosedOff);
  }
}

/** @returns whether the walk stays out of the element's children. */
function visitElement(element: Element, visitor: CardVisitor): boolean {
  const item = readItem(element);
  if (item !== null) {
    visitor.onCard(element, item);
    return true;
  }
  if (element.shadowRoot !== null) visitor.onRoot(element.shadowRoot);
  else if (element.localName.startsWith('curio-')) visitor.onWaiting(element);
  return false;
}

function toNext(node: Node, tree: Node, skipChildren: boolean): Node | null {
  if (!skipChildren && node.firstChild !== null) return node.firstChild;
  let climbing: Node | null = node;
  while (climbing !== null && climbing !== tree) {
    if (climbing.nextSibling !== null) return climbing.nextSibling;
    climbing = climbing.parentNode;
  }
  return null;
}
