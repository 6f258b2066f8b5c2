import { nextTask } from '../internal/next-task.ts';
import type { CurioCatalog, CurioClient } from './client-controller.ts';
import type { SlateController } from './slate-controller.ts';

/** The next page is asked for when so few places are left ahead. */
const PAGE_AHEAD = 2;

/** Keeps an endless list ahead of its visitor: asks for further pages, and ranks anew what was not shown yet. */
export class SlateFollower {
  /** Whether the list was ever on screen: before that none of its places was shown, and all may move. */
  isShown = false;
  readonly #slates: SlateController;

  constructor(slates: SlateController) {
    this.#slates = slates;
  }

  /** Follows the profile, the tier and the catalogue until the signal aborts. */
  follow(client: CurioClient, signal: AbortSignal): void {
    client.observe('profile', () => void this.#renew(), { signal });
    client.observe('catalog', (view) => this.#dropWithdrawn(view), { signal });
    // Each impression changes the status as well: only a tier that rose is news.
    let before = client.status.tier;
    client.observe(
      'status',
      ({ tier }) => {
        const kept = this.#slates.places.at(-1)?.slate?.tier;
        if (kept !== undefined && tier > kept && tier > before) void this.#renew();
        before = tier;
      },
      { signal },
    );
  }

  /** Tells how far the visitor has come: at once, as what is on stage must not move when a slate is computed anew. */
  arrive(index: number): void {
    this.#slates.reached = Math.max(this.#slates.reached, index);
  }

  /** Tells the same, and asks for the next page when the end is near. */
  async reach(index: number): Promise<void> {
    const slates = this.#slates;
    this.arrive(index);
    if (slates.state === 'loading' || slates.complete) return;
    if (slates.places.length - index <= PAGE_AHEAD) await slates.append();
  }

  /** Takes out what was withdrawn ahead of the visitor; the places passed, and the one on stage, say so themselves. */
  #dropWithdrawn(view: CurioCatalog): void {
    const slates = this.#slates;
    slates.places = slates.places.filter(
      ({ id }, index) => index <= slates.reached || view.find(id) !== null,
    );
  }

  /**
   * Drops what lies beyond the next place, and ranks again; what the page itself put first stays anyhow. The task in which
   * the profile changed has enough to do without it.
   */
  async #renew(): Promise<void> {
    await nextTask();
    const slates = this.#slates;
    const toKept = (): typeof slates.places =>
      this.isShown
        ? slates.places.slice(0, slates.reached + 2)
        : slates.places.filter(({ slate }) => slate === null);
    if (slates.state === 'idle' || slates.places.length <= toKept().length) return;
    await slates.append(toKept);
  }
}
