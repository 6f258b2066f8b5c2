export { CATALOG_POINTER_SCHEMA, CATALOG_SCHEMA, parseFaultlessCatalog } from './catalog-schema.ts';
export { EVENT_BATCH_SCHEMA, EVENT_SCHEMA, parseBatch, parseEvent } from './event-schema.ts';
export { ORDER_BATCH_SCHEMA, parseOrderBatch } from './order-schema.ts';
export { parseServerConfig, SERVER_CONFIG_SCHEMA } from './server-config-schema.ts';
export {
  BRIDGE_ANSWER_SCHEMA,
  BRIDGE_REQUEST_SCHEMA,
  parseApiFailure,
  parseBridgeAnswer,
  parseBridgeRequest,
  parseCardMetricsAnswer,
  parseIngestAnswer,
  parseMetricsAnswer,
  parsePairing,
  parseRetentionAnswer,
} from './wire-schema.ts';
