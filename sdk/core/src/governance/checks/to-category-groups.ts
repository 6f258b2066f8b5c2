import type { CategoryGate } from '../contract/rule.ts';
import { CATEGORY_GROUPS } from '../standards/category-groups.ts';
import { indexPatterns } from '../text/index-patterns.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** What is known of goods. @internal */
export interface GoodsName {
  readonly category?: readonly string[] | undefined;
  readonly title?: string | undefined;
}

/** Ids of `CATEGORY_GROUPS`; empty when unknown. The same groups are the same object. @internal */
export type GroupReader = (goods: GoodsName) => ReadonlySet<string>;

/** Tells the groups that goods belong to: by their category, or by their title where that says nothing. @internal */
export function createGroupReader(): GroupReader {
  const findByTitle = createFinder(CATEGORY_GROUPS.map(({ title }) => title));
  const findByPath = createFinder(CATEGORY_GROUPS.map(({ path }) => path));
  const byIds = new Map<string, ReadonlySet<string>>();
  return ({ category = [], title = '' }) => {
    const byPath = findByPath(category.join(' > '));
    const ids = byPath.length > 0 ? byPath : findByTitle(title);
    const key = ids.join();
    const groups = byIds.get(key) ?? new Set(ids);
    byIds.set(key, groups);
    return groups;
  };
}

function createFinder(patterns: readonly RegExp[]): (text: string) => readonly string[] {
  const findCandidates = indexPatterns(patterns);
  return (text) => {
    const { text: plain } = normaliseText(text);
    return findCandidates(plain).flatMap((at) =>
      patterns[at]?.test(plain) === true ? (CATEGORY_GROUPS[at]?.id ?? []) : [],
    );
  };
}

/** Whether a gate lets goods of these groups through. @internal */
export function passesGate(groups: ReadonlySet<string>, gate: CategoryGate | undefined): boolean {
  if (gate === undefined) return true;
  if (gate.never?.some((group) => groups.has(group)) === true) return false;
  if (gate.only === undefined) return true;
  return groups.size === 0 ? gate.unknown === 'judge' : gate.only.some((group) => groups.has(group));
}
