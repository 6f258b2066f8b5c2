/** As much of `Node` as gathering reads; linkedom's fits too. @public */
export interface NodeLike {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: NodeLike | null;
  readonly nextSibling: NodeLike | null;
}

/** As much of `Element` as gathering reads. @public */
export interface ElementLike extends NodeLike {
  readonly localName: string;
  getAttribute(name: string): string | null;
  /** State of a box, where the platform keeps it apart from the attribute. */
  readonly checked?: boolean;
  /** Open ones are read. */
  readonly shadowRoot?: NodeLike | null;
}

/** As much of `Document` as gathering reads. @public */
export interface DocumentLike {
  readonly documentElement: NodeLike | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Whether a node is an element. @internal */
export function isElement(node: NodeLike): node is ElementLike {
  return node.nodeType === ELEMENT;
}

/** Whether a node is text. @internal */
export function isText(node: NodeLike): boolean {
  return node.nodeType === TEXT;
}
