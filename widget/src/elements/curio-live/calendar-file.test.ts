import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCalendarFile } from './calendar-file.ts';

const DATE = {
  id: 'room@shop.example',
  title: 'Tea, milk; and "more"\nwith Maren',
  startsAtMs: Date.UTC(2026, 11, 24, 18, 5),
  endsAtMs: Date.UTC(2026, 11, 24, 19, 0),
  url: 'https://shop.example/watch?item=room',
  madeAtMs: Date.UTC(2026, 11, 1),
};

test('names start and end in UTC, escapes what the format needs, and reminds', () => {
  const lines = toCalendarFile(DATE).split('\r\n');
  expect(lines).toContain('DTSTART:20261224T180500Z');
  expect(lines).toContain('DTEND:20261224T190000Z');
  expect(lines).toContain(String.raw`SUMMARY:Tea\, milk\; and "more"\nwith Maren`);
  expect(lines).toContain('TRIGGER:-PT10M');
  expect(lines.at(-1)).toBe('');
});

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const file = toCalendarFile({ ...DATE, title });
      for (const line of file.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const unfolded = file.replaceAll('\r\n ', '');
      const summary = /\r\nSUMMARY:([\s\S]*?)\r\nURL:/u.exec(unfolded)?.[1] ?? '';
      const read = summary.replaceAll(/\\(.)/gu, (_, character: string) =>
        character === 'n' ? '\n' : character,
      );
      expect(read).toBe(title.replaceAll(/\r\n|\r/gu, '\n'));
    }),
  );
});
