import { CATEGORY_GROUPS } from '../standards/category-groups.ts';
import type { CategoryGate } from '../contract/rule.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** What is known of goods. @internal */
export interface GoodsName {
  readonly category?: readonly string[] | undefined;
  readonly title?: string | undefined;
}

/**
 * The groups that goods belong to: by their category, or by their title where that says nothing.
 *
 * @returns ids of `CATEGORY_GROUPS`; empty when unknown.
 * @internal
 */
export function toCategoryGroups({ category = [], title = '' }: GoodsName): ReadonlySet<string> {
  const path = normaliseText(category.join(' > ')).text;
  const byPath = path === '' ? [] : CATEGORY_GROUPS.filter((group) => group.path.test(path));
  const name = byPath.length > 0 || title === '' ? '' : normaliseText(title).text;
  const byTitle = name === '' ? [] : CATEGORY_GROUPS.filter((group) => group.title.test(name));
  return new Set([...byPath, ...byTitle].map(({ id }) => id));
}

/** Whether a gate lets goods of these groups through. @internal */
export function passesGate(groups: ReadonlySet<string>, gate: CategoryGate | undefined): boolean {
  if (gate === undefined) return true;
  if (gate.never?.some((group) => groups.has(group)) === true) return false;
  if (gate.only === undefined) return true;
  return groups.size === 0 ? gate.unknown === 'judge' : gate.only.some((group) => groups.has(group));
}
