import type { Failure, RankingRules, Result } from '@curio/core';
import type { CoVisits } from '../catalog/load-co-visits.ts';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import type { ItemVectors } from '../catalog/load-vectors.ts';
import type { Platform } from '../platform/platform.ts';
import type { ModelRanker } from '../ranking/create-ranker.ts';
import type { KeptScores } from '../ranking/kept-scores.ts';

/** What a visitor asks of the client. @internal */
export interface VisitorHost {
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  /** The model, or the sentence why there is none; loads it when nobody did. */
  readonly getRanker: () => Promise<ModelRanker | string>;
  /** The site's, for every slate. */
  readonly rules: RankingRules | undefined;
  readonly report: (failure: Failure) => void;
  /** The profile changed. */
  readonly profileMoved: () => void;
  /** What is told of followed makers changed with the time of day. */
  readonly noticesMoved: () => void;
  /** The model said something that is worth keeping. */
  readonly scored: () => void;
}

/** What a visitor has come to know of the catalogue and the model. @internal */
export interface Known {
  readonly host: VisitorHost;
  loaded: LoadedCatalog | null;
  vectors: ItemVectors | null;
  vectorsComing: Promise<ItemVectors | null> | null;
  /** What goes together; asked for once, with the first slate for somebody who is known. */
  coVisitsComing: Promise<CoVisits | null> | null;
  /** The model's last word. */
  said: KeptScores | null;
  /** Whether its last answer came after its slate had gone. */
  isSlow: boolean;
  /** How often the visitor was forgotten. */
  forgotten: number;
  /** Codes of trouble with the model that the client knows of. */
  readonly told: Set<string>;
}
