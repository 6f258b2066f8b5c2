import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { prefersReducedMotion } from '../../controllers/playback-controller.ts';

/** From this container width on a feed shows its stage between neighbours, as its styles say. */
const WIDE_PX = 900;

/** Knows which slide stands in the middle of the scroller, and brings another there. */
export class FeedScrollController implements ReactiveController {
  isWide = false;
  #slides: IntersectionObserver | null = null;
  #sizes: ResizeObserver | null = null;
  #scroller: Element | null = null;
  readonly #observed = new Set<Element>();
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settled: (index: number) => void;

  /** @param settled - called with the index of the slide that has come to the middle. */
  constructor(host: ReactiveControllerHost & HTMLElement, settled: (index: number) => void) {
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
    this.#sizes?.disconnect();
    this.#slides?.disconnect();
    this.#observed.clear();
    this.#slides = null;
    this.#scroller = null;
  }

  /** Takes in the slides drawn since the last call. */
  observe(): void {
    const scroller = this.#host.shadowRoot?.querySelector('.scroller') ?? null;
    if (scroller !== this.#scroller) {
      this.#slides?.disconnect();
      this.#observed.clear();
      this.#scroller = scroller;
      this.#slides =
        scroller === null
          ? null
          : new IntersectionObserver((entries) => this.#see(entries), { root: scroller, threshold: 0.6 });
    }
    for (const slide of this.#list()) {
      if (this.#observed.has(slide)) continue;
      this.#observed.add(slide);
      this.#slides?.observe(slide);
    }
  }

  /** Scrolls to a slide, and nothing around the feed with it; an index outside the list changes nothing. */
  goTo(index: number): void {
    const slide = this.#list()[index];
    if (!(slide instanceof HTMLElement) || this.#scroller === null) return;
    const top = slide.offsetTop - (this.#scroller.clientHeight - slide.offsetHeight) / 2;
    this.#scroller.scrollTo({ top, behavior: prefersReducedMotion() ? 'instant' : 'smooth' });
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
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
