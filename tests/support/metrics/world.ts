import type { GovernanceAct, StoredEvent, StoredItem } from '@curio/server';

/** Everything that a collector knows of sites, made up. */
export interface World {
  /** In any order, with repeated ids among them. */
  readonly events: readonly StoredEvent[];
  /** Of the site that is asked about. */
  readonly items: readonly StoredItem[];
  readonly acts: readonly GovernanceAct[];
}

/** The site of every made-up world. */
export const WORLD_SITE = 'shop';
