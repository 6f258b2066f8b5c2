import type { ItemKind, Slate, SlateItem } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientController, CurioClient } from './client-controller.ts';
import { toPlaceFields, type ActFields } from './placement.ts';

/** What is searched for. */
export interface SearchWish {
  readonly query: string;
  /** The broad category to stay in; empty for everything. */
  readonly category: string;
  readonly kinds: readonly ItemKind[];
  readonly count: number;
}

/** One result with the slate that it came in. */
export interface FoundItem {
  readonly slate: Slate;
  readonly slateItem: SlateItem;
}

/** Who stopped typing for so long reads; only then may more results come, below those there. */
const PAUSE_MS = 600;

/**
 * Holds what a search found. Each wish cancels the one before; what is shown of one wish stays where it is, and what is
 * found later, when the vectors have come, follows below.
 */
export class SearchController implements ReactiveController {
  state: 'idle' | 'searching' | 'ready' | 'failed' = 'idle';
  /** What {@link SearchController.items} answer. */
  shown: SearchWish | null = null;
  #found: readonly FoundItem[] = [];
  #run = new AbortController();
  /** The rows that the sdk watches, each with the result that it showed and what ends it. */
  readonly #watched = new Map<Element, { readonly item: FoundItem; readonly end: AbortController }>();
  readonly #host: ReactiveControllerHost;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.watch([]);
  }

  /** What was found and is still in the catalogue. */
  get items(): readonly FoundItem[] {
    const { view } = this.#connection;
    return this.#found.filter(({ slateItem: { id } }) => view?.find(id) !== null);
  }

  /** Whether no result has a word of the query. */
  get isNearOnly(): boolean {
    return (
      this.items.length > 0 &&
      this.items.every(({ slateItem: { reasons } }) =>
        reasons.some((reason) => reason.kind === 'found' && reason.by === 'meaning'),
      )
    );
  }

  /** Makes ready for the first letter. */
  prepare(client: CurioClient): void {
    void client.search('').catch(() => undefined);
  }

  /** Forgets what was found. */
  clear(): void {
    this.#run.abort();
    this.#become('idle', []);
    this.shown = null;
  }

  /** Answers a wish at once, and once more when nobody has typed for a while. */
  ask(wish: SearchWish): void {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.state = 'searching';
    void this.#find(wish, signal);
    const timer = setTimeout(() => void this.#find(wish, signal), PAUSE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /**
   * Has the sdk tell of each result that is seen. A row that shows another one now is watched anew.
   *
   * @param rows - as they are drawn, one for each of {@link SearchController.items}.
   */
  watch(rows: readonly Element[]): void {
    const { items } = this;
    for (const [row, { item, end }] of this.#watched) {
      if (items[rows.indexOf(row)] === item) continue;
      end.abort();
      this.#watched.delete(row);
    }
    for (const [at, item] of items.entries()) {
      const row = rows[at];
      if (row === undefined || this.#watched.has(row)) continue;
      const end = new AbortController();
      this.#watched.set(row, { item, end });
      this.#connection.client?.observeImpression(row, toFields(item), end);
    }
  }

  /** Records that a product among the results was chosen. */
  choose(item: FoundItem): ActFields {
    const fields = toFields(item);
    if (item.slateItem.kind === 'product') void this.#connection.client?.track('product-click', fields);
    return fields;
  }

  async #find(wish: SearchWish, signal: AbortSignal): Promise<void> {
    const { client } = this.#connection;
    if (client === null) return;
    try {
      const slate = await findSlate(client, wish, signal);
      if (!signal.aborted) this.#show(slate, wish);
    } catch {
      // A newer wish took its place: nothing to say. Otherwise the reader is told.
      if (!signal.aborted) this.#become('failed', []);
    }
  }

  #show(slate: Slate, wish: SearchWish): void {
    const kept = this.shown === wish ? this.#found : [];
    const known = new Set(kept.map(({ slateItem: { id } }) => id));
    const added = slate.items.filter(({ id }) => !known.has(id)).map((slateItem) => ({ slate, slateItem }));
    this.shown = wish;
    this.#become('ready', [...kept, ...added].slice(0, Math.max(wish.count, kept.length)));
  }

  #become(state: SearchController['state'], items: readonly FoundItem[]): void {
    this.state = state;
    this.#found = items;
    this.#host.requestUpdate();
  }
}

/** Without words a category is looked through, in the ranker's order. */
function findSlate(client: CurioClient, wish: SearchWish, signal: AbortSignal): Promise<Slate> {
  const { query, count, kinds } = wish;
  const category = wish.category === '' ? [] : [wish.category];
  return query.trim() === ''
    ? client.rank({ surface: 'search', count, context: { kinds, category } })
    : client.search(query, { count, kinds, category, signal });
}

function toFields({ slate, slateItem }: FoundItem): ActFields {
  return { ...toPlaceFields({ surface: 'search', slate, slateItem }), item: slateItem.id };
}
