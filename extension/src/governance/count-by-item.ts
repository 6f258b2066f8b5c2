import type { JudgedFinding } from './page-judgement.ts';

/** How many findings there are about each card; a clip that bears a product's title shares its findings. */
export function countByItem(
  findings: readonly JudgedFinding[],
  items: readonly { readonly id: string; readonly title: string }[],
): ReadonlyMap<string, number> {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const byTitle = new Map<string, number>();
  for (const { item } of findings) {
    const title = item === null ? undefined : titles.get(item);
    if (title !== undefined) byTitle.set(title, (byTitle.get(title) ?? 0) + 1);
  }
  return new Map(items.map(({ id, title }) => [id, byTitle.get(title) ?? 0]));
}
