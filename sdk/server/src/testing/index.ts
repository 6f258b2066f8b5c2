export { collectorStoreContract, type ContractCase, type StorePlace } from './collector-store-contract.ts';
export { createStoredEvent, storedEventArbitrary } from './stored-events.ts';
