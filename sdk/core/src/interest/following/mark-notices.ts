import { MAX_NOTICED, type Following } from './following.ts';

const RESTOCK = 'restock:';

/**
 * Remembers that notices were seen. A product that was back on the shelf is simply there again, so that its next absence
 * counts anew.
 *
 * @public
 */
export function markNotices(following: Following, ids: readonly string[]): Following {
  const back = new Set(ids.filter((id) => id.startsWith(RESTOCK)).map((id) => id.slice(RESTOCK.length)));
  const others = ids.filter((id) => !id.startsWith(RESTOCK) && !following.noticed.includes(id));
  if (back.size + others.length === 0) return following;
  return {
    ...following,
    noticed: [...following.noticed, ...others].slice(-MAX_NOTICED),
    soldOut: following.soldOut.filter((id) => !back.has(id)),
  };
}
