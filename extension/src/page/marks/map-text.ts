/** The text of a part of a page, and where each of its units stands. */
export interface TextMap {
  readonly text: string;
  /** @returns `null` where the text is no longer there. */
  toRange(start: number, end: number): Range | null;
}

/** Elements that stand in a line; any other begins a new one. */
const INLINE = /^(?:inline|contents|ruby)/u;
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

/** As much text as is mapped; longer ones are cut. */
const MOST_TEXT = 1_000_000;

interface Stretch {
  readonly node: Text;
  /** Where it begins in the text. */
  readonly start: number;
  /** Units of the node, one for each of the text's. */
  readonly units: readonly number[];
}

/** Reads an element's text as a person sees it: spaces drawn together, blocks and breaks on lines of their own. */
export function mapText(root: Element): TextMap {
  const stretches: Stretch[] = [];
  let text = '';
  const breakLine = (): void => {
    if (text.endsWith(' ')) text = text.slice(0, -1);
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const add = (node: Text): void => {
    const units: number[] = [];
    const start = text.length;
    for (let at = 0; at < node.data.length && text.length < MOST_TEXT; at += 1) {
      const isSpace = /\s/u.test(node.data.charAt(at));
      if (isSpace && (text === '' || /\s$/u.test(text))) continue;
      text += isSpace ? ' ' : node.data.charAt(at);
      units.push(at);
    }
    if (units.length > 0) stretches.push({ node, start, units });
  };
  walk(root, { add, breakLine });
  text = text.trimEnd();
  return { text, toRange: (start, end) => toRange(stretches, start, end) };
}

interface TextVisitor {
  add(node: Text): void;
  breakLine(): void;
}

function walk(root: Element, visitor: TextVisitor): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const open: Element[] = [];
  let node: Node | null = walker.nextNode();
  while (node !== null) {
    while (open.length > 0 && open.at(-1)?.contains(node) === false) {
      open.pop();
      visitor.breakLine();
    }
    if (isText(node)) visitor.add(node);
    else if (isElement(node)) {
      if (UNREAD.has(node.localName)) {
        node = nextBeyond(walker);
        continue;
      }
      if (node.localName === 'br') visitor.breakLine();
      else if (!INLINE.test(getComputedStyle(node).display)) {
        visitor.breakLine();
        open.push(node);
      }
    }
    node = walker.nextNode();
  }
}

function nextBeyond(walker: TreeWalker): Node | null {
  const inside = walker.currentNode;
  let next = walker.nextNode();
  while (next !== null && inside.contains(next)) next = walker.nextNode();
  return next;
}

/** Nodes of a frame are of another realm, so that `instanceof` says nothing. */
function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

function toRange(stretches: readonly Stretch[], start: number, end: number): Range | null {
  const from = findPoint(stretches, start);
  const to = findPoint(stretches, end - 1);
  if (from === null || to === null || end <= start) return null;
  const range = from.node.ownerDocument.createRange();
  try {
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at + 1);
  } catch {
    // The page shortened the text since it was read.
    return null;
  }
  return range;
}

function findPoint(
  stretches: readonly Stretch[],
  offset: number,
): { readonly node: Text; readonly at: number } | null {
  const stretch = stretches.findLast(({ start }) => start <= offset);
  const at = stretch?.units[offset - stretch.start];
  return stretch === undefined || at === undefined || !stretch.node.isConnected
    ? null
    : { node: stretch.node, at };
}
