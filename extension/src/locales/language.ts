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
