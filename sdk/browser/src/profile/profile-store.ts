import { decodeProfile, encodeProfile, type InterestProfile, type Result } from '@curio/core';
import type { CurioDatabase } from '../platform/database.ts';

const NAME = 'profile';
const SCORES = 'scores';

/**
 * Reads the kept profile.
 *
 * @returns `null` when there is none; `profile-invalid` when it cannot be read and is to be overwritten.
 * @internal
 */
export async function readProfile(
  database: CurioDatabase,
): Promise<Result<InterestProfile | null, 'profile-invalid'>> {
  const text = await database.read<string | undefined>('texts', (store) => store.get(NAME));
  return text === undefined ? { ok: true, value: null } : decodeProfile(text);
}

/** Reads what the model last said on an earlier page, as text. @internal */
export function readScores(database: CurioDatabase): Promise<string | undefined> {
  return database.read('texts', (store) => store.get(SCORES));
}

/** Keeps a profile, at most 64 KB, and what the model said of it. Rejects when IndexedDB does. @internal */
export function writeProfile(
  database: CurioDatabase,
  profile: InterestProfile,
  scores: string | null,
): Promise<void> {
  return database.write('texts', (store) => {
    store.put(encodeProfile(profile), NAME);
    if (scores !== null) store.put(scores, SCORES);
    store.transaction.commit();
  });
}

/** Forgets the kept profile and what was said of it. @internal */
export function deleteProfile(database: CurioDatabase): Promise<void> {
  return database.write('texts', (store) => {
    store.delete(NAME);
    store.delete(SCORES);
  });
}
