import { MAX_FOLLOWED, type Following } from './following.ts';

/** A wish to follow a creator or shop, or to leave it. @public */
export interface FollowWish {
  readonly id: string;
  readonly wanted: boolean;
  /** ms UTC. */
  readonly atMs: number;
}

/**
 * Carries out a wish.
 *
 * @returns the same object where it is so already.
 * @public
 */
export function applyFollow(following: Following, { id, wanted, atMs }: FollowWish): Following {
  const { makers } = following;
  const isFollowed = makers.some((maker) => maker.id === id);
  if (isFollowed === wanted) return following;
  const next = wanted
    ? [...makers, { id, sinceMs: atMs, knownMs: null }].slice(-MAX_FOLLOWED)
    : makers.filter((maker) => maker.id !== id);
  return { ...following, makers: next };
}
