import { EVENT_TYPES, type EventTypeRow } from './event-types.ts';

const HEADINGS = ['Event', 'When', 'From', 'Kept', 'GA4', 'Segment', 'Shopify'];

/**
 * The vocabulary as a Markdown table, one row an event, in the order of `EVENT_TYPES`. A dash means that the other
 * vocabulary has no name for it.
 *
 * @public
 */
export function toEventTable(): string {
  const rows = Object.entries(EVENT_TYPES).map(([type, row]) => toRow(type, row));
  return [HEADINGS, HEADINGS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function toRow(type: string, row: EventTypeRow): readonly string[] {
  const names = [row.ga4, row.segment, row.shopify].map((name) => (name === null ? '–' : `\`${name}\``));
  return [`\`${type}\``, row.meaning, row.from, row.priority, ...names];
}
