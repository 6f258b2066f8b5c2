/** A rectangle in CSS px of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Left top corner, CSS px of the viewport. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Distance of a pill from the card's edges. */
export const INSET_PX = 8;
/** As the overlay's styles have it. */
export const PILL_HEIGHT_PX = 28;
/** A card of which less can be seen has no pill: it would stand on its neighbour. */
const MIN_SEEN_PX = 56;
/** Distance between a card and its detail, and between the detail and the window's edge. */
const GAP_PX = 8;

/** The part that two boxes share; empty boxes have `right <= left` or `bottom <= top`. */
export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether a card, or what is seen of it, has room for a pill. */
export function isLargeEnough({ left, top, right, bottom }: Box): boolean {
  return right - left >= MIN_SEEN_PX && bottom - top >= MIN_SEEN_PX;
}

/**
 * The place of a detail: right of the card, else left of it. Where neither side has room, at the top of the card
 * below its pill: product and buy button of a card stand at its bottom.
 *
 * @param seen - the card within the window.
 * @param size - the detail's own width and height.
 */
export function placeDetail(
  seen: Box,
  size: { readonly width: number; readonly height: number },
  view: Box,
): Place {
  const y = clamp(seen.top, GAP_PX, view.bottom - size.height - GAP_PX);
  if (seen.right + GAP_PX + size.width + GAP_PX <= view.right)
    return { x: Math.round(seen.right + GAP_PX), y };
  if (seen.left - GAP_PX - size.width >= view.left + GAP_PX) {
    return { x: Math.round(seen.left - GAP_PX - size.width), y };
  }
  const x = clamp(seen.right - size.width - INSET_PX, GAP_PX, view.right - size.width - GAP_PX);
  return { x, y: Math.round(Math.max(seen.top, view.top) + INSET_PX + PILL_HEIGHT_PX + GAP_PX) };
}

function clamp(value: number, min: number, max: number): number {
  return Math.round(Math.max(min, Math.min(value, max)));
}
