import type { ParsedCatalog, Result } from '@curio/core';
import { listJsonLd, readSchemaOrg } from '@curio/core/readers/page';
import type { ProductCheck } from '../../curio.ts';
import { readFresh, toUnconfirmed, type FreshQuestion } from '../fresh/fresh-question.ts';
import type { CatalogSource } from '../load-catalog.ts';
import { refreshProduct } from './refresh-product.ts';

/** Reads the products that the page itself describes, once it was read to its end. @internal */
export async function readPage({ services, baseUrl, clock }: CatalogSource): Promise<Result<ParsedCatalog>> {
  const { surroundings } = await services();
  await surroundings.whenParsed();
  return readSchemaOrg(surroundings.listJsonLd(), { baseUrl, nowMs: clock.nowMs() });
}

/** Reads the product's own page again, or this one where it names none. @internal */
export async function checkPage(question: FreshQuestion): Promise<ProductCheck> {
  const { known, loaded, clock, baseUrl } = question;
  const url = known.url ?? baseUrl;
  const text = await readFresh(url, question);
  const read = text === null ? null : readSchemaOrg(listJsonLd(text), { baseUrl: url, nowMs: clock.nowMs() });
  // A page that does not come, or describes nothing any more, is no word about the product.
  if (read?.ok !== true) return toUnconfirmed('unreachable', loaded);
  const { products } = read.value.catalog;
  const fresh = products.find(({ id }) => id === known.id);
  return fresh === undefined || fresh.price.currency !== known.price.currency
    ? toUnconfirmed('unreachable', loaded)
    : { state: 'confirmed', product: refreshProduct(known, fresh), asOfMs: clock.nowMs() };
}
