import type {
  AppendOutcome,
  CollectorStore,
  LossCount,
  LossesQuery,
  StoredToken,
} from '../collector-store.ts';
import { createGroupCommit, type GroupCommit } from '../commit/group-commit.ts';
import type { AppendBatch } from '../commit/fresh-events.ts';
import type { SerialQueue } from '../commit/serial-queue.ts';
import { WHOLE_SITE } from '../read-scope.ts';
import type { MetricsMethods } from '../metrics/metrics-methods.ts';
import { attempt } from './attempt.ts';

/** A store's token methods, before failures become values. @internal */
export interface TokenTable {
  readonly save: (token: StoredToken) => Promise<void>;
  readonly find: (hash: string) => Promise<StoredToken | null>;
  readonly list: (site: string) => Promise<readonly StoredToken[]>;
}

/** A store's methods of losses, before failures become values. @internal */
export interface LossTable {
  readonly add: (losses: readonly LossCount[], now: number) => Promise<void>;
  readonly read: (query: LossesQuery) => Promise<readonly LossCount[]>;
}

/** A store's ways to forget, before failures become values. @internal */
export interface Forgetting {
  /** @returns how many events are gone. */
  readonly eraseVisitor: (site: string, visitor: string, now: number) => Promise<number>;
  /** @returns how many events are gone. */
  readonly forgetBefore: (site: string, before: number) => Promise<number>;
}

/** Gathers batches of events into commits. @internal */
export type Appends = GroupCommit<AppendBatch, AppendOutcome>;

/** How an engine commits. @internal */
export interface AppendTerms {
  readonly commit: (batches: readonly AppendBatch[]) => Promise<readonly AppendOutcome[]>;
  readonly lingerMs: number;
  /** Events in one commit at most. */
  readonly maxEvents: number;
}

/** Commits go one after the other, between the engine's other writes. @internal */
export function createAppends(writes: SerialQueue, { commit, lingerMs, maxEvents }: AppendTerms): Appends {
  return createGroupCommit({
    commit: (batches) => writes.run(() => commit(batches)),
    lingerMs,
    maxWeight: maxEvents,
    weigh: ({ events }) => events.length,
  });
}

/** Runs a write before which comes everything that was asked to be appended. @internal */
export type AfterAppends = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** Makes an {@link AfterAppends}. @internal */
export function createAfterAppends(appends: Appends, writes: SerialQueue): AfterAppends {
  return async (task) => {
    await appends.flush();
    return writes.run(task);
  };
}

/** What an engine brings. @internal */
export interface StoreParts {
  readonly appends: Appends;
  readonly afterAppends: AfterAppends;
  readonly forgetting: Forgetting;
  readonly tokens: TokenTable;
  readonly losses: LossTable;
  readonly metrics: MetricsMethods;
}

/** The methods of a store that are the same in every engine: what its parts throw becomes a value. @internal */
export function createSharedMethods(
  parts: StoreParts,
): Omit<CollectorStore, 'readCardMetrics' | 'readEvents' | 'close'> {
  const { appends, afterAppends, forgetting, tokens, losses, metrics } = parts;
  return {
    append: (events, drops) => attempt(() => appends.add({ events, drops })),
    readMetrics: (query) => attempt(() => metrics.readMetrics(query)),
    readRetention: (query, scope = WHOLE_SITE) => attempt(() => metrics.readRetention(query, scope)),
    saveItems: (site, items) => attempt(() => metrics.saveItems(site, items)),
    saveGovernanceActs: (site, acts) => attempt(() => metrics.saveGovernanceActs(site, acts)),
    saveToken: (token) => attempt(() => tokens.save(token)),
    findToken: (hash) => attempt(() => tokens.find(hash)),
    listTokens: (site) => attempt(() => tokens.list(site)),
    eraseVisitor: (site, visitor, now) =>
      attempt(() => afterAppends(() => forgetting.eraseVisitor(site, visitor, now))),
    forgetBefore: (site, before) => attempt(() => afterAppends(() => forgetting.forgetBefore(site, before))),
    countLosses: (counts, now) => attempt(() => losses.add(counts, now)),
    readLosses: (query) => attempt(() => losses.read(query)),
  };
}
