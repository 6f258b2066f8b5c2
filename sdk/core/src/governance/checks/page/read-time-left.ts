const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(\d{1,3})\s?(?:d|days?|tage?|jours?|j|días?|giorni|天|日)(?![\p{L}])/u, 86_400],
  [/(\d{1,3})\s?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|小时|时)(?![\p{L}])/u, 3600],
  [/(\d{1,3})\s?(?:m|min|mins|minutes?|minuten?|minutos?|minuti|分钟?)(?![\p{L}])/u, 60],
  [/(\d{1,3})\s?(?:s|secs?|seconds?|sek\.?|sekunden?|segundos?|secondi|秒)(?![\p{L}])/u, 1],
];

const CLOCK = /(?<![\d:.])(?:(?:(\d{1,3})\s?:\s?)?(\d{1,3})\s?:\s?)?(\d{1,3})\s?:\s?(\d{2})(?![\d:])/u;

/**
 * Reads a time that is left: `14:59` is minutes and seconds, `02:14:59` has hours and `1:02:14:59` days in front, and units
 * are read in words too.
 *
 * @param text - normalised.
 * @returns ms, or `null` where there is no time.
 * @internal
 */
export function readTimeLeftMs(text: string): number | null {
  const [, days, hours, minutes, seconds] = CLOCK.exec(text) ?? [];
  if (minutes !== undefined && seconds !== undefined) {
    // `2 days 03:10:00`
    const ahead = days ?? UNITS[0]?.[0].exec(text)?.[1] ?? 0;
    return (
      (Number(ahead) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
    );
  }
  const parts = UNITS.map(([pattern, unit]) => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? null : Number(found) * unit;
  });
  return parts.every((part) => part === null)
    ? null
    : parts.reduce<number>((total, part) => total + (part ?? 0), 0) * 1000;
}
