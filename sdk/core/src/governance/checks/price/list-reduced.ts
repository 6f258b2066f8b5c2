import type { Artifacts, FeedProduct, PriceRecord } from '../../artifacts/artifacts.ts';
import type { Money } from '../../../catalog/money.ts';
import { findReduction, indexPrices, type PlacedRecord, type Reduction } from './price-runs.ts';

/** A product that is sold below a struck price, with what its history says. @internal */
export interface ReducedProduct {
  readonly product: FeedProduct;
  readonly at: number;
  readonly prior: Money;
  readonly shown: readonly PlacedRecord[];
  readonly paid: readonly PlacedRecord[];
  readonly reduction: Reduction;
}

/** Lists the products of a feed whose struck price can be compared with a history that reaches to now. @internal */
export function listReduced({ feed, priceHistory = [] }: Artifacts): readonly ReducedProduct[] {
  const find = indexPrices(priceHistory);
  return (feed?.products ?? []).flatMap((product, at) => {
    const { subject, price, priorPrice: prior } = product;
    if (prior === undefined || prior.currency !== price.currency || prior.amount <= price.amount) return [];
    const of = (kind: PriceRecord['kind']) => find({ subject, kind, currency: price.currency });
    const shown = of('shown');
    const reduction = findReduction(shown, { price, prior });
    return reduction === null ? [] : [{ product, at, prior, shown, paid: of('transaction'), reduction }];
  });
}
