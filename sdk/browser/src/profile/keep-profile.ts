import type { Failure, InterestProfile } from '@curio/core';
import type { CurioDatabase } from '../platform/database.ts';
import type { Lifetime, Scheduler } from '../platform/platform.ts';
import { deleteProfile, readProfile, readScores, writeProfile } from './profile-store.ts';

/** A changed profile is written this much later, with whatever changed in between. */
const WRITE_PROFILE_MS = 1000;

/** Whose profile is kept. @internal */
export interface KeptVisitor {
  readonly profile: InterestProfile;
  /** A profile of earlier visits was found. */
  restore(profile: InterestProfile): void;
  forget(): void;
  /** What the model last said, as text. */
  encodeScores(): string | null;
  restoreScores(text: string): void;
}

/** What keeping a profile takes. @internal */
export interface ProfileTerms extends Lifetime {
  readonly visitor: KeptVisitor;
  readonly scheduler: Scheduler;
  readonly report: (failure: Failure) => void;
  /** Runs what touches the database, and reports what it refuses. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/** How a database is taken up. @internal */
export interface OpenTerms {
  /** Whether earlier visits may be known. */
  readonly isKnown: boolean;
  /** They are, as far as they can be. */
  readonly restored: () => void;
}

/** Keeps a visitor's profile in the database while there is one. @internal */
export interface ProfileKeeper {
  /** The profile of earlier visits comes, and from now on this one is written; unless it may not be known. */
  open(database: CurioDatabase, terms: OpenTerms): Promise<void>;
  /** It is written soon. */
  changed(): void;
  /** It is written now, if it changed. */
  write(): Promise<void>;
  /** Here and, while there is one, in the database. */
  forget(): Promise<void>;
  close(): void;
}

/** Starts without a database. @internal */
export function createProfileKeeper(terms: ProfileTerms): ProfileKeeper {
  const { visitor, scheduler, attempt } = terms;
  let database: CurioDatabase | null = null;
  let isDue = false;
  const write = async (): Promise<void> => {
    const open = database;
    if (open === null || !isDue) return;
    isDue = false;
    await attempt(() => writeProfile(open, visitor.profile, visitor.encodeScores()));
  };
  return {
    async open(opened, { isKnown, restored }) {
      if (isKnown) await restore(opened, terms);
      else await deleteProfile(opened);
      restored();
      database = opened;
      await writeProfile(opened, visitor.profile, visitor.encodeScores());
    },
    changed() {
      if (isDue || database === null) return;
      isDue = true;
      scheduler.after(WRITE_PROFILE_MS, () => void write(), terms);
    },
    write,
    async forget() {
      const open = database;
      visitor.forget();
      if (open !== null) await attempt(() => deleteProfile(open));
    },
    close() {
      database = null;
    },
  };
}

async function restore(database: CurioDatabase, { visitor, report }: ProfileTerms): Promise<void> {
  const [kept, scores] = await Promise.all([readProfile(database), readScores(database)]);
  if (scores !== undefined) visitor.restoreScores(scores);
  if (!kept.ok) report(kept.error);
  else if (kept.value !== null) visitor.restore(kept.value);
}
