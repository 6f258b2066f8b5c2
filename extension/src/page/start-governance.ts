import type { CardTitle } from '../governance/gathered.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import { watchDrafts } from './drafts/watch-drafts.ts';
import { readPageEvents } from './events/read-page-events.ts';
import { createGathering } from './gathering/create-gathering.ts';
import { createEvidenceRing } from './marks/evidence-ring.ts';
import { createMarksLayer } from './marks/marks-layer.ts';
import type { CardWatch } from './observe-cards.ts';
import type { PageRuntime } from './page-runtime.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** What the page does for its rules. */
export interface PageGovernance {
  /** Reads the page and tells it, whatever was told before. */
  gatherNow(): void;
  /** Does what the background asks; `undefined` for what is none of its business. */
  answer(command: PageCommand): Promise<unknown> | boolean | undefined;
}

/** Where it is done. */
export interface PageGovernanceOptions {
  readonly window: Window;
  readonly runtime: PageRuntime;
  readonly watch: CardWatch;
  readonly signal: AbortSignal;
}

/** Gathers the page for its rules, rings what they found in it, and checks what is written in product forms. */
export function startGovernance({ window, runtime, watch, signal }: PageGovernanceOptions): PageGovernance {
  const marks = createMarksLayer(window.document, signal);
  const drafts = watchDrafts({ window, runtime, watch, marks, signal });
  const ring = createEvidenceRing(window, marks, signal);
  const gathering = createGathering({
    window,
    runtime,
    watch,
    readCards: async () => {
      drafts.lookForForms();
      return readCards(window, watch);
    },
    signal,
  });
  gathering.gatherNow();
  return {
    gatherNow: gathering.gatherNow,
    answer: (command) => {
      if (command.command === 'look-again') gathering.gatherIfUntold();
      if (command.command === 'gather-again') gathering.gatherNow();
      if (command.command === 'evidence-show') return ring.show(command);
      if (command.command === 'events-read') return readPageEvents(window);
      return undefined;
    },
  };
}

async function readCards(window: Window, watch: CardWatch): Promise<readonly CardTitle[]> {
  if (watch.cards.size === 0) return [];
  const { page } = await takeSnapshot(window, watch);
  return (page?.items ?? []).map(({ id, kind, title }) => ({ item: id, kind, title }));
}
