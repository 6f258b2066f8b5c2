import { parseDecimalMoney, type Money } from '../../money.ts';
import type { Availability } from '../../catalog.ts';
import { toMoney } from '../collect-products.ts';
import { isCurrency } from '../fields/currency.ts';
import { parseInstant } from '../fields/parse-instant.ts';
import { toId } from '../shop-source.ts';
import { isOfType, listOf, nodesOf, toText, toWord, type LdNode } from './ld-values.ts';
import type { LdPage } from './ld-nodes.ts';

/** What prices are read with. @internal */
export interface PriceScene {
  readonly currency: string;
  /** ms UTC for which a price must hold; unknown, every price does. */
  readonly nowMs?: number | undefined;
  /** What stands for a currency that is not named. */
  readonly usual?: string | undefined;
}

/** What an offer asks. @internal */
export interface AskedPrice {
  readonly price: Money | null;
  readonly before: Money | null;
}

const RANGE: ReadonlySet<string> = new Set(['AggregateOffer']);

/** Offers of a range count one by one where they name a price; else the range counts as one. @internal */
export function listOffers(node: LdNode, { resolve }: Pick<LdPage, 'resolve'>): readonly LdNode[] {
  const offers = nodesOf(listOf(node['offers']).map(resolve));
  return offers.filter(isSale).flatMap((offer) => {
    const nested = nodesOf(listOf(offer['offers']).map(resolve)).filter(
      (one) => toPrices(one).price !== undefined,
    );
    return isOfType(offer, RANGE) && nested.length > 0
      ? nested.map((one) => ({ priceCurrency: offer['priceCurrency'], ...one }))
      : [offer];
  });
}

/** What is lent, repaired or bought is no sale. @internal */
export function isSale(offer: LdNode): boolean {
  const word = toWord(offer['businessFunction']);
  return word === '' || word === 'Sell';
}

/** The words of schema.org `ItemAvailability` that a shop writes of what it sells from afar. */
const AVAILABILITY: ReadonlyMap<string, Availability> = new Map([
  ['InStock', 'in-stock'],
  ['LimitedAvailability', 'in-stock'],
  ['OnlineOnly', 'in-stock'],
  ['MadeToOrder', 'in-stock'],
  ['OutOfStock', 'out-of-stock'],
  ['SoldOut', 'out-of-stock'],
  ['InStoreOnly', 'out-of-stock'],
  ['Reserved', 'out-of-stock'],
  ['PreOrder', 'preorder'],
  ['PreSale', 'preorder'],
  ['BackOrder', 'backorder'],
  ['Discontinued', 'discontinued'],
]);

/** An offer that does not say stands on the page to be bought. @internal */
export function toAvailability(offer: LdNode): Availability {
  return AVAILABILITY.get(toWord(offer['availability'])) ?? 'in-stock';
}

/** ISO 4217 code of an offer's price; `null` where it names none that there is. @internal */
export function toOfferCurrency(offer: LdNode): string | null {
  const parts = nodesOf(offer['priceSpecification']);
  const [code = ''] = [offer, ...parts]
    .map((part) => toId(part['priceCurrency']).toUpperCase())
    .filter((text) => text !== '');
  return isCurrency(code) ? code : null;
}

/** Reads what an offer asks now; no price where it is in another currency. @internal */
export function readAskedPrice(offer: LdNode, { currency, nowMs, usual }: PriceScene): AskedPrice {
  if ((toOfferCurrency(offer) ?? usual) !== currency) return { price: null, before: null };
  const { price, before } = toPrices(offer, nowMs);
  return { price: toPrice(price, currency), before: toPrice(before, currency) };
}

/** The standard asks for a plain decimal; what groups its thousands is understood all the same. */
function toPrice(value: unknown, currency: string): Money | null {
  return toMoney(value, currency) ?? (typeof value === 'string' ? parseDecimalMoney(value, currency) : null);
}

function toPrices(offer: LdNode, nowMs?: number): { readonly price: unknown; readonly before: unknown } {
  const parts = nodesOf(offer['priceSpecification']).filter((part) => isForAll(part) && holds(part, nowMs));
  const isBefore = ({ priceType }: LdNode): boolean =>
    /^(?:Strikethrough|List|SRP|Regular)/u.test(toWord(priceType));
  const sale = parts.find(({ priceType }) => toWord(priceType) === 'SalePrice');
  const part = sale ?? parts.find((one) => !isBefore(one) && one['price'] !== undefined);
  const own = offer['price'] ?? offer['lowPrice'];
  return {
    price: sale?.['price'] ?? own ?? part?.['price'],
    before: parts.find(isBefore)?.['price'] ?? (sale === undefined ? undefined : own),
  };
}

/** Members of a club pay less, and a visitor is not known to be one. */
function isForAll(part: LdNode): boolean {
  return part['validForMemberTier'] === undefined;
}

function holds(part: LdNode, nowMs: number | undefined): boolean {
  if (nowMs === undefined) return true;
  const [from, to] = [part['validFrom'], part['validThrough']].map((value) => parseInstant(toText(value)));
  return nowMs >= (from ?? -Infinity) && nowMs < (to ?? Infinity);
}
