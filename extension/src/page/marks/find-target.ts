/**
 * Finds an element again by its path: one for the document and one for each open shadow root on the way, as gathering
 * writes them.
 *
 * @returns `null` when the page has no such element any more.
 */
export function findTarget(document: Document, target: readonly string[]): Element | null {
  let root: Document | ShadowRoot = document;
  let found: Element | null = null;
  for (const [at, path] of target.entries()) {
    if (at > 0) {
      const shadow: ShadowRoot | null = found?.shadowRoot ?? null;
      if (shadow === null) return null;
      root = shadow;
    }
    found = follow(root, path);
    if (found === null) return null;
  }
  return found;
}

function follow(root: Document | ShadowRoot, path: string): Element | null {
  let at: Element | null = null;
  for (const [index, step] of path.split('>').entries()) {
    if (index === 0 && step.startsWith('#')) at = root.getElementById(step.slice(1));
    else if (index === 0 && root instanceof Document && step === root.documentElement.localName) {
      at = root.documentElement;
    } else at = toChild(index === 0 ? root : at, step);
    if (at === null) return null;
  }
  return at;
}

function toChild(parent: Document | ShadowRoot | Element | null, step: string): Element | null {
  const [, tag, number] = /^([^:]+):nth-child\((\d+)\)$/u.exec(step) ?? [];
  const child = parent?.children.item(Number(number ?? 0) - 1) ?? null;
  return child?.localName === tag ? child : null;
}
