import type { GestureHost, Step } from './gesture-host.ts';

/** One notch of a wheel is 100 px in Chromium and 53 in Firefox on Linux; the first tick of a trackpad is under 10. */
const WHEEL_STEP_PX = 30;

/** After a step the wheel rests so long; what a peer's demo for the same purpose waits (IVS feed: 500). */
const WHEEL_REST_MS = 450;

/** Ticks closer than this belong to one movement of the hand, and its inertia. */
const WHEEL_GAP_MS = 120;

/** Pixels of a wheel that counts in pixels, lines or pages. */
const WHEEL_UNITS_PX = [1, 16, 400] as const;

/** What a wheel has done so far. */
interface Turning {
  readonly turnedPx: number;
  readonly tickPx: number;
  readonly tickAtMs: number;
  readonly movedAtMs: number;
}

const AT_REST: Turning = { turnedPx: 0, tickPx: 0, tickAtMs: -Infinity, movedAtMs: -Infinity };

/** Makes one step of a notch, or of one push on a trackpad with all its inertia. */
export function observeWheel(
  scroller: HTMLElement,
  host: GestureHost,
  { signal }: { readonly signal: AbortSignal },
): void {
  let turning = AT_REST;
  const turn = (event: WheelEvent): void => {
    const step = toDirection(event);
    if (step === null || !host.canMove(step)) return;
    event.preventDefault();
    turning = addTick(turning, toPx(event), event.timeStamp);
    if (turning.movedAtMs === event.timeStamp) host.move(step);
  };
  scroller.addEventListener('wheel', turn, { signal, passive: false });
}

/** `null` for what is no vertical scroll: zooming, sideways, nothing. */
function toDirection(event: WheelEvent): Step | null {
  const isOther = event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) >= Math.abs(event.deltaY);
  if (isOther) return null;
  return event.deltaY > 0 ? 1 : -1;
}

function toPx({ deltaY, deltaMode }: WheelEvent): number {
  return deltaY * (WHEEL_UNITS_PX[deltaMode] ?? 1);
}

/** A tick that makes a step leaves its own time as `movedAtMs`. */
function addTick(before: Turning, px: number, nowMs: number): Turning {
  const isApart = nowMs - before.tickAtMs >= WHEEL_GAP_MS;
  const isBack = Math.sign(px) !== Math.sign(before.turnedPx);
  const turnedPx = isApart || isBack ? px : before.turnedPx + px;
  const isInertia = !isApart && Math.abs(px) < Math.abs(before.tickPx);
  const isResting = nowMs - before.movedAtMs < WHEEL_REST_MS;
  const tick = { tickPx: px, tickAtMs: nowMs };
  return isInertia || isResting || Math.abs(turnedPx) < WHEEL_STEP_PX
    ? { ...before, ...tick, turnedPx }
    : { ...tick, turnedPx: 0, movedAtMs: nowMs };
}
