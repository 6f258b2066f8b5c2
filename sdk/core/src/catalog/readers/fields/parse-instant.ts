const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/iu;

/**
 * Reads a date or an instant as feeds and shops write them: `2026-05-01`, `2026-05-01 09:30:00`,
 * `2026-05-01T09:30+0200`. One without an offset is in UTC, as the same file must mean the same everywhere.
 *
 * @returns ms UTC, or `null` for what is none: a month's name would be read by the clock of the machine.
 * @internal
 */
export function parseInstant(text: string): number | null {
  const [, date, time = '00:00', offset = 'Z'] = INSTANT.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  const zone = offset.replace(/^([+-]\d\d):?(\d\d)?$/u, (_, hours, minutes = '00') => `${hours}:${minutes}`);
  const ms = Date.parse(`${date}T${time.replace(',', '.')}${zone.toUpperCase()}`);
  return Number.isNaN(ms) ? null : ms;
}
