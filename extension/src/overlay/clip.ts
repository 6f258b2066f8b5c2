import { intersect, type Box } from './place.ts';

/**
 * The elements that cut off what a card shows: scroll containers and the like, through shadow roots up to the
 * document. Read once per card, since reading styles costs more than reading boxes.
 */
export function findClippers(card: Element): readonly Element[] {
  const clippers: Element[] = [];
  for (let above = toParent(card); above !== null; above = toParent(above)) {
    if (above === above.ownerDocument.documentElement || above === above.ownerDocument.body) continue;
    const style = getComputedStyle(above);
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') clippers.push(above);
  }
  return clippers;
}

/**
 * What of a card is not cut off by anything but the window's top and bottom: those it scrolls past.
 *
 * @param view - the window; beyond its sides nothing may stand, as that would make the page wider.
 */
export function toWholeBox(card: Element, clippers: readonly Element[], view: Box): Box {
  const { left, top, right, bottom } = card.getBoundingClientRect();
  let whole: Box = { left: Math.max(left, view.left), top, right: Math.min(right, view.right), bottom };
  for (const clipper of clippers) whole = intersect(whole, clipper.getBoundingClientRect());
  return whole;
}

/** The element around one, through slots and shadow roots. */
export function toParent(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
