import {
  createHashingItemEncoder,
  makeSearchSlate,
  scoreTierZero,
  toCosines,
  toScoreInput,
  type Result,
  type Slate,
} from '@curio/core';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import type { ItemVectors } from '../catalog/load-vectors.ts';
import type { SearchOptions, TrackFields } from '../curio.ts';
import type { Platform } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';
import { createDeadline } from '../ranking/race.ts';
import type { Visitor } from '../visitor/create-visitor.ts';
import { createGrowingIndex, type GrowingIndex } from './growing-index.ts';

/** What a search asks of the client. @internal */
export interface SearchHost {
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  readonly visitor: Pick<Visitor, 'profile' | 'vectors'>;
  /** Told of each answer. */
  readonly shown: (slate: Slate) => void;
  /** Records the `search` event. */
  readonly record: (fields: TrackFields) => void;
}

/** `Curio.search`. @internal */
export type Search = (query: string, options: SearchOptions) => Promise<Slate>;

/** How long a search that no word answers waits for the vectors, as a slate waits for the model. */
const PATIENCE_MS = 250;

/** A query that stands so long was meant; most people type the next letter within a third of it. */
const STANDING_MS = 1000;

/** Longer texts are not typed; the rest of them is left unread. */
const MOST_UNITS = 200;

/** Makes it; nothing is read before the first call. @internal */
export function createSearch(host: SearchHost): Search {
  const { platform, signal, visitor } = host;
  const note = createNote(host);
  const encoder = createHashingItemEncoder();
  let index: GrowingIndex | null = null;
  return async (text, options) => {
    const query = text.slice(0, MOST_UNITS).trimStart();
    const vectorsComing = visitor.vectors();
    const loaded = await host.ready;
    if (loaded.ok) index ??= createGrowingIndex(loaded.value, host);
    if (!loaded.ok || index === null || query === '') return toAnswer(NOTHING, options, host);
    const { words: found, echoes } = await index.whole();
    const words = found.find(query);
    const late = words.size > 0 ? null : createDeadline(platform.scheduler, PATIENCE_MS, signal);
    const vectors = await Promise.race([vectorsComing, late]);
    const known = vectors === null ? null : toKnown(query, vectors);
    const slate = toAnswer({ ...NOTHING, ...toRows(loaded.value), echoes, words, ...known }, options, host);
    note(query, slate);
    return slate;
  };

  /** A query was not fitted with the items: only what was encoded by itself is near to it. */
  function toKnown(query: string, { matrix, space }: ItemVectors): Pick<Found, 'cosines' | 'interest'> {
    const nearTo = encoder.encode([{ title: query, category: [] }]);
    const wanted = toScoreInput(visitor.profile, platform.clock.nowMs());
    // By plain dot products both: a tie-breaker is worth no model.
    return {
      cosines: space === '' ? toCosines(matrix, nearTo) : null,
      interest: scoreTierZero({ ...wanted, candidates: matrix }),
    };
  }
}

type Found = Omit<Parameters<typeof makeSearchSlate>[0], 'id' | 'scope' | 'nowMs'>;

const NOTHING: Found = {
  candidates: [],
  echoes: new Set(),
  words: new Map(),
  cosines: null,
  interest: null,
};

/** What left the view while the page stands keeps its row, and is found no more. */
function toRows({ candidates, view }: LoadedCatalog): Pick<Found, 'candidates' | 'gone'> {
  const rows = [...candidates.values()];
  const gone = rows.flatMap(({ id }, row) => (view.find(id) === null ? [row] : []));
  return { candidates: rows, gone: new Set(gone) };
}

/** Nobody hears the answer to a search that was given up. */
function toAnswer(found: Found, options: SearchOptions, { platform }: SearchHost): Slate {
  options.signal?.throwIfAborted();
  const id = toHex(platform.random.bytes(16));
  return makeSearchSlate({ ...found, id, scope: options, nowMs: platform.clock.nowMs() });
}

/** Records a query once it has stood for a second; the same one in a row only once. */
function createNote({ platform, signal, record, shown }: SearchHost): (query: string, slate: Slate) => void {
  let standing = new AbortController();
  let last = '';
  return (typed, slate) => {
    shown(slate);
    standing.abort();
    standing = new AbortController();
    const query = typed.trim();
    const stand = (): void => {
      if (query !== last) record({ surface: 'search', query, slate: slate.id });
      last = query;
    };
    platform.scheduler.after(STANDING_MS, stand, { signal: AbortSignal.any([signal, standing.signal]) });
  };
}
