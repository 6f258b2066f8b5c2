import type { Catalog, FindFeedRecords, Product, Video } from '@curio/core';

/** A list that is gone through from its beginning, as often as asked. @internal */
export interface Sequence<Entry> extends Iterable<Entry> {
  readonly count: number;
}

/** A catalogue whose long lists need not be in memory. @internal */
export interface OpenCatalog {
  /** All but the long lists, which are empty here; its fields stand in the order of the file to be written. */
  readonly frame: Catalog;
  readonly products: Sequence<Product>;
  readonly videos: Sequence<Video>;
  findProduct(id: string): Product | undefined;
  /** The items of a feed that a product of `products` was made of, where they are kept. */
  readonly findRecords?: FindFeedRecords;
}

/** A catalogue that is in memory, as one whose lists need not be. @internal */
export function openParsed(catalog: Catalog): OpenCatalog {
  const { products, videos } = catalog;
  let byId: ReadonlyMap<string, Product> | null = null;
  return {
    frame: { ...catalog, products: [], videos: [] },
    products: toSequence(products),
    videos: toSequence(videos),
    findProduct(id) {
      byId ??= new Map(products.map((product) => [product.id, product]));
      return byId.get(id);
    },
  };
}

/** A list that is in memory. @internal */
export function toSequence<Entry>(entries: readonly Entry[]): Sequence<Entry> {
  return { count: entries.length, [Symbol.iterator]: () => entries[Symbol.iterator]() };
}

/** The same list with each entry changed on its way. @internal */
export function mapSequence<Entry>(sequence: Sequence<Entry>, map: (entry: Entry) => Entry): Sequence<Entry> {
  return {
    count: sequence.count,
    *[Symbol.iterator]() {
      for (const entry of sequence) yield map(entry);
    },
  };
}

/** The same list without some of its entries. @internal */
export function sieveSequence<Entry>(
  sequence: Sequence<Entry>,
  stays: (entry: Entry) => boolean,
): Sequence<Entry> {
  return countLater(function* () {
    for (const entry of sequence) if (stays(entry)) yield entry;
  });
}

/** A list that is gone through once more than otherwise, to be counted, should anybody ask. @internal */
export function countLater<Entry>(iterate: () => Iterator<Entry>): Sequence<Entry> {
  let count: number | null = null;
  return {
    get count() {
      count ??= countEntries(iterate());
      return count;
    },
    [Symbol.iterator]: iterate,
  };
}

function countEntries(iterator: Iterator<unknown>): number {
  let count = 0;
  while (iterator.next().done !== true) count += 1;
  return count;
}

/** How many items there are, of every kind. @internal */
export function countItems({ frame, products, videos }: OpenCatalog): {
  readonly products: number;
  readonly videos: number;
  readonly lives: number;
} {
  return { products: products.count, videos: videos.count, lives: frame.lives.length };
}
