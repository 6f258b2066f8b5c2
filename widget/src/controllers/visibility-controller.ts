import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Share of an element's area that counts as in view. MRC viewable impression guidelines: 50%. */
const VISIBLE_AREA_RATIO = 0.5;

/** Knows whether its host is half in view in a tab that is shown. */
export class VisibilityController implements ReactiveController {
  visible = false;
  /** Whether anybody has looked yet. */
  measured = false;
  #inView = false;
  #connection: AbortController | null = null;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const observer = new IntersectionObserver((entries) => this.#see(entries), {
      threshold: [0, VISIBLE_AREA_RATIO],
    });
    observer.observe(this.#host);
    signal.addEventListener('abort', () => observer.disconnect());
    document.addEventListener('visibilitychange', () => this.#settle(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#inView = false;
    this.visible = false;
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    this.measured = true;
    this.#inView = last.isIntersecting && (last.intersectionRatio >= VISIBLE_AREA_RATIO || fillsView(last));
    this.#settle();
  }

  #settle(): void {
    const visible = this.#inView && document.visibilityState === 'visible';
    if (visible === this.visible) return;
    this.visible = visible;
    this.#host.requestUpdate();
  }
}

/** An element larger than the window can never show half of itself. */
function fillsView({ intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return rootBounds !== null && intersectionRect.height >= rootBounds.height * VISIBLE_AREA_RATIO;
}
