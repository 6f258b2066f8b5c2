import { gatherPageInSlices, type PageReading } from '@curio/core';

/** A stretch of reading: half a frame, so that a page that scrolls meanwhile loses none. */
const SLICE_MS = 8;
/** A page that is never idle is read all the same. */
const LONGEST_PAUSE_MS = 200;

/** A page, and how long reading it kept the page from its own work. */
export interface VisibleReading extends PageReading {
  readonly workMs: number;
}

/** Reads what a person can see of a page, in the page's idle moments. */
export async function gatherVisible(window: Window, signal: AbortSignal): Promise<VisibleReading> {
  let workMs = 0;
  let sinceMs = performance.now();
  const reading = await gatherPageInSlices(
    window.document,
    {
      url: window.location.href,
      // What is given is what the document gave: real elements.
      isVisible: (element) => isVisible(element as unknown as Element),
    },
    {
      clock: () => performance.now(),
      sliceMs: SLICE_MS,
      pause: async () => {
        workMs += performance.now() - sinceMs;
        await pauseUntilIdle(window, signal);
        sinceMs = performance.now();
      },
    },
  );
  return { ...reading, workMs: workMs + performance.now() - sinceMs };
}

/** An element with `display: contents` has no box of its own, and its children have. */
function isVisible(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents'
  );
}

/** @throws the signal's reason when it aborts. */
export async function pauseUntilIdle(window: Window, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    window.requestIdleCallback(() => resolve(), { timeout: LONGEST_PAUSE_MS });
  });
  signal.throwIfAborted();
}
