/** Where the floating player stands; `start` and `end` are those of the writing direction. @public */
export type MiniCorner = 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';

/** Its corners, in the order in which a button goes through them. */
export const CORNERS: readonly MiniCorner[] = ['bottom-end', 'bottom-start', 'top-start', 'top-end'];

/** Whether something is the name of a corner. */
export function isCorner(name: unknown): name is MiniCorner {
  return CORNERS.some((corner) => corner === name);
}

/** The corner nearest to a point of the window. */
export function findCornerAt(
  { x, y }: { readonly x: number; readonly y: number },
  isRtl: boolean,
): MiniCorner {
  const isStart = x < innerWidth / 2 !== isRtl;
  return `${y < innerHeight / 2 ? 'top' : 'bottom'}-${isStart ? 'start' : 'end'}`;
}

/** Where an arrow key leads from a corner; the same corner where it leads nowhere. */
export function moveCorner(corner: MiniCorner, key: string, isRtl: boolean): MiniCorner {
  const [block = 'bottom', inline = 'end'] = corner.split('-');
  const [left, right] = isRtl ? ['end', 'start'] : ['start', 'end'];
  const moves: Readonly<Record<string, string>> = {
    ArrowUp: `top-${inline}`,
    ArrowDown: `bottom-${inline}`,
    ArrowLeft: `${block}-${left}`,
    ArrowRight: `${block}-${right}`,
  };
  const next = moves[key];
  return isCorner(next) ? next : corner;
}

/** Points looked at across a corner's place, each way. */
const LOOKS = [0.1, 0.5, 0.9];

/**
 * The corner where an element covers least of what a page keeps in place, such as a consent bar or a cart button; of
 * several the first of {@link CORNERS}, beginning with the one it has.
 *
 * @param box - its place in the corner it has.
 */
export function findFreeCorner(element: Element, box: DOMRect, corner: MiniCorner): MiniCorner {
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const insetX = Math.min(box.left, innerWidth - box.right);
  const insetY = Math.min(box.top, innerHeight - box.bottom);
  const count = (candidate: MiniCorner): number => {
    const [block, inline] = candidate.split('-');
    const isLeft = (inline === 'start') !== isRtl;
    const left = isLeft ? insetX : innerWidth - insetX - box.width;
    const top = block === 'top' ? insetY : innerHeight - insetY - box.height;
    return LOOKS.flatMap((across) =>
      LOOKS.filter((down) => isKeptAt({ x: left + across * box.width, y: top + down * box.height }, element)),
    ).length;
  };
  const order = [corner, ...CORNERS.filter((other) => other !== corner)];
  const covered = order.map(count);
  return order[covered.indexOf(Math.min(...covered))] ?? corner;
}

function isKeptAt({ x, y }: { readonly x: number; readonly y: number }, own: Element): boolean {
  return document.elementsFromPoint(x, y).some((element) => element !== own && isKeptInPlace(element));
}

function isKeptInPlace(element: Element): boolean {
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    const { position } = getComputedStyle(part);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}
