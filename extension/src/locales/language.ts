/** The languages that overlay and panel speak. */
export type Language = 'en' | 'zh';

/** `zh` for any Chinese language tag, else `en`. */
export function toLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** BCP 47 tag by which figures and dates are written. */
export function toLocale(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

/** Writes a ratio of 0..1 as a percentage: one decimal below 10%, none above. */
export function formatRatio(ratio: number, language: Language): string {
  return new Intl.NumberFormat(toLocale(language), {
    style: 'percent',
    maximumFractionDigits: ratio < 0.1 ? 1 : 0,
  }).format(ratio);
}

/** Writes a count in full, with separators. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(toLocale(language)).format(count);
}

/** Writes a count in at most five signs, e.g. `12.4K`. */
export function formatShortCount(count: number, language: Language): string {
  return count < 10_000
    ? formatCount(count, language)
    : new Intl.NumberFormat(toLocale(language), { notation: 'compact', maximumFractionDigits: 1 }).format(
        count,
      );
}

/** Writes a score with two decimals. */
export function formatScore(score: number, language: Language): string {
  return new Intl.NumberFormat(toLocale(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(score);
}

/** How many decimals a currency's minor unit makes; 2 for a code that nobody knows. */
export function toMinorDigits(currency: string): number {
  return createFormat('en', currency)?.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Writes an amount of money.
 *
 * @param amount - in minor units; may have a fraction.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const value = amount / 10 ** toMinorDigits(currency);
  const format = createFormat(language, currency, Math.abs(value) >= 1_000_000 ? COMPACT : {});
  return format === null ? `${currency} ${value.toFixed(2)}` : format.format(value);
}

/** Writes an amount in few signs, for axes. */
export function formatShortMoney(amount: number, currency: string, language: Language): string {
  const value = amount / 10 ** toMinorDigits(currency);
  const format = createFormat(language, currency, value >= 10_000 ? COMPACT : { maximumFractionDigits: 0 });
  return format === null ? `${currency} ${value.toFixed(0)}` : format.format(value);
}

const COMPACT: Intl.NumberFormatOptions = { notation: 'compact', maximumFractionDigits: 1 };

/** `null` for text that is no currency code. */
function createFormat(
  language: Language,
  currency: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat | null {
  if (!/^[A-Z]{3}$/u.test(currency)) return null;
  return new Intl.NumberFormat(toLocale(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...options,
  });
}
