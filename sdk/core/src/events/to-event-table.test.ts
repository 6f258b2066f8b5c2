import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEventPage } from '../../scripts/event-page.ts';
import { EVENT_TYPES, isEventType } from './event-types.ts';
import { toEventTable } from './to-event-table.ts';

describe('toEventTable', () => {
  it('has a row for each event, with seven cells', () => {
    const rows = toEventTable().trimEnd().split('\n');
    expect(rows).toHaveLength(2 + Object.keys(EVENT_TYPES).length);
    for (const row of rows) expect(row.split(' | ')).toHaveLength(7);
    expect(rows[2]).toContain('`impression`');
  });

  it('stands in docs/events.md as it is now', () => {
    const page = readFileSync(new URL('../../../../docs/events.md', import.meta.url), 'utf8');
    expect(page, 'run sdk/core/scripts/write-event-table.ts').toBe(createEventPage());
  });
});

describe('isEventType', () => {
  it('knows the names of the vocabulary and no name of Object.prototype', () => {
    expect(isEventType('impression')).toBe(true);
    for (const name of ['Impression', '', 'constructor', 'toString']) expect(isEventType(name)).toBe(false);
  });
});
