import type { ItemKind } from '../catalog/catalog.ts';
import type { Candidate } from '../ranking/candidate.ts';
import type { Reason, Slate, SlateItem } from '../ranking/slate.ts';
import { blendScores } from './blend-scores.ts';

/** What narrows a search. @public */
export interface SearchScope {
  /** @defaultValue 24, at most 200 */
  readonly count?: number;
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly ItemKind[];
  /** Only items under this category path, e.g. `["Kitchen"]`. */
  readonly category?: readonly string[];
}

/** Everything that the answer to a search is made of. Rows are those of the candidates. @public */
export interface SearchSlateInput {
  /** Id of the slate. */
  readonly id: string;
  readonly scope: SearchScope;
  readonly candidates: readonly Candidate[];
  /** Rows of clips that only repeat their product. */
  readonly echoes: ReadonlySet<number>;
  /** Rows of what may no longer be shown: it kept its place among the candidates. */
  readonly gone?: ReadonlySet<number>;
  /** What the words find; see `WordIndex`. */
  readonly words: ReadonlyMap<number, number>;
  /** `[n]` how near each is in meaning; `null` while that is not known. See `toCosines`. */
  readonly cosines: Float32Array | null;
  /** `[n]`, 0..1: how close each lies to the visitor's interests; `null` where nothing is known. */
  readonly interest: Float32Array | null;
  /** ms UTC. */
  readonly nowMs: number;
}

const DEFAULT_COUNT = 24;
const MOST_ITEMS = 200;

/**
 * Orders what a search found by its relevance: see `blendScores`. Where that is equal the visitor's interests
 * decide, then what sells, then the id, so that the same search gives the same order.
 *
 * @public
 */
export function makeSearchSlate(input: SearchSlateInput): Slate {
  const { id, scope, candidates, words, cosines, interest, nowMs } = input;
  const found = [...blendScores(words, cosines)].flatMap(([row, value]) => {
    const candidate = candidates[row];
    if (candidate === undefined || !isAsked(row, candidate, input)) return [];
    return [{ row, value, candidate, liked: interest?.[row] ?? 0 }];
  });
  found.sort(
    (one, other) =>
      other.value - one.value ||
      other.liked - one.liked ||
      (other.candidate.popularity ?? 0) - (one.candidate.popularity ?? 0) ||
      (one.candidate.id < other.candidate.id ? -1 : 1),
  );
  const items = found
    .slice(0, toCount(scope))
    .map(({ row, value, candidate, liked }, position): SlateItem => {
      const reason: Reason = { kind: 'found', by: words.has(row) ? 'words' : 'meaning' };
      return {
        kind: candidate.kind,
        id: candidate.id,
        position,
        value,
        scores: { prior: candidate.popularity ?? 0, interest: liked },
        reasons: [reason],
        placedBy: 'value',
        propensity: 1,
        ...PLACER,
      };
    });
  return { id, surface: 'search', createdAtMs: nowMs, items, ...PLACER };
}

/** No model has a say in what a search finds. */
const PLACER = { tier: 0, modelVersion: 'search' } as const;

function toCount({ count = DEFAULT_COUNT }: SearchScope): number {
  return Math.max(0, Math.min(MOST_ITEMS, Math.floor(count) || 0));
}

function isAsked(row: number, candidate: Candidate, { scope, echoes, gone }: SearchSlateInput): boolean {
  const { kinds, category = [] } = scope;
  if (gone?.has(row) === true) return false;
  const showsProducts = kinds === undefined || kinds.includes('product');
  if (showsProducts && echoes.has(row)) return false;
  if (kinds !== undefined && !kinds.includes(candidate.kind)) return false;
  return category.every((name, level) => candidate.category[level] === name);
}
