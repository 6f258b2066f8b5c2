import type { RankContext, Slate, SlateItem, Surface } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CurioClient } from './client-controller.ts';

/** What a list of slates is asked for. */
export interface SlateQuery {
  readonly surface: Surface;
  /** Items a page. */
  readonly count: number;
  readonly context: RankContext;
}

/** One place of the list. `slate` is null for an item that the page itself asked to open first. */
export interface SlatePlace {
  readonly id: string;
  readonly kind: SlateItem['kind'];
  readonly slate: Slate | null;
  readonly slateItem: SlateItem | null;
}

/** The next page is asked for when so few places are left ahead. */
const PAGE_AHEAD = 2;

/**
 * Holds the slates of an endless list.
 *
 * Places that were shown, and the one after them, which is loaded already, never move. Those further down are
 * computed anew when the interest profile or the tier moves, so that the next slate shows it.
 */
export class SlateController implements ReactiveController {
  places: readonly SlatePlace[] = [];
  state: 'idle' | 'loading' | 'ready' | 'empty' = 'idle';
  /** No further page had anything new. */
  complete = false;
  #reached = 0;
  #run = 0;
  #client: CurioClient | null = null;
  #query: SlateQuery | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run += 1;
    this.#client = null;
    this.state = 'idle';
  }

  /** Begins a new list; `first` are places that stand before anything ranked. */
  async start(client: CurioClient, query: SlateQuery, first: readonly SlatePlace[]): Promise<void> {
    this.#client = client;
    this.#query = query;
    this.#reached = 0;
    this.complete = false;
    this.places = first;
    this.state = 'loading';
    this.#host.requestUpdate();
    await this.#append();
  }

  /** Follows the profile and the tier until the signal aborts. */
  follow(client: CurioClient, signal: AbortSignal): void {
    client.observe('profile', () => void this.#renew(), { signal });
    client.observe(
      'status',
      ({ tier }) => {
        const kept = this.places.at(-1)?.slate?.tier;
        if (kept !== undefined && tier > kept) void this.#renew();
      },
      { signal },
    );
  }

  /** Tells how far the visitor has come; asks for the next page when the end is near. */
  async reach(index: number): Promise<void> {
    this.#reached = Math.max(this.#reached, index);
    if (this.state === 'loading' || this.complete) return;
    if (this.places.length - index <= PAGE_AHEAD) await this.#append();
  }

  /** Drops what lies beyond the next place, and ranks again. */
  async #renew(): Promise<void> {
    if (this.state === 'idle' || this.places.length <= this.#reached + 2) return;
    await this.#append(() => this.places.slice(0, this.#reached + 2));
  }

  /** `keep` is asked twice: the visitor may have moved on while the slate was computed. */
  async #append(keep: () => readonly SlatePlace[] = () => this.places): Promise<void> {
    const client = this.#client;
    const query = this.#query;
    if (client === null || query === null) return;
    const run = (this.#run += 1);
    this.state = 'loading';
    const exclude = [...(query.context.exclude ?? []), ...keep().map(({ id }) => id)];
    const slate = await client.rank({ ...query, context: { ...query.context, exclude } });
    if (run === this.#run) this.#take(slate, keep());
  }

  #take(slate: Slate, kept: readonly SlatePlace[]): void {
    const known = new Set(kept.map(({ id }) => id));
    const added = slate.items
      .filter(({ id }) => !known.has(id))
      .map((slateItem) => ({ id: slateItem.id, kind: slateItem.kind, slate, slateItem }));
    this.places = [...kept, ...added];
    this.complete = added.length === 0;
    this.state = this.places.length === 0 ? 'empty' : 'ready';
    this.#host.requestUpdate();
  }
}
