import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listDays, toComparedPeriod, toDateText, type PeriodChoice } from './period.ts';

const NOW = new Date(2026, 10, 26, 14, 5).getTime();

function toTexts({ from, to }: { from: number; to: number }): readonly string[] {
  return [from, to].map((ms) => `${toDateText(ms)} ${new Date(ms).toTimeString().slice(0, 5)}`);
}

const CASES: readonly {
  readonly choice: PeriodChoice;
  readonly days: number;
  readonly period: readonly [string, string];
  readonly before: readonly [string, string];
}[] = [
  {
    choice: 'today',
    days: 1,
    period: ['2026-11-26 00:00', '2026-11-26 14:05'],
    before: ['2026-11-25 00:00', '2026-11-25 14:05'],
  },
  {
    choice: '7-days',
    days: 7,
    period: ['2026-11-20 00:00', '2026-11-26 14:05'],
    before: ['2026-11-13 00:00', '2026-11-19 14:05'],
  },
  {
    choice: '28-days',
    days: 28,
    period: ['2026-10-30 00:00', '2026-11-26 14:05'],
    before: ['2026-10-02 00:00', '2026-10-29 14:05'],
  },
  {
    choice: { first: '2026-11-01', last: '2026-11-10' },
    days: 10,
    period: ['2026-11-01 00:00', '2026-11-11 00:00'],
    before: ['2026-10-22 00:00', '2026-11-01 00:00'],
  },
];

test.each(CASES)('$choice are $days days, beside as many', ({ choice, days, period, before }) => {
  const compared = toComparedPeriod(choice, NOW);
  expect(compared.days).toBe(days);
  expect(toTexts(compared.period)).toEqual(period);
  expect(toTexts(compared.before)).toEqual(before);
});

test('dates in the wrong order, in the future or of no form still make a period', () => {
  const swapped = toComparedPeriod({ first: '2026-11-10', last: '2026-11-01' }, NOW);
  expect(swapped).toEqual(toComparedPeriod({ first: '2026-11-01', last: '2026-11-10' }, NOW));
  for (const first of ['2031-01-01', 'soon', ''])
    expect(toComparedPeriod({ first, last: first }, NOW).period.to).toBeGreaterThan(
      toComparedPeriod({ first, last: first }, NOW).period.from,
    );
});

test('the days of a period are its calendar days, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: -840, max: 840 }), fc.integer({ min: 1, max: 90 }), (offset, days) => {
      const from = Date.UTC(2026, 9, 1) - offset * 60_000;
      const listed = listDays({ from, to: from + days * 86_400_000 }, offset);
      expect(listed).toHaveLength(days);
      expect(listed[0]).toBe('2026-10-01');
      expect(new Set(listed).size).toBe(days);
    }),
  );
});
