import type { Box } from './place.ts';
import { toParent } from './clip.ts';

/** Where bars are looked for, in parts of the window's width: a bar spans most of it, and so its middle. */
const PROBED_RATIO = 0.5;
/** Distance of a probe from the window's edge. */
const EDGE_PX = 2;
/** What covers more of the window's height is no bar, but a page of its own above the page. */
const BAR_RATIO = 0.5;

/** Elements of ours, which lie above the page's. */
const OWN = /^curio-(?:companion|marks)$/u;

/**
 * The part of the window that no fixed bar of the page covers: its header above, its buy button below.
 *
 * @param view - the window.
 */
export function toClearView(document: Document, view: Box): Box {
  const top = findBars(document, view, EDGE_PX).map(({ bottom }) => bottom);
  const bottom = findBars(document, view, view.bottom - EDGE_PX).map((bar) => bar.top);
  return { ...view, top: Math.max(view.top, ...top), bottom: Math.min(view.bottom, ...bottom) };
}

function findBars(document: Document, view: Box, y: number): readonly Box[] {
  const bar = findFixed(hit(document, view.right * PROBED_RATIO, y));
  const box = bar?.getBoundingClientRect();
  return box === undefined || !isBarAt(box, y, view) ? [] : [box];
}

/** A modal dialog is hit wherever its backdrop lies, far from its own box. */
function isBarAt({ top, bottom, height }: DOMRect, y: number, view: Box): boolean {
  return height <= view.bottom * BAR_RATIO && top <= y && y <= bottom;
}

/** What is seen at a point, into open shadow roots; `null` where it is of ours, behind which one would have to look. */
function hit(document: Document, x: number, y: number): Element | null {
  let root: Document | ShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    // Of all that lies there a browser finds the first much sooner than the rest.
    const next: Element | null = root.elementFromPoint(x, y);
    if (next === null || next === found) return found;
    if (OWN.test(next.localName)) return null;
    found = next;
    if (next.shadowRoot === null) return found;
    root = next.shadowRoot;
  }
}

/** A bar that scrolls with the page until it sticks is one while it stands at the edge. */
function findFixed(element: Element | null): Element | null {
  for (let at = element; at !== null; at = toParent(at)) {
    if (/^(?:fixed|sticky)$/u.test(getComputedStyle(at).position)) return at;
  }
  return null;
}
