/**
 * An amount of money.
 *
 * `amount` counts the currency's minor unit (cents for EUR, yen for JPY) as ISO 4217 defines it and is a
 * safe integer; `currency` is the three-letter ISO 4217 code in capitals.
 *
 * @public
 */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/**
 * ISO 4217 currencies whose minor unit is not a hundredth. Source: ISO 4217 table A.1, 2024-06. `Intl` goes by the CLDR,
 * which gives HUF, IDR and 15 others no digits (seen in V8 13.6), so it cannot be asked.
 */
const WITHOUT_DIGITS = /^(?:BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|XAF|XOF|XPF)$/u;
const WITH_THREE_DIGITS = /^(?:BHD|IQD|JOD|KWD|LYD|OMR|TND)$/u;

/**
 * How many decimal digits a currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD.
 *
 * @param currency - ISO 4217 code in capitals; an unknown code counts as 2.
 * @public
 */
export function toMinorUnitDigits(currency: string): number {
  if (WITHOUT_DIGITS.test(currency)) return 0;
  return WITH_THREE_DIGITS.test(currency) ? 3 : 2;
}

/**
 * Reads a decimal price such as `"19.99"`, `"1,299.00"` or `"19,99"` into minor units.
 *
 * The last comma or point with one to three digits behind it is the decimal mark, except that a single mark
 * with exactly three digits behind it groups thousands unless the currency has three decimals.
 *
 * @param text - the amount alone, without currency sign or code.
 * @param currency - ISO 4217 code in capitals; it sets the number of decimals.
 * @returns the money, or `null` when the text is not a non-negative decimal.
 * @public
 */
export function parseDecimalMoney(text: string, currency: string): Money | null {
  const digits = toMinorUnitDigits(currency);
  const normalised = toPointDecimal(text.trim().replaceAll(/[\s\u00A0']/gu, ''), digits);
  if (normalised === null) return null;
  const amount = Math.round(Number(normalised) * 10 ** digits);
  return Number.isSafeInteger(amount) ? { amount, currency } : null;
}

function toPointDecimal(text: string, digits: number): string | null {
  if (!/^\d+(?:[.,]\d+)*$/u.test(text)) return null;
  const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (mark === -1) return text;
  const fraction = text.slice(mark + 1);
  const marks = text.replaceAll(/\d/gu, '');
  const groupsOnly = fraction.length === 3 && (marks.length > 1 ? isOneMark(marks) : digits !== 3);
  const whole = text.slice(0, mark).replaceAll(/[.,]/gu, '');
  return groupsOnly ? whole + fraction : `${whole}.${fraction}`;
}

function isOneMark(marks: string): boolean {
  return new Set(marks).size === 1;
}
