import { CURRENCY_PATTERN } from '../../plain-values.ts';

/** Stands where neither the file nor the caller names a currency: what Shopify and WooCommerce start a new shop with. */
export const ASSUMED_CURRENCY = 'USD';

/** Whether a code is one of ISO 4217 that money is paid in today, in capitals. @internal */
export function isCurrency(code: string): boolean {
  return CURRENCY_PATTERN.test(code) && CURRENCIES.has(code);
}

// Source: Unicode CLDR's codes, which hold all of ISO 4217.
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
