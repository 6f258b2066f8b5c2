import { parseCatalog, type Product } from '@curio/core';
import type { ProductCheck } from '../../curio.ts';
import { loadCatalog, resolve } from '../load-catalog.ts';
import { readFresh, toUnconfirmed, type FreshQuestion } from './fresh-question.ts';

/**
 * Asks for a product where the catalogue is one plain file: it is read again, and of what it holds the product alone is
 * checked, as ten thousand would hold the page for seconds.
 *
 * @internal
 */
export async function readFileAgain(question: FreshQuestion, url: string): Promise<ProductCheck> {
  const { loaded, known, clock } = question;
  const text = await readFresh(url, question);
  if (text === null) return toUnconfirmed('unreachable', loaded);
  const head = toHead(text);
  const product =
    head === null ? await readWhole(question, url) : await readOne(pick(head, known.id), text, url);
  if (product === undefined) return toUnconfirmed('unreachable', loaded);
  return product === null ? { state: 'gone' } : { state: 'confirmed', product, asOfMs: clock.nowMs() };
}

/** A catalogue of which nothing but its list of products was looked at. */
interface Head {
  readonly products: readonly unknown[];
}

/** `null` for a feed of another kind, or a pointer. */
function toHead(text: string): Head | null {
  try {
    const value: unknown = JSON.parse(text);
    const { schemaVersion, products }: Readonly<Record<string, unknown>> = Object(value);
    return schemaVersion === 1 && Array.isArray(products) && products.length > 0
      ? { ...Object(value), products }
      : null;
  } catch {
    return null;
  }
}

/** The catalogue with that product alone, and those that took its id. */
function pick(head: Head, id: string): Head {
  const products = head.products.filter((entry) => Object(entry).id === id);
  return Object.assign({}, head, { products, videos: [], lives: [] });
}

/** `null` where it is gone, or cannot be shown any more; `undefined` where the file is none to go by. */
async function readOne(head: Head, text: string, url: string): Promise<Product | null | undefined> {
  const parsed = parseCatalog(head);
  if (!parsed.ok) return parsed.error.code === 'catalog-empty' ? null : undefined;
  const found = await resolve({ ok: true, value: parsed.value.catalog }, text, url);
  return found.ok ? (found.value.products[0] ?? null) : undefined;
}

/** What is no JSON of ours, such as a feed in XML, is read and checked as on the page's first look. */
async function readWhole(
  { network, ...question }: FreshQuestion,
  url: string,
): Promise<Product | null | undefined> {
  const read = await loadCatalog({
    ...question,
    network: { request: (address, request) => network.request(address, { ...request, cache: 'no-cache' }) },
    source: url,
    baseUrl: url,
    report: () => undefined,
  });
  return read.ok ? read.value.view.product(question.known.id) : undefined;
}
