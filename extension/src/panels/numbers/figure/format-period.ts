import type { Period } from '../../../figures/period.ts';
import { toLocale, type Language } from '../../../locales/language.ts';

/** Writes a period's days, `20–26 Nov`; of one day also until when. */
export function formatPeriod({ from, to }: Period, language: Language): string {
  const locale = toLocale(language);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const last = to - 1;
  if (day.format(from) !== day.format(last)) return day.formatRange(from, last);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  return `${day.format(from)}, ${time.formatRange(from, to)}`;
}

/** Writes a day as the collector names it, `2026-11-26`. */
export function formatDay(day: string, language: Language): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return '';
  return new Intl.DateTimeFormat(toLocale(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(ms);
}
