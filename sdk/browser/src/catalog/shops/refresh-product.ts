import type { Product } from '@curio/core';

/** The product as it is known, with price, stock and variants as they were read again. @internal */
export function refreshProduct(known: Product, fresh: Product): Product {
  const { priorPrice: _, ...rest } = known;
  const { price, priorPrice, availability, options, variants } = fresh;
  return {
    ...rest,
    price,
    ...(priorPrice === undefined ? {} : { priorPrice }),
    availability,
    options,
    variants,
  };
}
