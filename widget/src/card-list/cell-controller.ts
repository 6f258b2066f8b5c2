import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Cells that are drawn before anything is known of the screen: more than a first look shows. */
const DRAWN_AT_FIRST = 12;

/** Cards play by themselves in so many cells at once: with the one pointed at that makes three media elements. */
const MOST_PLAYING = 2;

/** What surrounds the cells. */
export interface CellPlace {
  /** What scrolls; `null` for the window. */
  readonly root: Element | null;
  /** How far beyond it cells are drawn, as CSS margin. */
  readonly margin: string;
}

/**
 * Knows which cells of a list are near the screen. Only these have a card; the others keep their place, so that a list of
 * ten thousand items makes as many cards as one of twenty.
 *
 * Kept virtual lists place items by inline styles, which strict policies refuse in a template, and want each item's size:
 * here the style sheet says it, and the cells stay in the order of the page for the keyboard and assistive technology.
 */
export class CellController implements ReactiveController {
  /** The furthest cell that was half in view; -1 before any was. */
  reached = -1;
  readonly #near = new Map<Element, boolean>();
  readonly #inView = new Set<Element>();
  #observers: readonly IntersectionObserver[] = [];
  #root: Element | null | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #toPlace: () => CellPlace | null;
  readonly #reachedFurther: () => void;

  /**
   * @param toPlace - `null` while there are no cells.
   * @param reachedFurther - called when a cell came into view that never was.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    toPlace: () => CellPlace | null,
    reachedFurther: () => void,
  ) {
    this.#host = host;
    this.#toPlace = toPlace;
    this.#reachedFurther = reachedFurther;
    host.addController(this);
  }

  hostUpdated(): void {
    const place = this.#toPlace();
    if (place === null) {
      this.#stop();
      return;
    }
    if (place.root !== this.#root) this.#start(place);
    for (const cell of this.cells) {
      if (this.#near.has(cell)) continue;
      this.#near.set(cell, this.cells.indexOf(cell) < DRAWN_AT_FIRST);
      for (const observer of this.#observers) observer.observe(cell);
    }
  }

  hostDisconnected(): void {
    this.#stop();
    this.reached = -1;
  }

  /** The cells as they stand in the page. */
  get cells(): readonly HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.cell') ?? [])];
  }

  /** Whether a cell has its card. One that the visitor works with keeps it. */
  isDrawn(index: number): boolean {
    const cell = this.#host.shadowRoot?.querySelector(`.cell[data-at='${index}']`) ?? null;
    if (cell === null) return index < DRAWN_AT_FIRST;
    return this.#near.get(cell) === true || cell.matches(':focus-within');
  }

  /** Whether the card of a cell is among the first in view, which may play by themselves. */
  mayPlay(index: number): boolean {
    const first = this.cells.filter((cell) => this.#inView.has(cell)).slice(0, MOST_PLAYING);
    return first.some((cell) => cell.dataset['at'] === String(index));
  }

  #start({ root, margin }: CellPlace): void {
    this.#stop();
    this.#root = root;
    this.#observers = [
      new IntersectionObserver((entries) => this.#comeNear(entries), { root, rootMargin: margin }),
      new IntersectionObserver((entries) => this.#comeIntoView(entries), { threshold: 0.5 }),
    ];
  }

  #stop(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
    this.#near.clear();
    this.#inView.clear();
    this.#root = undefined;
  }

  #comeNear(entries: readonly IntersectionObserverEntry[]): void {
    const changed = entries.filter(({ target, isIntersecting }) => this.#near.get(target) !== isIntersecting);
    for (const { target, isIntersecting } of changed) this.#near.set(target, isIntersecting);
    if (changed.length > 0) this.#host.requestUpdate();
  }

  #comeIntoView(entries: readonly IntersectionObserverEntry[]): void {
    const before = this.reached;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inView.add(target);
      else this.#inView.delete(target);
      const at = target instanceof HTMLElement ? Number(target.dataset['at']) : -1;
      if (isIntersecting) this.reached = Math.max(this.reached, at);
    }
    this.#host.requestUpdate();
    if (this.reached > before) this.#reachedFurther();
  }
}
