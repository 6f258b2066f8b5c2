import type { Result } from '@curio/core';
import type { CollectorStore, StoredEvent } from '@curio/server';
import { WORLD_SITE, type World } from './world.ts';

const BATCH = 5000;

/** Puts a world into a store; repeated ids count as duplicates there. @returns how many events are stored. */
export async function fillStore(store: CollectorStore, world: World): Promise<number> {
  toValue(await store.saveItems(WORLD_SITE, world.items));
  toValue(await store.saveGovernanceActs(WORLD_SITE, world.acts));
  return appendAll(store, world.events);
}

/** Appends events in batches. @returns how many were not there before. */
export async function appendAll(store: CollectorStore, events: Iterable<StoredEvent>): Promise<number> {
  let stored = 0;
  let batch: StoredEvent[] = [];
  const flush = async (): Promise<void> => {
    stored += toValue(await store.append(batch)).stored;
    batch = [];
  };
  for (const event of events) {
    batch.push(event);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return stored;
}

/** The value of a result that must be good. */
export function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
