/** How long a slide takes to its place, and how: look.md's one curve. */
const SETTLE_MS = 240;

/**
 * Brings a scroller to a place in 240 ms, and keeps its snapping out of the way meanwhile.
 *
 * A native smooth scroll takes as long as the browser likes and cannot be told from the visitor's own; this one ends
 * when the signal aborts, and leaves the scroller where it has come to.
 *
 * @param ended - called once it has arrived; not after an abort.
 */
export function settle(
  scroller: HTMLElement,
  top: number,
  { signal, ended }: { readonly signal: AbortSignal; readonly ended: () => void },
): void {
  const from = scroller.scrollTop;
  const startedAtMs = performance.now();
  let request = 0;
  const finish = (): void => scroller.removeAttribute('data-settling');
  const step = (nowMs: number): void => {
    const progress = Math.min(1, Math.max(0, (nowMs - startedAtMs) / SETTLE_MS));
    scroller.scrollTop = from + (top - from) * (1 - (1 - progress) ** 3);
    if (progress < 1) request = requestAnimationFrame(step);
    else {
      finish();
      ended();
    }
  };
  scroller.toggleAttribute('data-settling', true);
  request = requestAnimationFrame(step);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(request);
    finish();
  });
}
