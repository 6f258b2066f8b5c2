import type { RankContext, Slate, SlateItem, Surface } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CurioClient } from './client-controller.ts';

/** What a list of slates is asked for. */
export interface SlateQuery {
  readonly surface: Surface;
  /** Items a page. */
  readonly count: number;
  readonly context: RankContext;
  /** The list begins on screen: its first page waits for no model. */
  readonly isUrgent: boolean;
}

/** One place of the list. `slate` is null for an item that the page itself asked to open first. */
export interface SlatePlace {
  readonly id: string;
  readonly kind: SlateItem['kind'];
  readonly slate: Slate | null;
  readonly slateItem: SlateItem | null;
}

/**
 * Holds the slates of an endless list.
 *
 * Places that were shown, and the one after them, which is loaded already, never move. Those further down are
 * computed anew when the interest profile or the tier moves, so that the next slate shows it: that, and further pages, is
 * the business of `SlateFollower`.
 */
export class SlateController implements ReactiveController {
  places: readonly SlatePlace[] = [];
  state: 'idle' | 'loading' | 'ready' | 'empty' = 'idle';
  /** No further page had anything new. */
  complete = false;
  /** The furthest index that the visitor has come to. */
  reached = 0;
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
    this.reached = 0;
    this.complete = false;
    this.places = first;
    this.state = 'loading';
    this.#host.requestUpdate();
    await this.append();
  }

  /**
   * Ranks what comes behind the kept places.
   *
   * @param keep - asked twice: the visitor may have moved on while the slate was computed.
   */
  async append(keep: () => readonly SlatePlace[] = () => this.places): Promise<void> {
    const client = this.#client;
    const query = this.#query;
    if (client === null || query === null) return;
    const run = (this.#run += 1);
    this.state = 'loading';
    const exclude = [...(query.context.exclude ?? []), ...keep().map(({ id }) => id)];
    const isUrgent = query.isUrgent && keep().length === 0;
    const slate = await client.rank({ ...query, isUrgent, context: { ...query.context, exclude } });
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
