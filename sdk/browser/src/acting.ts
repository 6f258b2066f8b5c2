import type { CurioEvent } from '@curio/core';
import type { ActsHost, ServedClient } from './acts-host.ts';
import { toCatalogUrl } from './acts-parts.ts';
import type { Keeper } from './consent/create-keeper.ts';
import type { Decision } from './consent/purposes.ts';
import type { Forwarder } from './forward/create-forwarder.ts';
import type { Services } from './platform/platform.ts';
import type { ModelRanker } from './ranking/create-ranker.ts';
import type { Search } from './search/create-search.ts';
import { createPageCounts, type PageCounts } from './tracker/count-once.ts';
import { createEventMaker, type EventMaker } from './tracker/create-event-maker.ts';
import type { Visitor } from './visitor/create-visitor.ts';

/** What the acts remember; their functions work on it. @internal */
export interface Acting extends ServedClient {
  readonly events: EventMaker;
  /** Events that no keeper has yet. */
  readonly early: CurioEvent[];
  /** Events that no visitor has yet. */
  readonly unnoted: CurioEvent[];
  readonly counts: PageCounts;
  /** Events that nobody else has yet who is to have them. */
  readonly unforwarded: CurioEvent[];
  forwarder: Forwarder | null;
  /** Ends with the decision that let it. */
  forwarding: AbortController | null;
  /** `null` while nobody has said anything. */
  decision: Decision | null;
  /** Ends when somebody else than the site's consent tool says what is allowed. */
  reading: AbortController | null;
  /** Ends what was asked of the shop's cart before the visitor was another one, or none. */
  naming: AbortController | null;
  visitor: Visitor | null;
  visitorComing: Promise<Visitor> | null;
  keeper: Keeper | null;
  keeperComing: Promise<Keeper> | null;
  /** Settles once the last consent is carried out, with the profile of earlier visits. */
  consented: Promise<void> | null;
  /** Settles once the last decision is carried out. */
  decided: Promise<void>;
  /** A consent that no keeper came for; the first one that does hears of it. */
  unmet: Decision | null;
  ranker: Promise<ModelRanker | string> | null;
  search: Promise<Search> | null;
}

/** Nothing is known, and nobody has come. @internal */
export function createActing(client: ActsHost, services: Services): Acting {
  const { platform, options } = client;
  return {
    client,
    services,
    catalogUrl: toCatalogUrl(options, platform.page.baseUrl()),
    events: createEventMaker({ site: options.site, ...platform, ...services, signal: client.signal }),
    early: [],
    unnoted: [],
    counts: createPageCounts(),
    unforwarded: [],
    forwarder: null,
    forwarding: null,
    decision: null,
    reading: null,
    naming: null,
    visitor: null,
    visitorComing: null,
    keeper: null,
    keeperComing: null,
    consented: null,
    decided: Promise.resolve(),
    unmet: null,
    ranker: null,
    search: null,
  };
}
