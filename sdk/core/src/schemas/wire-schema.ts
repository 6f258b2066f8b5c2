import * as v from 'valibot';
import type { Result } from '../errors.ts';
import {
  BRIDGE_VERSION,
  type BridgeAnswer,
  type BridgePage,
  type BridgeRequest,
} from '../wire/page-bridge.ts';
import { READ_TOKEN_PATTERN, type Pairing } from '../wire/pairing-link.ts';
import type { MetricFigure } from '../metrics/metric-figure.ts';
import type {
  ApiFailure,
  CardMetrics,
  CardMetricsAnswer,
  IngestAnswer,
  MetricsAnswer,
} from '../wire/read-api.ts';
import type { RetentionAnswer } from '../wire/retention-api.ts';
import { EVENT_SCHEMA, TIER } from './event-schema.ts';
import { atMost, ID, parseWith, WHOLE } from './primitives.ts';

// What a hostile page can make the extension hold: 2,000 events are what the ledger tells at most, 1,000 items are
// far more than a page shows, and no title or sentence is longer than these.
const MAX_BRIDGE_EVENTS = 2_000;
const MAX_BRIDGE_ITEMS = 1_000;
const MAX_TITLE_LENGTH = 500;
const MAX_SENTENCE_LENGTH = 500;
const MAX_URL_LENGTH = 2_048;
// A stay of 0 to 600 whole seconds.
const MAX_STAYS = 601;

const SITE = v.pipe(v.string(), v.regex(/^[a-z\d-]{1,64}$/u));
const VERSION: v.GenericSchema<unknown, number> = v.literal(BRIDGE_VERSION);
const NONCE = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const SENTENCE = atMost(MAX_SENTENCE_LENGTH);
const COLLECTOR_URL = v.pipe(
  v.string(),
  v.maxLength(MAX_URL_LENGTH),
  v.regex(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*[^\s/?#])?$/u),
);

const CATALOG_URL = v.pipe(
  v.string(),
  v.maxLength(MAX_URL_LENGTH),
  v.regex(/^https?:\/\/[^\s/?#]+\/[^\s]*$/u),
);

const NUMBER: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.finite());

const MILLISECONDS: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.finite(), v.minValue(0));

const CARD_METRICS: v.GenericSchema<unknown, CardMetrics> = v.object({
  item: ID,
  impressions: WHOLE,
  views: WHOLE,
  clicks: WHOLE,
  completes: WHOLE,
  watchMs: MILLISECONDS,
  addsToCart: WHOLE,
});

const BRIDGE_PAGE: v.GenericSchema<unknown, BridgePage> = v.object({
  site: SITE,
  sdkVersion: atMost(64),
  consent: atMost(64),
  tier: TIER,
  tierReason: SENTENCE,
  collectorUrl: v.exactOptional(COLLECTOR_URL),
  catalogUrl: v.exactOptional(CATALOG_URL),
  items: v.pipe(
    v.array(
      v.object({ id: ID, kind: v.picklist(['product', 'video', 'live']), title: atMost(MAX_TITLE_LENGTH) }),
    ),
    v.maxLength(MAX_BRIDGE_ITEMS),
  ),
  own: v.pipe(v.array(CARD_METRICS), v.maxLength(MAX_BRIDGE_EVENTS)),
});

/** What the extension asks a page. @public */
export const BRIDGE_REQUEST_SCHEMA: v.GenericSchema<unknown, BridgeRequest> = v.object({
  version: VERSION,
  nonce: NONCE,
  ask: v.picklist(['page', 'events']),
});

/** What a page answers; nothing in it can be trusted, and its size is bounded. @public */
export const BRIDGE_ANSWER_SCHEMA: v.GenericSchema<unknown, BridgeAnswer> = v.variant('answer', [
  v.object({ version: VERSION, nonce: NONCE, answer: v.literal('page'), page: BRIDGE_PAGE }),
  v.object({
    version: VERSION,
    nonce: NONCE,
    answer: v.literal('events'),
    events: v.pipe(
      v.array(
        v.object({
          event: EVENT_SCHEMA,
          life: v.picklist(['made', 'stored', 'acknowledged', 'refused']),
        }),
      ),
      v.maxLength(MAX_BRIDGE_EVENTS),
    ),
  }),
  v.object({ version: VERSION, nonce: NONCE, answer: v.literal('error'), message: SENTENCE }),
]);

const CARD_METRICS_ANSWER: v.GenericSchema<unknown, CardMetricsAnswer> = v.object({
  schemaVersion: v.literal(1),
  query: v.object({ site: SITE, from: WHOLE, to: WHOLE, items: v.exactOptional(v.array(ID)) }),
  cards: v.array(CARD_METRICS),
});

const METRIC_FIGURE: v.GenericSchema<unknown, MetricFigure> = v.object({
  metric: atMost(64),
  group: v.exactOptional(atMost(256)),
  currency: v.exactOptional(atMost(3)),
  amount: v.exactOptional(NUMBER),
  numerator: v.exactOptional(NUMBER),
  denominator: v.exactOptional(NUMBER),
});

const METRICS_ANSWER: v.GenericSchema<unknown, MetricsAnswer> = v.object({
  schemaVersion: v.literal(1),
  query: v.object({
    site: SITE,
    from: WHOLE,
    to: WHOLE,
    names: v.array(atMost(64)),
    by: v.exactOptional(v.picklist(['day', 'item', 'content', 'source', 'creator', 'campaign'])),
    groups: v.exactOptional(v.array(atMost(256))),
    currency: v.exactOptional(atMost(3)),
    utcOffsetMinutes: v.exactOptional(NUMBER),
  }),
  computedAt: v.exactOptional(WHOLE),
  figures: v.array(METRIC_FIGURE),
});

const RETENTION_ANSWER: v.GenericSchema<unknown, RetentionAnswer> = v.object({
  schemaVersion: v.literal(1),
  query: v.object({ site: SITE, from: WHOLE, to: WHOLE, item: ID }),
  computedAt: WHOLE,
  stays: v.pipe(v.array(v.object({ seconds: WHOLE, plays: WHOLE })), v.maxLength(MAX_STAYS)),
  reached: v.object({
    view: WHOLE,
    firstQuartile: WHOLE,
    midpoint: WHOLE,
    thirdQuartile: WHOLE,
    complete: WHOLE,
  }),
});

const INGEST_ANSWER: v.GenericSchema<unknown, IngestAnswer> = v.object({
  stored: WHOLE,
  duplicates: WHOLE,
  refused: v.record(v.string(), WHOLE),
});

const API_FAILURE: v.GenericSchema<unknown, ApiFailure> = v.object({
  code: atMost(64),
  message: SENTENCE,
  place: v.exactOptional(SENTENCE),
});

const PAIRING: v.GenericSchema<unknown, Pairing> = v.object({
  collectorUrl: COLLECTOR_URL,
  site: SITE,
  readToken: v.pipe(v.string(), v.regex(READ_TOKEN_PATTERN)),
});

/** Checks a request of the extension, in the page. @returns the request, or `bridge-invalid`. @public */
export function parseBridgeRequest(value: unknown): Result<BridgeRequest, 'bridge-invalid'> {
  return parseWith(BRIDGE_REQUEST_SCHEMA, value, 'bridge-invalid');
}

/** Checks an answer of a page, in the extension. @returns the answer, or `bridge-invalid`. @public */
export function parseBridgeAnswer(value: unknown): Result<BridgeAnswer, 'bridge-invalid'> {
  return parseWith(BRIDGE_ANSWER_SCHEMA, value, 'bridge-invalid');
}

/** Checks the collector's metrics. @returns the answer, or `collector-answer-invalid`. @public */
export function parseCardMetricsAnswer(
  value: unknown,
): Result<CardMetricsAnswer, 'collector-answer-invalid'> {
  return parseWith(CARD_METRICS_ANSWER, value, 'collector-answer-invalid');
}

/** Checks the collector's figures. @returns the answer, or `collector-answer-invalid`. @public */
export function parseMetricsAnswer(value: unknown): Result<MetricsAnswer, 'collector-answer-invalid'> {
  return parseWith(METRICS_ANSWER, value, 'collector-answer-invalid');
}

/** Checks how long a clip held its viewers. @returns the answer, or `collector-answer-invalid`. @public */
export function parseRetentionAnswer(value: unknown): Result<RetentionAnswer, 'collector-answer-invalid'> {
  return parseWith(RETENTION_ANSWER, value, 'collector-answer-invalid');
}

/** Checks the collector's answer to a batch. @returns the answer, or `collector-answer-invalid`. @public */
export function parseIngestAnswer(value: unknown): Result<IngestAnswer, 'collector-answer-invalid'> {
  return parseWith(INGEST_ANSWER, value, 'collector-answer-invalid');
}

/** Checks the body of an answer that is not 2xx. @returns the body, or `collector-answer-invalid`. @public */
export function parseApiFailure(value: unknown): Result<ApiFailure, 'collector-answer-invalid'> {
  return parseWith(API_FAILURE, value, 'collector-answer-invalid');
}

/** Checks a pairing as it was stored. @returns the pairing, or `pairing-invalid`. @public */
export function parsePairing(value: unknown): Result<Pairing, 'pairing-invalid'> {
  return parseWith(PAIRING, value, 'pairing-invalid');
}
