import type { PriorPrice } from '../../catalog.ts';
import { parseDecimalMoney, type Money } from '../../money.ts';
import { isCurrency } from './currency.ts';
import { parseInstant } from './parse-instant.ts';

const PRICE = /^(?:([A-Za-z]{3})\s*)?([\d.,'\s\u00A0\u202F]*\d[\d.,'\s\u00A0\u202F]*?)\s*([A-Za-z]{3})?$/u;

/**
 * Reads `105.29 USD`, `USD 105.29`, `1.299,00 EUR`, or a bare number where the currency is known otherwise.
 *
 * @param usual - ISO 4217 code for a price that names none.
 * @returns `null` for anything else: a price below zero, two currencies, a code that is no currency.
 * @internal
 */
export function parseFeedPrice(text: string | undefined, usual: string | undefined): Money | null {
  const { amount, code = usual } = split(text ?? '');
  const currency = code?.toUpperCase();
  if (amount === undefined || currency === undefined || !isCurrency(currency)) return null;
  return parseDecimalMoney(amount.replaceAll(/\s/gu, ''), currency);
}

/** No price is longer; what is would only cost time. */
const MAX_LENGTH = 60;

function split(text: string): { readonly amount?: string | undefined; readonly code?: string | undefined } {
  const written = text.trim();
  const [, before, amount, behind] = (written.length > MAX_LENGTH ? null : PRICE.exec(written)) ?? [];
  return before !== undefined && behind !== undefined ? {} : { amount, code: before ?? behind };
}

/** Why {@link parseFeedPrice} gave nothing, for the report. @internal */
export function findPriceFault(text: string | undefined): string {
  if (text === undefined) return 'has no price';
  const seen = `has the price "${text.slice(0, 60)}"`;
  const { amount, code } = split(text);
  if (amount === undefined) return `${seen}, which is none`;
  return code === undefined
    ? `${seen} without a currency; write it like 15.00 EUR`
    : `${seen}, whose currency ${code} is unknown`;
}

/** The fields of a feed that make a sale. @internal */
export interface SaleFields {
  readonly sale_price?: string;
  readonly sale_price_effective_date?: string;
}

/** When a sale must hold, and where its faults go. @internal */
export interface SaleScene {
  readonly nowMs: number;
  readonly currency?: string | undefined;
  readonly repairs: string[];
}

/** What is paid now, and the regular price where that is more. @internal */
export interface SalePrice {
  readonly price: Money;
  readonly priorPrice: PriorPrice | undefined;
}

/** Shows a sale inside its period, and the regular price outside. @internal */
export function readSale(
  fields: SaleFields,
  price: Money,
  { nowMs, currency, repairs }: SaleScene,
): SalePrice {
  const { sale_price: written, sale_price_effective_date: period } = fields;
  const regular = { price, priorPrice: undefined };
  if (written === undefined) return regular;
  const sale = parseFeedPrice(written, currency);
  if (sale === null || sale.currency !== price.currency || sale.amount >= price.amount) {
    repairs.push(`sale_price: "${written.slice(0, 60)}" is not below the price and was left out`);
    return regular;
  }
  const isOn = period === undefined || isWithin(period, nowMs);
  if (isOn === null)
    repairs.push(`sale_price_effective_date: "${period?.slice(0, 60)}" is no period; the sale was left out`);
  return isOn === true
    ? { price: sale, priorPrice: { price, basis: 'Regular price as the shop states it' } }
    : regular;
}

/** `null` when the text is not two instants with a slash between them. */
function isWithin(period: string, nowMs: number): boolean | null {
  const [from = null, to = null, ...more] = period.split('/').map(parseInstant);
  if (from === null || to === null || more.length > 0) return null;
  return nowMs >= from && nowMs < to;
}
