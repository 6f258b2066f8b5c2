export type {
  Availability,
  Campaign,
  CaptionTrack,
  Catalog,
  CatalogPointer,
  ContentSource,
  Creator,
  Guarantee,
  ItemKind,
  Live,
  MediaSource,
  Picture,
  PriorPrice,
  Product,
  ProductMoment,
  ProductOption,
  Provenance,
  Shop,
  Variant,
  Video,
} from './catalog/catalog.ts';
export { isSafeUrl } from './catalog/plain-values.ts';
export { createItemTextReader, toItemText } from './catalog/item-text.ts';
export { listItems, type CatalogItem } from './catalog/list-items.ts';
export { mapAddresses } from './catalog/map-addresses.ts';
export { parseDecimalMoney, toMinorUnitDigits, type Money } from './catalog/money.ts';
export {
  parseCatalog,
  type CatalogErrorCode,
  type CatalogReport,
  type ParsedCatalog,
  type ReportLine,
} from './catalog/parse-catalog.ts';
export { parseCatalogPointer } from './catalog/parse-catalog-pointer.ts';
export { addPictureClips } from './catalog/picture-clips.ts';
export {
  decodeVectorsFile,
  encodeVectorsFile,
  encodeVectorsHead,
  quantiseVectors,
  toFloat32Matrix,
  toFloat32Vector,
  VECTOR_DIMENSION,
  type VectorsFile,
} from './catalog/vectors-file.ts';
export type {
  Cart,
  CartAdapter,
  CartLifetime,
  CartLine,
  CartOutcome,
  CartRefusal,
  CartRefused,
  CartRequest,
  CheckoutOutcome,
} from './cart/cart-adapter.ts';
export { countHeld } from './cart/count-held.ts';
export { createCoVisitTables, type CoVisitSources } from './covisitation/create-co-visit-tables.ts';
export { toCoVisitTable, type CoVisitTable } from './covisitation/co-visit-table.ts';
export { decodeCoVisits, encodeCoVisits, type CoVisitTables } from './covisitation/co-visits-file.ts';
export {
  CO_VISIT_FORMULA,
  createCoVisits,
  type CoVisitFormula,
  type VisitHistories,
} from './covisitation/count-co-visits.ts';
export type { Neighbours } from './covisitation/neighbours.ts';
export {
  addTextScores,
  CO_VISIT_GAIN,
  raiseByCoVisits,
  scoreCoVisits,
  scoreTexts,
  TEXT_SHARES,
  type CoVisitStep,
} from './covisitation/score-co-visits.ts';
export type { SparseRows } from './covisitation/text-rows.ts';
export type { NeighbourText } from './covisitation/text-terms.ts';
export { ERROR_CODES, toErrorDetail, type CurioErrorDetail, type ErrorAdvice } from './error-codes.ts';
export { CurioError, fail, succeed, type ErrorCode, type Failure, type Result } from './errors.ts';
export {
  advanceEventIdClock,
  createEventId,
  EVENT_ID_RANDOM_BYTES,
  type EventIdClock,
} from './events/create-event-id.ts';
export type { CurioEvent, EventBatch } from './events/event.ts';
export { toEventTable } from './events/to-event-table.ts';
export {
  EVENT_TYPES,
  isEventType,
  type EventPriority,
  type EventType,
  type EventTypeRow,
} from './events/event-types.ts';
export * from './governance/index.ts';
export { createLiveStock, type LiveStock, type StockOrder } from './live/live-stock.ts';
export { CATALOGUE_ENCODER_ID, ITEM_ENCODER_ID } from './interest/encoder-ids.ts';
export { encodeCatalogue, fitCatalogue } from './interest/catalogue-encoder/encode-catalogue.ts';
export type { KeptFit } from './interest/catalogue-encoder/fitting/place-newcomers.ts';
export type { FitKernel, FittedVectors } from './interest/catalogue-encoder/fitting/fit-vectors.ts';
export { toFeatureRows, type FeatureRows } from './interest/catalogue-encoder/feature-rows.ts';
export type { CatalogueText } from './interest/catalogue-encoder/item-features.ts';
export { createProfile } from './interest/create-profile.ts';
export { decayInterest } from './interest/decay.ts';
export { decodeProfile } from './interest/kept/decode-profile.ts';
export { encodeProfile, MAX_PROFILE_BYTES } from './interest/kept/encode-profile.ts';
export { createHashingItemEncoder, type ItemEncoder, type ItemText } from './interest/encode-item.ts';
export { applyFollow, type FollowWish } from './interest/following/apply-follow.ts';
export { findFollowed } from './interest/following/find-followed.ts';
export { findNextChange, findNotices, type Notice } from './interest/following/find-notices.ts';
export type { FollowedMaker, Following } from './interest/following/following.ts';
export { markNotices } from './interest/following/mark-notices.ts';
export { takeStock } from './interest/following/take-stock.ts';
export { explainProfile, type InterestShare } from './interest/explain-profile.ts';
export { moveProfile, type VectorSpace } from './interest/kept/move-profile.ts';
export {
  INTEREST_DIMENSION,
  MAX_INTEREST_STEPS,
  type InterestProfile,
  type InterestStep,
} from './interest/profile.ts';
export { toScoreInput } from './interest/to-score-input.ts';
export { applyEvent, type ProfileFacts } from './interest/update-profile.ts';
export {
  estimateByPropensity,
  estimateBySelfNormalised,
  estimateDoublyRobust,
  type DoublyRobustTarget,
} from './off-policy/estimate-value.ts';
export type { LoggedChoice, RewardModel, TargetPolicy } from './off-policy/logged-choice.ts';
export type {
  OffPolicyErrorCode,
  OffPolicyFailure,
  OffPolicyOptions,
  OffPolicyResult,
  PolicyValue,
} from './off-policy/policy-value.ts';
export { toLoggedChoices, type LoggedChoices, type LoggedPlace } from './off-policy/to-logged-choices.ts';
export type { RankedItem, StepObserver } from './ranking/arrange.ts';
export { toCandidates, type Candidate } from './ranking/candidate.ts';
export { toKnowledge } from './ranking/scores/knowledge.ts';
export { explainInterest } from './ranking/reasons/explain-interest.ts';
export { createInsight } from './ranking/create-insight.ts';
export { findCampaigns } from './ranking/steps/find-campaigns.ts';
export type { Insight, InsightInput } from './ranking/insight.ts';
export { makeSlate, type SlateInput } from './ranking/make-slate.ts';
export { toPrior } from './ranking/scores/prior.ts';
export type { CampaignSlots, RankingRules } from './ranking/rules.ts';
export {
  SCORE_HEADS,
  type CandidateScores,
  type PlacedBy,
  type RankContext,
  type Ranker,
  type RankRequest,
  type Reason,
  type ScoreHead,
  type ScoreRequest,
  type Scores,
  type Slate,
  type SlateItem,
  type Surface,
  type Tier,
} from './ranking/slate.ts';
export { createSearchEntryReader, type SearchEntry } from './search/search-entry.ts';
export { createWordIndex, type WordIndex } from './search/create-word-index.ts';
export { makeSearchSlate, type SearchScope, type SearchSlateInput } from './search/make-search-slate.ts';
export { toCosines } from './search/to-cosines.ts';
export { createSeededRandom } from './ranking/steps/seeded-random.ts';
export { BEST_EVIDENCE } from './ranking/scores/interest-scale.ts';
export { scoreTierZero, toCloseness, toInterestScores, toTaste } from './ranking/scores/tier-zero-score.ts';
export { traceSlate, type StepTrace } from './ranking/trace-slate.ts';
export { NEUTRAL_SELLING_FACTS, toValue, type SellingFacts } from './ranking/scores/value.ts';
export { CARD_METRICS_COLUMNS, CARD_METRICS_SQL, countCardMetrics } from './metrics/card-metrics.ts';
export { findMetric, METRICS } from './metrics/definitions.ts';
export type {
  MetricDefinition,
  MetricGroup,
  MetricNeed,
  MetricUnit,
  VerdictBands,
} from './metrics/metric-definition.ts';
export {
  compareFigures,
  toMetricFigure,
  toMetricValue,
  toVerdict,
  type MetricFigure,
  type MetricRow,
  type MetricsQuery,
  type Verdict,
} from './metrics/metric-figure.ts';
export { toMetricSql, type MetricTables } from './metrics/metric-query.ts';
export {
  countRetention,
  REACHED_SQL,
  RETENTION_SQL,
  toReached,
  toRetentionCurve,
} from './metrics/retention.ts';
export {
  BRIDGE_ANSWER,
  BRIDGE_REQUEST,
  BRIDGE_VERSION,
  type BridgeAnswer,
  type BridgeEvent,
  type BridgeItem,
  type BridgePage,
  type BridgeRequest,
} from './wire/page-bridge.ts';
export type {
  OrderBatch,
  OrderLine,
  OrderRecord,
  OrderRecordType,
  OrdersAnswer,
} from './wire/order-batch.ts';
export type { ServerConfig, SiteConfig, SiteSecretNames } from './wire/server-config.ts';
export { formatPairingLink, parsePairingLink, type Pairing } from './wire/pairing-link.ts';
export {
  toClickThroughRatio,
  toWatchThroughRatio,
  type ApiFailure,
  type CardMetrics,
  type CardMetricsAnswer,
  type CardMetricsQuery,
  type MetricsAnswer,
  type IngestAnswer,
} from './wire/read-api.ts';
export type { Reached, Retention, RetentionAnswer, RetentionQuery, Stay } from './wire/retention-api.ts';
