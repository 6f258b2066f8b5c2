/** Most makers that a visitor follows; a newer one takes the place of the oldest. @public */
export const MAX_FOLLOWED = 100;

/** Most notices whose being seen is remembered: twice as many as are told at once. @internal */
export const MAX_NOTICED = 100;

/** Most products whose absence from the shelf is remembered. @internal */
export const MAX_SOLD_OUT = 200;

/** A creator or shop that the visitor follows. @public */
export interface FollowedMaker {
  readonly id: string;
  /** ms UTC. */
  readonly sinceMs: number;
  /**
   * ms UTC of the newest launch that the catalogue knew when it was first looked at since: what is launched after that
   * is news. `null` until then.
   */
  readonly knownMs: number | null;
}

/** Whom a visitor follows, and what is needed to tell what happened there since. @public */
export interface Following {
  /** In the order in which they were followed. */
  readonly makers: readonly FollowedMaker[];
  /** Ids of notices that were seen, most recent last. */
  readonly noticed: readonly string[];
  /** Products of followed shops that could not be bought when last looked at. */
  readonly soldOut: readonly string[];
}

/** Somebody who follows nobody. @internal */
export const FOLLOWS_NOBODY: Following = { makers: [], noticed: [], soldOut: [] };
