import type { Catalog, Product } from '../catalog.ts';

/** What a word stands for: the product's id, or why it stands for none. @internal */
export type Found =
  | { readonly productId: string }
  | { readonly productId: null; readonly rivals: readonly string[] };

/** Finds products by what people call them. @internal */
export interface ProductFinder {
  /** Finds by the whole word: an id, a handle, an SKU or a GTIN, whatever its capitals. */
  find(word: string): Found;
  /** Finds by a word somewhere in a name; the longest wins, and two of one length are rivals. */
  findIn(name: string): Found;
}

/** A shorter word is in a name by chance: `1` in `kettle-1`. It counts only as the whole name. Our choice. */
const SHORTEST_PART = 3;

/**
 * Learns the words of a catalogue's products: ids before variants' ids, handles (the last step of the product's
 * address), SKUs and GTINs. A word of several products stands for none.
 *
 * @internal
 */
export function createProductFinder({ products }: Pick<Catalog, 'products'>): ProductFinder {
  const ids = new Map(products.map(({ id }) => [normalise(id), new Set([id])]));
  const words = new Map<string, Set<string>>();
  for (const product of products) {
    for (const word of listWords(product).map(normalise)) {
      if (word !== '') words.set(word, (words.get(word) ?? new Set()).add(product.id));
    }
  }
  const all = new Map([...words, ...ids]);
  const longestFirst = [...all.keys()]
    .filter((word) => word.length >= SHORTEST_PART)
    .toSorted((one, other) => other.length - one.length);
  const find = (word: string): Found => toFound([...(all.get(normalise(word)) ?? [])]);
  return {
    find,
    findIn(name) {
      const whole = find(name);
      if (whole.productId !== null) return whole;
      const text = normalise(name);
      const longest = longestFirst.find((word) => hasWord(text, word));
      const inName = longestFirst.filter((word) => word.length === longest?.length && hasWord(text, word));
      return toFound([...new Set(inName.flatMap((word) => [...(all.get(word) ?? [])]))]);
    },
  };
}

/** One form for a word however it is typed; a file system may take an accent from its letter. @internal */
export function normalise(word: string): string {
  return word.normalize('NFC').trim().toLowerCase();
}

function toFound(ids: readonly string[]): Found {
  const [id] = ids;
  return id !== undefined && ids.length === 1 ? { productId: id } : { productId: null, rivals: ids };
}

function listWords({ url, gtin, variants }: Product): readonly string[] {
  const ofVariants = variants.flatMap((variant) => [variant.id, variant.sku ?? '', variant.gtin ?? '']);
  return [toHandle(url ?? ''), gtin ?? '', ...ofVariants];
}

/** `stone-mug` of `https://shop.example/products/stone-mug?colour=grey` and of `stone-mug.html`. */
function toHandle(url: string): string {
  const path = url.replace(/[?#][^]*$/u, '').replace(/^\w+:\/\/[^/]*/u, '');
  const step = path.split('/').findLast((part) => part !== '') ?? '';
  return decode(step.replace(/\.[a-z]{2,5}$/iu, ''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

/** Whether a word stands in a text with no letter or digit before or behind it. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isApart = !/[\p{L}\p{N}]$/u.test(text.slice(0, at));
    if (isApart && !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length))) return true;
  }
  return false;
}
