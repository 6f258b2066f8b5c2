import { isElement, isText, type ElementLike, type NodeLike } from './document-like.ts';

/** What a walk meets. @internal */
export interface DocumentVisitor {
  /** @returns whether to go into it. */
  enter(element: ElementLike, place: Place): boolean;
  leave(element: ElementLike): void;
  text(text: string): void;
}

/** Where an element stands: a CSS path, one for each document or shadow root on the way. @internal */
export interface Place {
  readonly roots: readonly string[];
  readonly path: string;
}

/** Nodes of a page that are gathered at most; a page of 10,000 cards has some 150,000. */
const MOST_NODES = 250_000;
/** Elements deeper than this stand at the place of the one above them, so that paths stay short. */
const MOST_DEPTH = 256;

interface Level {
  /** Whose children these are; `null` for those of a root. */
  readonly element: ElementLike | null;
  readonly place: Place;
  next: NodeLike | null;
  /** Elements met among the children. */
  count: number;
  readonly isRoot?: boolean;
}

/**
 * Walks a tree in its order, with open shadow roots; without recursion, since a page may nest as deep as it likes. What
 * a page moves between two steps is met where it stands by then, or not at all.
 *
 * @returns a step for every 200 nodes; at the end whether all of it was walked.
 * @internal
 */
export function* walkDocument(root: NodeLike, visitor: DocumentVisitor): Generator<void, boolean> {
  const walk: Walk = { levels: [toRootLevel(root)], seenIds: new Set(), left: MOST_NODES };
  for (let level = walk.levels.at(-1); level !== undefined; level = walk.levels.at(-1)) {
    const node = walk.left === 0 ? null : level.next;
    if (node === null) {
      walk.levels.pop();
      if (level.element !== null) visitor.leave(level.element);
    } else {
      walk.left -= 1;
      level.next = level.isRoot ? null : node.nextSibling;
      visit(node, level, { walk, visitor });
      if (walk.left % STEP_NODES === 0) yield;
    }
  }
  return walk.left > 0;
}

/** Nodes between two steps: 200 of them take about half a millisecond. */
const STEP_NODES = 200;

interface Walk {
  readonly levels: Level[];
  readonly seenIds: Set<string>;
  left: number;
}

/** The root's siblings are not its own. */
function toRootLevel(root: NodeLike): Level {
  return { element: null, place: { roots: [], path: '' }, next: root, count: 0, isRoot: true };
}

function visit(
  node: NodeLike,
  level: Level,
  { walk, visitor }: { readonly walk: Walk; readonly visitor: DocumentVisitor },
): void {
  if (isText(node)) visitor.text(node.nodeValue ?? '');
  if (!isElement(node)) return;
  level.count += 1;
  const place = walk.levels.length > MOST_DEPTH ? level.place : toPlace(node, level, walk.seenIds);
  if (!visitor.enter(node, place)) return;
  walk.levels.push({ element: node, place, next: node.firstChild, count: 0 });
  const shadow = node.shadowRoot ?? null;
  if (shadow !== null) walk.levels.push(toShadowLevel(shadow, place));
}

/** Children of a shadow root come before those that the element itself has. */
function toShadowLevel(shadow: NodeLike, { roots, path }: Place): Level {
  return {
    element: null,
    place: { roots: [...roots, path], path: ':host' },
    next: shadow.firstChild,
    count: 0,
  };
}

function toPlace(element: ElementLike, { place, count }: Level, seenIds: Set<string>): Place {
  const { roots, path } = place;
  const id = element.getAttribute('id');
  if (id !== null && /^[A-Za-z][\w-]*$/u.test(id)) {
    const key = roots.length === 0 ? id : `${roots.join('\0')}\0${id}`;
    if (!seenIds.has(key)) {
      seenIds.add(key);
      return { roots, path: `#${id}` };
    }
  }
  const own = `${element.localName}:nth-child(${count})`;
  if (path === '') return { roots, path: element.localName };
  return { roots, path: path === ':host' ? own : `${path}>${own}` };
}
