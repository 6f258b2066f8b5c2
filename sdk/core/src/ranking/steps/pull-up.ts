import type { RankedItem } from '../arrange.ts';

/**
 * Moves one item up; everything between steps down by one. Places that are not there change nothing.
 *
 * @param mark - what the move says of the item.
 * @internal
 */
export function pullUp(
  items: readonly RankedItem[],
  { from, to }: { readonly from: number; readonly to: number },
  mark: Pick<RankedItem, 'placedBy'> & Partial<RankedItem>,
): readonly RankedItem[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || from < to) return items;
  return [...items.slice(0, to), { ...moved, ...mark }, ...items.slice(to, from), ...items.slice(from + 1)];
}
