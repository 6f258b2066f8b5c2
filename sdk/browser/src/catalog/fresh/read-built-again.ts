import { parseCatalogPointer, type CatalogPointer, type Product } from '@curio/core';
import type { ProductCheck } from '../../curio.ts';
import type { Network } from '../../platform/platform.ts';
import { loadCatalog } from '../load-catalog.ts';
import { readWithdrawnIds } from '../withdraw-items.ts';
import { readFresh, toUnconfirmed, type FreshQuestion } from './fresh-question.ts';

/**
 * A build older than this confirms nothing: it says what was true then. Our choice, and less often than daily no feed
 * should be built.
 */
const MOST_BUILD_AGE_MS = 86_400_000;

/** Products of builds that came after the one in use, by version. @internal */
export type LaterBuilds = Map<string, ReadonlyMap<string, Product>>;

/**
 * Asks for a product where `curio build` wrote the catalogue: the pointer and the list of what was taken down are read
 * again, and where the pointer's version moved, the items as well, once a version.
 *
 * Such files are the shop's last word, not its till: what they confirm is of the time of their build.
 *
 * @internal
 */
export async function readBuiltAgain(
  question: FreshQuestion,
  pointer: CatalogPointer,
  later: LaterBuilds,
): Promise<ProductCheck> {
  const { loaded, known, clock } = question;
  const { url = '' } = loaded;
  const now = parseCatalogPointer((await readFresh(url, question)) ?? '');
  if (!now.ok) return toUnconfirmed('unreachable', loaded);
  const { version, withdrawn, builtAtMs } = now.value;
  const list = await readFresh(toAddress(withdrawn, url), question);
  question.change({ withdrawn: readWithdrawnIds(list ?? '') });
  const isReached = version === pointer.version || (await takeLaterBuild(question, version, later));
  const product = loaded.view.product(known.id);
  if (product === null) return { state: 'gone' };
  if (!isReached) return toUnconfirmed('unreachable', loaded);
  return clock.nowMs() - builtAtMs > MOST_BUILD_AGE_MS
    ? { state: 'unconfirmed', reason: 'unsupported', asOfMs: builtAtMs }
    : { state: 'confirmed', product, asOfMs: builtAtMs };
}

/** @returns false where the later build could not be read. */
async function takeLaterBuild(
  question: FreshQuestion,
  version: string,
  later: LaterBuilds,
): Promise<boolean> {
  const { loaded, known, change } = question;
  const products = later.get(version) ?? (await readLaterBuild(question, loaded.url ?? ''));
  if (products === null) return false;
  later.set(version, products);
  const product = products.get(known.id);
  change(product === undefined ? { withdrawn: [known.id] } : { products: [product] });
  return true;
}

async function readLaterBuild(
  { network, ...question }: FreshQuestion,
  url: string,
): Promise<ReadonlyMap<string, Product> | null> {
  const read = await loadCatalog({
    ...question,
    network: toFreshNetwork(network),
    source: url,
    baseUrl: url,
    report: () => undefined,
  });
  return read.ok ? new Map(read.value.view.catalog.products.map((product) => [product.id, product])) : null;
}

/** A pointer from a cache would name the build before. */
function toFreshNetwork(network: Network): Network {
  return { request: (url, request) => network.request(url, { ...request, cache: 'no-cache' }) };
}

function toAddress(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : base;
}
