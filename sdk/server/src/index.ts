export {
  buildCatalog,
  type BuildErrorCode,
  type BuildOptions,
  type SimilarMode,
  type BuildResult,
} from './build/build-catalog.ts';
export type { BuildReport } from './build/report/build-report.ts';
export type { ToldFinding, ToldReport } from './build/report/told-report.ts';
export type { CodeCounts, SourceReport } from './build/report/report-lines.ts';
export type { BuildProgress } from './build/sources/opened-sources.ts';
export type { ClipsOptions } from './build/sources/read-clips.ts';
export type { BlockedItem, GovernanceMode } from './build/govern-catalog.ts';
export { withdrawItems, type WithdrawOptions, type WithdrawReport } from './build/withdraw/withdraw-items.ts';
export { API_CODES, type ApiCode } from './collector/api-failure.ts';
export {
  createCollector,
  type Collector,
  type CollectorLimits,
  type CollectorOptions,
  type Connection,
} from './collector/create-collector.ts';
export type { EventRefusal } from './collector/ingest/admit-events.ts';
export type { RateLimit } from './collector/ingest/rate-limiter.ts';
export type { EraseAnswer } from './collector/ingest/erase.ts';
export type { EventsAnswer, LossesAnswer } from './collector/reading/read-routes.ts';
export type { SiteAccess, SiteSecrets } from './collector/site-access.ts';
export { createReadToken, hashReadToken, type ReadToken, type ReadTokenOptions } from './collector/tokens.ts';
export { SYSTEM_CLOCK, type Clock } from './platform/clock.ts';
export type { ManySites, OneSite, ServerOptions, ServerPlace } from './serve/server-options.ts';
export { startServer, type RunningServer } from './serve/start-server.ts';
export { openClickHouseStore, type ClickHouseStoreOptions } from './stores/clickhouse/clickhouse-store.ts';
export type {
  AppendOutcome,
  CollectorStore,
  DropReport,
  GovernanceAct,
  LossCount,
  LossesQuery,
  ReadRole,
  ReadScope,
  StoredEvent,
  StoredItem,
  StoredToken,
} from './stores/collector-store.ts';
export { openDuckDbStore, type DuckDbStore, type DuckDbStoreOptions } from './stores/duckdb-store.ts';
