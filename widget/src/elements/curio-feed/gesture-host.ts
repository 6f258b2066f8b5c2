/** One slide on, or back. */
export type Step = 1 | -1;

/**
 * What gestures need to know of a feed, and ask of it.
 *
 * One gesture makes one step: a notch of the wheel, a push on a trackpad, a flick of a finger. Scroll snapping alone
 * does not: a notch of 100 px falls back to where it came from, and so does a flick whose speed the browser measured
 * while it was busy (both seen in Chromium 156).
 */
export interface GestureHost {
  /** Whether there is a slide in that direction; where there is none, the page around the feed scrolls on. */
  canMove(step: Step): boolean;
  move(step: Step): void;
  /** Index of the slide on stage. */
  readonly active: number;
  /** Goes to a slide. */
  goTo(index: number): void;
  /** The finger has taken the scroller: what moves it must let go. */
  letGo(): void;
}
