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

/** What is seen of a card in the window. */
export function toSeenBox(card: Element, clippers: readonly Element[], view: Box): Box {
  let seen: Box = intersect(card.getBoundingClientRect(), view);
  for (const clipper of clippers) seen = intersect(seen, clipper.getBoundingClientRect());
  return seen;
}

function toParent(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
