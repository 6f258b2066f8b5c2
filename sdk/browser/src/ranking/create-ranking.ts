import {
  makeSlate,
  type Insight,
  type RankRequest,
  type Result,
  type Slate,
  type SlateInput,
  type Tier,
} from '@curio/core';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import type { Platform } from '../platform/platform.ts';
import { createDeadline } from './race.ts';

/** How long a slate waits for what makes it better. Below this a person takes an answer as immediate. */
const PATIENCE_MS = 250;

/** Who scored a slate, and a sentence why nobody better did. @internal */
export interface Verdict {
  readonly tier: Tier;
  readonly modelVersion: string;
  readonly reason: string;
}

/** What is known beyond the catalogue; see `SlateInput`. @internal */
export interface Assessment {
  readonly insight: Insight | null;
  readonly verdict: Verdict;
}

/** Who can say something about the visitor. @internal */
export interface Assessor {
  readonly profile: SlateInput['profile'];
  assess(request: RankRequest, deadline: Promise<null>): Promise<Assessment>;
}

/** What ranking asks of the client. @internal */
export interface RankingSource {
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  readonly createId: () => string;
  /** `null` when there is nothing to know: then the prior decides at once. */
  readonly visitor: (request: RankRequest) => Promise<Assessor | null> | null;
  readonly ranked: (slate: Slate, verdict: Verdict) => void;
}

/** Makes `curio.rank`. @internal */
export function createRanking(source: RankingSource): (request: RankRequest) => Promise<Slate> {
  const { platform, signal } = source;
  return async (request) => {
    const loaded = await source.ready;
    const deadline = createDeadline(platform.scheduler, PATIENCE_MS, signal);
    const visitor = await Promise.race([source.visitor(request), deadline]);
    const { verdict, insight } = (await visitor?.assess(request, deadline)) ?? NOTHING_KNOWN;
    const slate = makeSlate({
      insight,
      id: source.createId(),
      request,
      candidates: loaded.ok ? [...loaded.value.candidates.values()] : [],
      profile: visitor?.profile ?? NOBODY,
      nowMs: platform.clock.nowMs(),
      tier: verdict.tier,
      modelVersion: verdict.modelVersion,
    });
    source.ranked(slate, verdict);
    return slate;
  };
}

const NOTHING_KNOWN: Assessment = {
  insight: null,
  verdict: { tier: 0, modelVersion: 'prior', reason: 'Nothing is known of the visitor yet' },
};

const NOBODY: SlateInput['profile'] = { notInterested: [], seen: [] };
