import assert from 'node:assert/strict';
import type { Result } from '@curio/core';
import type { CollectorStore } from '../stores/collector-store.ts';

/** Where a contract's stores live. @public */
export interface StorePlace {
  /** Opens the store of this place; again after a close, with what it kept if the place is durable. */
  open(): Promise<CollectorStore>;
  /** Whether a store keeps its events when it is closed. */
  readonly isDurable: boolean;
}

/** One promise of the contract; it rejects when the store breaks it. @public */
export interface ContractCase {
  readonly name: string;
  /** @param place - a fresh one, with no store open. */
  readonly run: (place: StorePlace) => Promise<void>;
}

/** A case that needs one open store of a fresh place. @internal */
export function onOpenStore(name: string, check: (store: CollectorStore) => Promise<void>): ContractCase {
  return { name, run: (place) => withStore(place, check) };
}

/** Opens the place's store for a check and closes it. @internal */
export async function withStore(
  place: StorePlace,
  check: (store: CollectorStore) => Promise<void>,
): Promise<void> {
  const store = await place.open();
  try {
    await check(store);
  } finally {
    await store.close();
  }
}

/** The value of a result that must be good. @internal */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) assert.fail(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
