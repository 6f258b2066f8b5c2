import type { Artifacts } from '../artifacts/artifacts.ts';
import type { GoodsName, GroupReader } from '../checks/to-category-groups.ts';

/** Which groups of goods each subject of a run belongs to. @internal */
export interface GoodsGroups {
  of(subject: string, goods: GoodsName): ReadonlySet<string>;
  /** Of goods that are no subject of the run. */
  ofGoods(goods: GoodsName): ReadonlySet<string>;
  /** Of what a page sells: by its structured data, or else by its title. */
  readonly page: ReadonlySet<string>;
}

/**
 * Learns what the subjects are from titles, feed and structured data, so that a description without a category of its own
 * has that of its title.
 *
 * @param usual - groups of what names no category; one object for all runs.
 * @internal
 */
export function createGoodsGroups(
  artifacts: Artifacts,
  { read, usual }: { readonly read: GroupReader; readonly usual: ReadonlySet<string> },
): GoodsGroups {
  const names = toNames(artifacts);
  const known = new Map<string, ReadonlySet<string>>();
  const orUsual = (groups: ReadonlySet<string>): ReadonlySet<string> => (groups.size === 0 ? usual : groups);
  return {
    of(subject, goods) {
      const own = known.get(subject);
      if (own !== undefined) return own;
      const { category = goods.category, title = goods.title } = names.get(subject) ?? {};
      const groups = orUsual(read({ category, title }));
      known.set(subject, groups);
      return groups;
    },
    ofGoods: (goods) => orUsual(read(goods)),
    page: orUsual(toPageGroups(artifacts, read)),
  };
}

function toNames({ title = [], feed }: Artifacts): ReadonlyMap<string, GoodsName> {
  return new Map<string, GoodsName>([
    ...title.map(({ subject, text, category }) => [subject, { title: text, category }] as const),
    ...(feed?.products ?? []).map(
      (product) => [product.subject, { title: product.title, category: product.category }] as const,
    ),
  ]);
}

function toPageGroups({ jsonld, page }: Artifacts, read: GroupReader): ReadonlySet<string> {
  const groups = new Set(
    (jsonld?.products ?? []).flatMap(({ name, category }) => [...read({ title: name, category })]),
  );
  return groups.size > 0 || page === undefined ? groups : read({ title: page.title });
}
