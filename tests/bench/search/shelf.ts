import {
  createHashingItemEncoder,
  createWordIndex,
  makeSearchSlate,
  toCosines,
  type Candidate,
  type ItemText,
  type WordIndex,
} from '@curio/core';

/** So many are found. */
export const FIRST = 10;

/** What has a say. */
export type Voice = 'words' | 'meaning' | 'both';

/** A catalogue as the SDK searches it. */
export interface Shelf {
  readonly texts: readonly ItemText[];
  readonly index: WordIndex;
  readonly matrix: Float32Array;
  readonly candidates: readonly Candidate[];
}

/** Indexes and encodes every text. */
export function createShelf(texts: readonly ItemText[]): Shelf {
  const index = createWordIndex();
  index.add(texts.map(toEntry));
  return {
    texts,
    index,
    matrix: createHashingItemEncoder().encode(texts),
    candidates: texts.map(({ category }, row) => ({
      kind: 'product',
      id: String(row),
      category,
      popularity: undefined,
      newSinceMs: undefined,
      isBuyable: true,
      productIds: [String(row)],
    })),
  };
}

/** What the SDK takes of a product without variants. */
export function toEntry(
  { title, brand = '', category }: ItemText,
  row: number,
): Parameters<WordIndex['add']>[0][0] {
  const texts = [
    [title, 1],
    [brand, 0.9],
    [category.join(' '), 0.7],
  ] as const;
  return { id: String(row), texts, codes: [], isEcho: false };
}

/** The ids of the first ten, best first: row numbers. */
export function findOnShelf(
  query: string,
  voice: Voice,
  { index, matrix, candidates }: Shelf,
): readonly string[] {
  const near = createHashingItemEncoder().encode([{ title: query, category: [] }]);
  const slate = makeSearchSlate({
    id: 'bench',
    scope: { count: FIRST },
    candidates,
    echoes: new Set(),
    words: voice === 'meaning' ? new Map() : index.find(query),
    cosines: voice === 'words' ? null : toCosines(matrix, near),
    interest: null,
    nowMs: 0,
  });
  return slate.items.map(({ id }) => id);
}
