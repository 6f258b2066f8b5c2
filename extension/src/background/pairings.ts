import type { Pairing } from '@curio/core';
import { parsePairing } from '@curio/core/schemas';
import type { KeyedStore } from './platform.ts';

const PREFIX = 'pairing:';

/**
 * Reads the pairing of one shop. Pairings are kept by the origin for which they were made, so that a page elsewhere
 * that calls itself by the same site name gets nothing.
 */
export async function readPairing(secrets: KeyedStore, origin: string): Promise<Pairing | null> {
  const parsed = parsePairing(await secrets.read(toKey(origin)));
  return parsed.ok ? parsed.value : null;
}

/** Keeps a pairing for one shop in place of an older one. */
export async function keepPairing(secrets: KeyedStore, origin: string, pairing: Pairing): Promise<void> {
  await secrets.write(toKey(origin), pairing);
}

/** Forgets the pairing of one shop; nothing happens when there is none. */
export async function forgetPairing(secrets: KeyedStore, origin: string): Promise<void> {
  await secrets.remove(toKey(origin));
}

/** Origins of all shops that are paired. */
export async function listPairedShops(secrets: KeyedStore): Promise<readonly string[]> {
  const keys = await secrets.keys();
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

function toKey(origin: string): string {
  return PREFIX + origin;
}
