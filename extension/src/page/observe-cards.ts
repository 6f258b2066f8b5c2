import { createCardIndex, type CardIndex } from './card-index.ts';

/** How often Curio elements without shadow root are looked at again; their script loads once. */
const WAITING_CHECK_MS = 400;

/** The cards of a page, kept up to date. */
export interface CardWatch {
  /** Cards now in the document, with their items; the same item may stand in several. */
  readonly cards: ReadonlyMap<Element, string>;
  /** The document and every open shadow root found in it. */
  readonly roots: ReadonlySet<Document | ShadowRoot>;
}

/** Where to look, whom to tell, how long. */
export interface CardWatchOptions {
  readonly window: Window;
  /** Called at most once a frame, after cards or roots changed. */
  readonly onChange: () => void;
  /** Called at most once a frame after anything in the page changed. */
  readonly onMutation: () => void;
  readonly signal: AbortSignal;
}

/**
 * Finds the cards of a page, also inside open shadow roots and when they come later. Looks only at added and removed
 * nodes and at `item-id`; works once a frame however many changes there were; writes nothing into the page.
 */
export function observeCards({ window, onChange, onMutation, signal }: CardWatchOptions): CardWatch {
  let changes: MutationRecord[] = [];
  const applyChanges = (): void => {
    if (signal.aborted) return;
    const records = changes;
    changes = [];
    if (index.apply(records)) onChange();
    onMutation();
  };
  const observer = new MutationObserver((records) => {
    if (changes.length === 0) window.requestAnimationFrame(applyChanges);
    changes.push(...records);
  });
  const index: CardIndex = createCardIndex((root) =>
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['item-id'] }),
  );
  index.lookAt(window.document);
  const timer = window.setInterval(() => {
    if (index.lookAtWaiting()) onChange();
  }, WAITING_CHECK_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(timer);
  });
  return index;
}
