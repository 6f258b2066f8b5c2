import { decodeProfile, encodeProfile, type InterestProfile, type Result } from '@curio/core';
import type { CurioDatabase } from '../platform/database.ts';

const NAME = 'profile';

/**
 * Reads the kept profile.
 *
 * @returns `null` when there is none; `profile-invalid` when it cannot be read and is to be overwritten.
 * @internal
 */
export async function readProfile(
  database: CurioDatabase,
): Promise<Result<InterestProfile | null, 'profile-invalid'>> {
  const text = await database.get('texts', NAME);
  return text === undefined ? { ok: true, value: null } : decodeProfile(text);
}

/** Keeps a profile; at most 64 KB. Rejects when IndexedDB does. @internal */
export async function writeProfile(database: CurioDatabase, profile: InterestProfile): Promise<void> {
  const transaction = database.transaction('texts', 'readwrite', { durability: 'relaxed' });
  const putting = transaction.store.put(encodeProfile(profile), NAME);
  transaction.commit();
  await Promise.all([putting, transaction.done]);
}

/** Forgets the kept profile. @internal */
export async function deleteProfile(database: CurioDatabase): Promise<void> {
  await database.delete('texts', NAME);
}
