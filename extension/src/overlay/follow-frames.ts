/**
 * Frames without any movement after which following rests; 30 frames are half a second, longer than the pause in a
 * thrown scroll.
 */
const RESTING_FRAMES = 30;

/** Events after which something on the page may move. They do not leave shadow roots, so each root is listened to. */
const WAKING_EVENTS = ['scroll', 'transitionrun', 'animationstart', 'load', 'toggle'] as const;
const WAKING_INPUT = ['pointermove', 'wheel', 'touchmove', 'keydown'] as const;

/** Whom to call in each frame, and where movement may begin. */
export interface FollowOptions {
  readonly window: Window;
  /** Measures and places; says whether anything moved since the last frame. */
  readonly onFrame: () => boolean;
  readonly signal: AbortSignal;
}

/** Follows movement frame by frame while there is any, and rests otherwise. */
export interface Follower {
  wake(): void;
  /** Listens in one more tree. */
  listen(root: Document | ShadowRoot): void;
}

/** Makes a follower; it works only while its signal has not aborted. */
export function followFrames({ window, onFrame, signal }: FollowOptions): Follower {
  const listening = new WeakSet<Node>();
  let framesLeft = 0;
  const run = (): void => {
    if (signal.aborted) return;
    framesLeft = onFrame() ? RESTING_FRAMES : framesLeft - 1;
    if (framesLeft > 0) window.requestAnimationFrame(run);
  };
  const wake = (): void => {
    if (signal.aborted) return;
    if (framesLeft <= 0) window.requestAnimationFrame(run);
    framesLeft = RESTING_FRAMES;
  };
  const listen = (root: Document | ShadowRoot): void => {
    if (listening.has(root)) return;
    listening.add(root);
    for (const type of WAKING_EVENTS)
      root.addEventListener(type, wake, { capture: true, passive: true, signal });
  };
  window.addEventListener('resize', wake, { passive: true, signal });
  for (const type of WAKING_INPUT)
    window.addEventListener(type, wake, { capture: true, passive: true, signal });
  return { wake, listen };
}
