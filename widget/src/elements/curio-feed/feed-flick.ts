import type { GestureHost, Step } from './gesture-host.ts';

/** A finger this fast goes on, in px a ms, as does one that has drawn the slide this far. Our choice, by hand. */
const FLICK_SPEED = 0.3;
const FLICK_RATIO = 0.2;

/** Below this a touch was a tap. */
const TAP_PX = 24;

/** How long a browser may take to begin its own fling. */
const FLING_BEGINS_MS = 60;

/** Makes one step of a flick, where the browser's own snapping does not: it follows the finger either way. */
export function observeFlicks(
  scroller: HTMLElement,
  host: GestureHost,
  { signal }: { readonly signal: AbortSignal },
): void {
  let trail: readonly Point[] = [];
  let from = 0;
  const passive = { signal, passive: true };
  const begin = (event: TouchEvent): void => {
    host.letGo();
    from = host.active;
    trail = addPoint([], event);
  };
  const end = (): void => {
    const step = toStep(trail, scroller.clientHeight);
    trail = [];
    if (step !== null && host.canMove(step)) helpOn(scroller, { host, target: from + step, step });
  };
  scroller.addEventListener('touchstart', begin, passive);
  scroller.addEventListener('touchmove', (event) => void (trail = addPoint(trail, event)), passive);
  scroller.addEventListener('touchend', end, passive);
}

interface Point {
  readonly y: number;
  readonly atMs: number;
}

/** The first point and the last few: enough for the way and the speed. A second finger is no swipe. */
function addPoint(trail: readonly Point[], { touches, timeStamp }: TouchEvent): readonly Point[] {
  const [touch, another] = touches;
  if (touch === undefined || another !== undefined) return [];
  const [first, ...rest] = trail;
  const point = { y: touch.clientY, atMs: timeStamp };
  return first === undefined ? [point] : [first, ...rest.slice(-3), point];
}

/** Where a finger meant to go when it left: by its last speed, or by how far it had come; `null` for nowhere. */
function toStep(trail: readonly Point[], heightPx: number): Step | null {
  const [first] = trail;
  const last = trail.at(-1);
  if (first === undefined || last === undefined) return null;
  const wayPx = first.y - last.y;
  const speed = toSpeed(trail.length > 2 ? trail.slice(1) : trail);
  const isFlick = Math.abs(speed) > FLICK_SPEED && Math.sign(speed) === Math.sign(wayPx);
  if (Math.abs(wayPx) < (isFlick ? TAP_PX : heightPx * FLICK_RATIO)) return null;
  return wayPx > 0 ? 1 : -1;
}

/** Upwards, px a ms. */
function toSpeed(points: readonly Point[]): number {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return 0;
  return (first.y - last.y) / Math.max(1, last.atMs - first.atMs);
}

/** Leaves the scroller to the browser's own fling where that goes the same way; else goes there itself. */
function helpOn(
  scroller: HTMLElement,
  { host, target, step }: { readonly host: GestureHost; readonly target: number; readonly step: Step },
): void {
  const { scrollTop: top } = scroller;
  setTimeout(() => {
    const isUnderWay = (scroller.scrollTop - top) * step > 4;
    if (!isUnderWay && host.active !== target) host.goTo(target);
  }, FLING_BEGINS_MS);
}
