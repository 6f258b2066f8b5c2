/** What of an element changes what a person sees or a rule reads; classes and styles change without an end. */
const WATCHED_ATTRIBUTES = ['hidden', 'open', 'checked', 'aria-label', 'href', 'content', 'lang'];

/** Tags of the extension's own nodes in the page, which are no change of it. */
const OWN_TAG = /^curio-(?:companion|marks)$/u;

/** Tells of changes in whatever trees it is shown. */
export interface PageChanges {
  /** Listens in further trees; those it knows already cost nothing. */
  include(roots: Iterable<Document | ShadowRoot>): void;
}

/** Calls back for each batch of changes until the signal aborts. */
export function observePageChanges(onChange: () => void, signal: AbortSignal): PageChanges {
  const known = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOwn(record))) onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    include: (roots) => {
      for (const root of roots) {
        if (known.has(root) || signal.aborted) continue;
        known.add(root);
        observer.observe(root, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: WATCHED_ATTRIBUTES,
        });
      }
    },
  };
}

function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return type === 'childList' && nodes.length > 0 && nodes.every(isOwnNode);
}

function isOwnNode(node: Node): boolean {
  return node instanceof Element && OWN_TAG.test(node.localName);
}
