import type { ProductCheck } from '../../curio.ts';
import { loadCatalog } from '../load-catalog.ts';
import { toUnconfirmed, type FreshQuestion } from './fresh-question.ts';

/**
 * Asks for a product where the catalogue is one plain file: it is read again, whole.
 *
 * @internal
 */
export async function readFileAgain(question: FreshQuestion, url: string): Promise<ProductCheck> {
  const { loaded, known, clock, network } = question;
  const read = await loadCatalog({
    ...question,
    network: { request: (address, request) => network.request(address, { ...request, cache: 'no-cache' }) },
    source: url,
    baseUrl: url,
    report: () => undefined,
  });
  if (!read.ok) return toUnconfirmed('unreachable', loaded);
  const { products } = read.value.view.catalog;
  question.change({ products });
  const product = products.find(({ id }) => id === known.id);
  return product === undefined ? { state: 'gone' } : { state: 'confirmed', product, asOfMs: clock.nowMs() };
}
