export { collectorStoreContract } from './collector-store-contract.ts';
export type { ContractCase, StorePlace } from './contract-case.ts';
export { createStoredEvent, storedEventArbitrary } from './stored-events.ts';
