import type { ItemKind } from '../catalog/catalog.ts';
import type { Result } from '../errors.ts';

/** Where a slate is shown. @public */
export type Surface = 'feed' | 'rail' | 'grid' | 'product' | 'shop' | 'search';

/**
 * Who computed the scores: 0 is the prior blended with the profile on the main thread, 1 an ONNX model in our own
 * kernels, 2 an ONNX model in onnxruntime.
 *
 * @public
 */
export type Tier = 0 | 1 | 2;

/** What a page asks the ranker for. @public */
export interface RankRequest {
  readonly surface: Surface;
  /** How many items, 1..200; fewer come back when the catalogue has no more. */
  readonly count: number;
  readonly context?: RankContext;
  /**
   * Whether the place is on screen already: then a model that is not loaded yet is not waited for. What is known of the
   * visitor, and the items' vectors, still are.
   *
   * @defaultValue false
   */
  readonly isUrgent?: boolean;
}

/** What is known about the place where the slate will stand. @public */
export interface RankContext {
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly ItemKind[];
  /** The product or clip the page is about; items close to it rank higher and itself is left out. */
  readonly about?: string;
  /** Only items under this category path, e.g. `["Kitchen"]`. */
  readonly category?: readonly string[];
  /** Only these ids; all when absent. */
  readonly only?: ReadonlySet<string>;
  /**
   * Whether a product that any clip shows stands there as the clip alone. Without it that holds for clips which are but
   * the product's own pictures.
   *
   * @defaultValue false
   */
  readonly isOnceEach?: boolean;
  /** Ids that are on screen already and must not come again. */
  readonly exclude?: readonly string[];
}

/** Why an item stands where it does, in data; the widget turns it into a sentence. @public */
export type Reason =
  | { readonly kind: 'popular' }
  | { readonly kind: 'new' }
  | { readonly kind: 'on-air' }
  /** Close to what the visitor did: `category` is what they have in common, `count` how many such acts. */
  | {
      readonly kind: 'interest';
      readonly category: string;
      readonly act: 'watched' | 'opened' | 'added';
      readonly count: number;
    }
  | { readonly kind: 'about'; readonly item: string }
  /** By a creator or shop that the visitor follows. */
  | { readonly kind: 'following'; readonly by: string }
  /** Shown by chance, to find out. */
  | { readonly kind: 'explore' }
  /** Has words of a search, or is only near it in meaning. */
  | { readonly kind: 'found'; readonly by: 'words' | 'meaning' }
  /** Stands in a place that the shop keeps for this campaign of the catalogue. */
  | { readonly kind: 'campaign'; readonly campaign: string };

/** The steps that can put an item into its place. @public */
export type PlacedBy = 'value' | 'diversity' | 'exploration' | 'new-item-share' | 'campaign';

/** What a model may predict of one item for one visitor, each a probability. @public */
export const SCORE_HEADS = ['pWatch', 'pClick', 'pCart', 'pBuy'] as const;

/** One of {@link SCORE_HEADS}. @public */
export type ScoreHead = (typeof SCORE_HEADS)[number];

/**
 * The parts of an item's value. Heads a tier does not compute are absent.
 *
 * `prior` and `interest` are 0..1; `pWatch`, `pClick`, `pCart`, `pBuy` are probabilities.
 *
 * @public
 */
export interface Scores extends Readonly<Partial<Record<ScoreHead, number>>> {
  readonly prior: number;
  readonly interest: number;
}

/** One item of a slate. @public */
export interface SlateItem {
  readonly kind: ItemKind;
  readonly id: string;
  /** 0-based. */
  readonly position: number;
  readonly scores: Scores;
  /** What the slate is ordered by; comparable within the slate only. */
  readonly value: number;
  readonly reasons: readonly Reason[];
  readonly placedBy: PlacedBy;
  readonly tier: Tier;
  /** `name@version` of the model, or `prior`. */
  readonly modelVersion: string;
  /** Probability that the policy puts this item at this position; 1 when no chance was involved. */
  readonly propensity: number;
}

/** An ordered answer. Items that were shown keep their place: a new slate only follows. @public */
export interface Slate {
  readonly id: string;
  readonly surface: Surface;
  readonly tier: Tier;
  readonly modelVersion: string;
  /** ms UTC. */
  readonly createdAtMs: number;
  readonly items: readonly SlateItem[];
}

/** What a tier says of every candidate, each list `[n]` in the order of the candidates. @public */
export interface CandidateScores {
  /** 0..1. */
  readonly interest: Float32Array;
  /** Probabilities; only the heads that the tier computes. */
  readonly heads: Readonly<Partial<Record<ScoreHead, Float32Array>>>;
  /** Rows that the model scored, where it did not score all: the others have tier 0's interest and no heads. */
  readonly scored?: ReadonlySet<number>;
}

/** Scores a candidate set; each tier is one. @public */
export interface Ranker {
  readonly tier: Tier;
  readonly modelVersion: string;
  /** Scores every candidate for this visitor, or says why not. */
  score(
    request: ScoreRequest,
  ): Promise<Result<CandidateScores, 'model-failed' | 'worker-lost' | 'worker-timeout'>>;
}

/** The input of {@link Ranker.score}: plain numbers, so that it can cross to a worker. @public */
export interface ScoreRequest {
  /** `[steps, 64]` float32, row-major, oldest first; `steps` in 0..50: what the visitor took an interest in. */
  readonly history: Float32Array;
  /** `[steps]`, 0..1: how strong each interest was. */
  readonly weights: Float32Array;
  /** `[steps]` hours since each. */
  readonly agesHours: Float32Array;
  /** `[64]` what the visitor skipped or refused; its length, 0..1, says how strongly. */
  readonly aversion: Float32Array;
  /** `[64]` decayed sum of every interest so far, also of what the history no longer holds; not normalised. */
  readonly lasting: Float32Array;
  /** `[n, 64]` float32 row-major. Of more than 2,000 a model scores those nearest to the taste. */
  readonly candidates: Float32Array;
}
