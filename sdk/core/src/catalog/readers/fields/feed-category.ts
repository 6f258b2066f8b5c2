import { cleanText } from '../clean-text.ts';

/** Paths of Google's product taxonomy by their numbers, each from broad to narrow. @public */
export type Taxonomy = ReadonlyMap<number, readonly string[]>;

/** The fields of a feed that say what kind of thing an item is. @internal */
export interface CategoryFields {
  readonly product_type?: string;
  readonly google_product_category?: string;
}

/**
 * Reads the shop's own path, or Google's where there is none. Google's may be a number, whose path stands in a file of
 * Google's that is not part of this package: see {@link parseTaxonomy}.
 *
 * @internal
 */
export function readFeedCategory(
  { product_type: own, google_product_category: google = '' }: CategoryFields,
  { taxonomy, repairs }: { readonly taxonomy?: Taxonomy | undefined; readonly repairs: string[] },
): readonly string[] {
  if (own !== undefined) return toPath(own);
  if (!/^\d+$/u.test(google)) return toPath(google);
  const path = taxonomy?.get(Number(google));
  if (path === undefined)
    repairs.push(
      `google_product_category: the path behind the number ${google.slice(0, 20)} is not known; add product_type`,
    );
  return path ?? [];
}

/** The levels of a path such as `Home > Kitchen`, as plain text. @internal */
export function toPath(text: string): readonly string[] {
  return cleanText(text)
    .text.split('>')
    .map((level) => level.trim())
    .filter((level) => level !== '');
}

/**
 * Reads Google's file `taxonomy-with-ids.*.txt`: a line `672 - Home & Garden > Kitchen` each.
 *
 * @see https://www.google.com/basepages/producttype/taxonomy-with-ids.en-US.txt
 * @public
 */
export function parseTaxonomy(text: string): Taxonomy {
  const lines = text.matchAll(/^(\d+)\s+-\s+(.+)$/gmu);
  return new Map(Array.from(lines, ([, number, path = '']) => [Number(number), toPath(path)]));
}
