import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { prefersReducedMotion } from '../../controllers/playback-controller.ts';
import { observeFlicks } from './feed-flick.ts';
import { settle } from './feed-settle.ts';
import { observeWheel } from './feed-wheel.ts';
import type { GestureHost, Step } from './gesture-host.ts';

/** From this container width on a feed shows its stage between neighbours, as its styles say. */
const WIDE_PX = 900;

/** Whose slides these are, and which of them is on stage. */
interface ScrollHost extends ReactiveControllerHost, HTMLElement {
  readonly active: number;
}

/**
 * Knows which slide stands in the middle of the scroller, and brings another there.
 *
 * A slide that is gone to is on stage at once, so that its clip begins while it comes; one that the visitor scrolls to
 * is when most of it is seen.
 */
export class FeedScrollController implements ReactiveController, GestureHost {
  isWide = false;
  #slides: IntersectionObserver | null = null;
  #sizes: ResizeObserver | null = null;
  #scroller: HTMLElement | null = null;
  #gestures: AbortController | null = null;
  /** Open while a slide is on its way. */
  #way: AbortController | null = null;
  readonly #observed = new Set<Element>();
  readonly #host: ScrollHost;
  readonly #settled: (index: number) => void;

  /** @param settled - called with the index of the slide that has come to the middle. */
  constructor(host: ScrollHost, settled: (index: number) => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(([entry]) => {
      const isWide = (entry?.contentRect.width ?? 0) >= WIDE_PX;
      if (isWide === this.isWide) return;
      this.isWide = isWide;
      this.#host.requestUpdate();
    });
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.letGo();
    this.#gestures?.abort();
    this.#sizes?.disconnect();
    this.#slides?.disconnect();
    this.#observed.clear();
    this.#slides = null;
    this.#scroller = null;
    this.#gestures = null;
  }

  /** Takes in the slides drawn since the last call. */
  observe(): void {
    const scroller = this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller') ?? null;
    if (scroller !== this.#scroller) this.#take(scroller);
    for (const slide of this.#list()) {
      if (this.#observed.has(slide)) continue;
      this.#observed.add(slide);
      this.#slides?.observe(slide);
    }
  }

  /** Index of the slide on stage. */
  get active(): number {
    return this.#host.active;
  }

  /** Whether there is a slide in that direction. */
  canMove(step: Step): boolean {
    return this.#list()[this.active + step] !== undefined;
  }

  /** One slide on or back. */
  move(step: Step): void {
    this.goTo(this.active + step);
  }

  /** Scrolls to a slide, and nothing around the feed with it; an index outside the list changes nothing. */
  goTo(index: number): void {
    // The first key may come before the first update that follows this controller's arrival.
    this.observe();
    const slide = this.#list()[index];
    const scroller = this.#scroller;
    if (!(slide instanceof HTMLElement) || scroller === null) return;
    this.letGo();
    const top = slide.offsetTop - (scroller.clientHeight - slide.offsetHeight) / 2;
    this.#settled(index);
    if (prefersReducedMotion()) {
      scroller.scrollTo({ top, behavior: 'instant' });
      return;
    }
    this.#way = new AbortController();
    settle(scroller, top, { signal: this.#way.signal, ended: () => (this.#way = null) });
  }

  /** Leaves a slide that is on its way where it is. */
  letGo(): void {
    this.#way?.abort();
    this.#way = null;
  }

  #take(scroller: HTMLElement | null): void {
    this.#slides?.disconnect();
    this.#gestures?.abort();
    this.#observed.clear();
    this.#scroller = scroller;
    this.#slides = null;
    if (scroller === null) return;
    this.#slides = new IntersectionObserver((entries) => this.#see(entries), {
      root: scroller,
      threshold: 0.6,
    });
    this.#gestures = new AbortController();
    observeWheel(scroller, this, this.#gestures);
    observeFlicks(scroller, this, this.#gestures);
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    if (this.#way !== null) return;
    const settled = entries.findLast(({ isIntersecting }) => isIntersecting);
    if (settled === undefined) return;
    const index = this.#list().indexOf(settled.target);
    if (index >= 0) this.#settled(index);
  }

  #list(): Element[] {
    return [...(this.#scroller?.querySelectorAll(':scope > .slide') ?? [])];
  }
}

/** Where a key leads in a feed: 1 on, -1 back, 0 nowhere. */
export function toFeedMove(key: string): 1 | -1 | 0 {
  if (key === 'ArrowDown' || key === 'j' || key === 'J' || key === 'PageDown') return 1;
  if (key === 'ArrowUp' || key === 'k' || key === 'K' || key === 'PageUp') return -1;
  return 0;
}
