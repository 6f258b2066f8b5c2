import { parseGtin } from '../../../catalog/readers/fields/parse-gtin.ts';

/** Lengths of GTIN-8, -12, -13 and -14. */
const LENGTHS = new Set([8, 12, 13, 14]);

/** Whether a text is a number of a length that trade item numbers have. @internal */
export function hasGtinLength(text: string): boolean {
  return /^\d+$/u.test(text) && LENGTHS.has(text.length);
}

/** Whether the last digit of such a number is its check digit. @internal */
export function hasCheckDigit(digits: string): boolean {
  return parseGtin(digits) !== null;
}

/**
 * Prefixes of numbers that no maker was given: 02, 04 and 2 are a shop's own, 981 to 984 and 99 are coupons, counted in the
 * thirteen digits of an EAN.
 *
 * @see GS1 prefixes, and Merchant Center Help, "GTIN".
 * @internal
 */
export function isRestrictedGtin(digits: string): boolean {
  if (digits.length === 8) return /^[02]/u.test(digits);
  const ean = digits.length === 14 ? digits.slice(1) : digits.padStart(13, '0');
  return /^(?:0[24]|2|98[1-4]|99)/u.test(ean);
}
