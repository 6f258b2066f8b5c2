/** What a calendar is told of a date. */
export interface CalendarDate {
  /** The same for the same date, so that a second file changes the first entry. */
  readonly id: string;
  readonly title: string;
  /** ms UTC. */
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** Where to come to. */
  readonly url: string;
  /** ms UTC at which the file is made. */
  readonly madeAtMs: number;
}

/** So long before the start the calendar reminds. Our choice: time to sit down. */
const ALARM = '-PT10M';

/** Octets of a line; a longer one goes on in the next, after a space. RFC 5545, 3.1. */
const LINE_BYTES = 75;

/** A date as an iCalendar file. @see RFC 5545 */
export function toCalendarFile({ id, title, startsAtMs, endsAtMs, url, madeAtMs }: CalendarDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Curio//Live rooms//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escape(id)}`,
    `DTSTAMP:${toInstant(madeAtMs)}`,
    `DTSTART:${toInstant(startsAtMs)}`,
    `DTEND:${toInstant(endsAtMs)}`,
    `SUMMARY:${escape(title)}`,
    `URL:${new URL(url).href}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    `TRIGGER:${ALARM}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** RFC 5545, 3.3.11: text. */
function escape(text: string): string {
  return text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n|\r|\n/gu, String.raw`\n`);
}

/** RFC 5545, 3.3.5: form 2, in UTC. */
function toInstant(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** Never inside a character: a reader may unfold bytes or characters. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let size = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    const isFull = size + bytes > LINE_BYTES;
    folded += isFull ? `\r\n ${character}` : character;
    size = isFull ? 1 + bytes : size + bytes;
  }
  return folded;
}
