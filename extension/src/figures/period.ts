const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A period, ms UTC, `[from, to)`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Days of the reader's own calendar, `2026-11-26`, both counted. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** What a person chooses; the named ones end now. */
export type PeriodChoice = 'today' | '7-days' | '28-days' | DateRange;

/** A period, the one before it, and how the reader's days lie in them. */
export interface ComparedPeriod {
  readonly period: Period;
  /** As long, earlier by whole days: today until now beside yesterday until the same hour. */
  readonly before: Period;
  /** Days of the calendar that the period touches. */
  readonly days: number;
  /** How far the reader's clock is ahead of UTC at the period's end. */
  readonly utcOffsetMinutes: number;
}

/**
 * Finds a period by the reader's own calendar. Seven days are today and the six before: whole weekdays, so that the
 * period before has the same ones.
 *
 * @param now - ms UTC; what lies after it is cut off.
 */
export function toComparedPeriod(choice: PeriodChoice, now: number): ComparedPeriod {
  const { first, end } = toEdges(choice, now);
  const to = Math.max(Math.min(end.getTime(), now), first.getTime() + 1);
  const days = Math.max(1, Math.round((end.getTime() - first.getTime()) / DAY_MS));
  return {
    period: { from: first.getTime(), to },
    before: { from: addDays(first, -days).getTime(), to: addDays(new Date(to), -days).getTime() },
    days,
    utcOffsetMinutes: -new Date(to).getTimezoneOffset(),
  };
}

/** The days of a period as the collector names them: `2026-11-26`, cut by one offset from UTC. */
export function listDays({ from, to }: Period, utcOffsetMinutes: number): readonly string[] {
  const toDay = (ms: number): number => Math.floor((ms + utcOffsetMinutes * MINUTE_MS) / DAY_MS);
  const first = toDay(from);
  return Array.from({ length: toDay(to - 1) - first + 1 }, (_, at) =>
    new Date((first + at) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** The day of an instant by the reader's own calendar. */
export function toDateText(ms: number): string {
  const date = new Date(ms);
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

const NAMED_DAYS = { today: 1, '7-days': 7, '28-days': 28 } as const;

/** The first midnight, and the midnight after the last day. */
function toEdges(choice: PeriodChoice, now: number): { readonly first: Date; readonly end: Date } {
  if (typeof choice === 'string') {
    const end = addDays(toMidnight(new Date(now)), 1);
    return { first: addDays(end, -NAMED_DAYS[choice]), end };
  }
  const [first, last] = [toLocalDate(choice.first, now), toLocalDate(choice.last, now)];
  return first <= last ? { first, end: addDays(last, 1) } : { first: last, end: addDays(first, 1) };
}

/** Midnight at the beginning of a day; today's where the text is none. */
function toLocalDate(text: string, now: number): Date {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return toMidnight(new Date(now));
  const [year = 0, month = 1, day = 1] = match.slice(1).map(Number);
  return new Date(year, month - 1, day);
}

function toMidnight(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The same wall-clock time on another day; a day is not always 24 hours long. */
function addDays(date: Date, days: number): Date {
  const moved = new Date(date);
  moved.setDate(moved.getDate() + days);
  return moved;
}
