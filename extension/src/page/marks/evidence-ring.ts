import { findClippers } from '../../overlay/clip.ts';
import { followFrames, type Follower } from '../../overlay/follow-frames.ts';
import { intersect, type Box } from '../../overlay/place.ts';
import type { ShownEvidence } from '../../messaging/governance-protocol.ts';
import { findTarget } from './find-target.ts';
import { findWords } from './find-words.ts';
import type { MarksLayer } from './marks-layer.ts';

/** How long a proof stays ringed; a person has found it by then. */
const SHOWN_MS = 8_000;
/** Space between the proof and its ring. */
const GAP_PX = 3;
/** Lines of a long quote that get a ring of their own. */
const MOST_BOXES = 40;

/** Rings proofs on the page. */
export interface EvidenceRing {
  /** Scrolls to a proof and rings it for some seconds; `false` when the page does not show it any more. */
  show(evidence: ShownEvidence): boolean;
}

/** Makes rings in a layer; at most one proof is ringed at a time. */
export function createEvidenceRing(window: Window, marks: MarksLayer, signal: AbortSignal): EvidenceRing {
  let shown = new AbortController();
  return {
    show: ({ target, quote }) => {
      shown.abort();
      const element = findTarget(window.document, target);
      if (element === null) return false;
      const words = quote === null ? null : findWords(element, quote);
      if (quote !== null && words === null) return false;
      scrollTo(element, words, window);
      if (element.getClientRects().length === 0 && words === null) return false;
      shown = new AbortController();
      const life = AbortSignal.any([signal, shown.signal]);
      drawRings(element, words, { window, marks, signal: life });
      const end = shown;
      whenSeen(window, life, () => {
        const timer = window.setTimeout(() => end.abort(), SHOWN_MS);
        life.addEventListener('abort', () => window.clearTimeout(timer));
      });
      return true;
    },
  };
}

/** The panel may stand in a tab of its own, with the page behind it. */
function whenSeen({ document }: Window, signal: AbortSignal, callback: () => void): void {
  if (document.visibilityState === 'visible') callback();
  else document.addEventListener('visibilitychange', callback, { once: true, signal });
}

function scrollTo(element: Element, words: Range | null, window: Window): void {
  const holder = words?.startContainer.parentElement ?? element;
  holder.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = (words ?? element).getBoundingClientRect();
  // Words in the middle of a text that is higher than the window.
  if (bottom < 0 || top > window.innerHeight) window.scrollBy(0, top - window.innerHeight / 2);
}

interface RingPlace {
  readonly window: Window;
  readonly marks: MarksLayer;
  readonly signal: AbortSignal;
}

function drawRings(element: Element, words: Range | null, { window, marks, signal }: RingPlace): void {
  const clippers = findClippers(element);
  const rings: HTMLElement[] = [];
  let written = '';
  signal.addEventListener('abort', () => {
    for (const ring of rings) ring.remove();
  });
  const onFrame = (): boolean => {
    marks.keepInPage();
    const view: Box = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    const boxes = [...(words ?? element).getClientRects()]
      .slice(0, MOST_BOXES)
      .map((rect) =>
        clippers.reduce<Box>((box, clipper) => intersect(box, clipper.getBoundingClientRect()), rect),
      )
      .map((box) => intersect(box, view))
      .filter(({ left, right, top, bottom }) => right > left && bottom > top);
    const now = JSON.stringify(boxes);
    if (now === written) return false;
    written = now;
    placeRings(boxes, rings, marks);
    return true;
  };
  const follower: Follower = followFrames({ window, onFrame, signal });
  const root = element.getRootNode();
  follower.listen(window.document);
  if (root instanceof ShadowRoot) follower.listen(root);
  onFrame();
  follower.wake();
}

function placeRings(boxes: readonly Box[], rings: HTMLElement[], { layer }: MarksLayer): void {
  while (rings.length < boxes.length) {
    const ring = layer.ownerDocument.createElement('div');
    ring.className = 'ring';
    layer.append(ring);
    rings.push(ring);
  }
  for (const [at, ring] of rings.entries()) {
    const box = boxes[at];
    ring.hidden = box === undefined;
    if (box === undefined) continue;
    ring.style.transform = `translate(${Math.round(box.left - GAP_PX)}px, ${Math.round(box.top - GAP_PX)}px)`;
    ring.style.width = `${Math.round(box.right - box.left + 2 * GAP_PX)}px`;
    ring.style.height = `${Math.round(box.bottom - box.top + 2 * GAP_PX)}px`;
  }
}
