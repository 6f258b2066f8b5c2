export { collectorStoreContract } from './collector-store-contract.ts';
export type { ContractCase, StorePlace } from './contract-case.ts';
export { METRIC_EDGES, type MetricEdge } from './metric-edges.ts';
export { createStoredEvent, storedEventArbitrary } from './stored-events.ts';
