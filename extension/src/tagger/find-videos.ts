/** A video of a page. */
export interface FoundVideo {
  readonly video: HTMLVideoElement;
  /** The Curio card that it plays in, or `null`. */
  readonly card: Element | null;
}

/** Finds the videos of a document, also in open shadow roots and in frames of the same origin, in document order within each tree. */
export function findVideos(document: Document): readonly FoundVideo[] {
  const found: FoundVideo[] = [];
  const waiting: { readonly tree: Document | ShadowRoot; readonly card: Element | null }[] = [
    { tree: document, card: null },
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const element of next.tree.querySelectorAll('*')) {
      const card = next.card ?? element.closest('curio-video, curio-live');
      if (isVideo(element)) found.push({ video: element, card });
      const inside = element.shadowRoot ?? findFrame(element);
      if (inside !== null) waiting.push({ tree: inside, card });
    }
  }
  return found;
}

/** By name: an element of a frame is of the frame's own class. */
function isVideo(element: Element): element is HTMLVideoElement {
  return element.localName === 'video';
}

function findFrame(element: Element): Document | null {
  return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}
