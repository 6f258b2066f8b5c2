import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import Papa from 'papaparse';
import { EXAMPLE_NUMBERS } from '../../testing/example-numbers.ts';
import { toCsv, toCsvName } from './to-csv.ts';

const SHOP = 'shop.example';

function parse(text: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('each figure is one line, money in major units, a ratio below its sample without a value', () => {
  const rows = parse(toCsv({ shop: SHOP, numbers: EXAMPLE_NUMBERS }));
  const of = (metric: string): Record<string, string> | undefined =>
    rows.findLast((row) => row['metric'] === metric && row['table'] === 'period');
  expect(of('gmv')).toMatchObject({ shop: SHOP, unit: 'money', currency: 'EUR', value: '12480.5' });
  expect(of('click-through')).toBeUndefined();
  expect(of('goods-verdict')).toMatchObject({
    value: '',
    numerator: '35',
    denominator: '37',
    least_sample: '100',
  });
  expect(rows.map((row) => row['table'])).toContain('day');
  expect(of('gmv')?.['formula']).toBe('sum of value of trusted order-paid events');
  expect(toCsvName({ shop: SHOP, numbers: EXAMPLE_NUMBERS })).toMatch(
    /^curio-shop\.example-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/u,
  );
});

test('any name of a content comes back, and none begins as a formula', () => {
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a"b', 'a,b', 'a\nb', '=HYPERLINK("x")'),
  );
  fc.assert(
    fc.property(names, (group) => {
      const top = { contents: [group], now: [{ metric: 'clicks', group, amount: 3 }], before: [] };
      const rows = parse(toCsv({ shop: SHOP, numbers: { ...EXAMPLE_NUMBERS, top } }));
      const told = rows.find((row) => row['table'] === 'content')?.['group'] ?? '';
      expect(told.replace(/^'/u, '').replaceAll('\r\n', '\n')).toContain(
        group.replace(/^'/u, '').replaceAll('\r\n', '\n'),
      );
      expect(/^[=+\-@\t\r]/u.test(told) && Number.isNaN(Number(told))).toBe(false);
    }),
  );
});
