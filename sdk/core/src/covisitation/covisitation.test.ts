import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCoVisitTable, type CoVisitTable } from './co-visit-table.ts';
import { decodeCoVisits, encodeCoVisits } from './co-visits-file.ts';
import { createCoVisits } from './count-co-visits.ts';
import { createCoVisitTables } from './create-co-visit-tables.ts';
import { raiseByCoVisits, scoreCoVisits } from './score-co-visits.ts';

function build(itemCount: number, sequences: readonly (readonly number[])[]): CoVisitTable {
  return toCoVisitTable(itemCount, createCoVisits({ itemCount, sequences }));
}

function neighboursIn({ starts, rows, codes, scales }: CoVisitTable, row: number): Record<number, number> {
  const places = Array.from(
    { length: (starts[row + 1] ?? 0) - (starts[row] ?? 0) },
    (_, at) => at + (starts[row] ?? 0),
  );
  return Object.fromEntries(places.map((at) => [rows[at], (codes[at] ?? 0) * (scales[row] ?? 0)]));
}

describe('createCoVisits', () => {
  test('what came next counts most, what lies further off less, and the way back a fifth', () => {
    const { rows, weights } = createCoVisits({ itemCount: 5, sequences: [[0, 1, 2], [3]] })(1);
    expect([...rows].toSorted((a, b) => a - b)).toEqual([0, 2]);
    const by = new Map([...rows].map((row, at) => [row, weights[at]]));
    expect(by.get(2)).toBeCloseTo(1, 6);
    expect(by.get(0)).toBeCloseTo(0.2, 6);
    const fromFirst = neighboursIn(build(5, [[0, 1, 2], [3]]), 0);
    expect(fromFirst[2]).toBeCloseTo(2 ** -0.5, 2);
  });

  test('an item that many act on counts less from either end', () => {
    const sequences = [
      [0, 1],
      [0, 2],
      [0, 3],
      [4, 1],
    ];
    const counted = createCoVisits({ itemCount: 5, sequences });
    expect(counted(4).weights[0]).toBeCloseTo(2 ** -0.1, 6);
    expect(counted(0).weights[0]).toBeCloseTo(3 ** -0.3 * 2 ** -0.1, 6);
  });

  test('no history, one act and an item nobody acted on go with nothing', () => {
    expect(createCoVisits({ itemCount: 3, sequences: [] })(0).rows).toHaveLength(0);
    const one = createCoVisits({ itemCount: 3, sequences: [[1], []] });
    expect([0, 1, 2, 7, -1].map((row) => one(row).rows.length)).toEqual([0, 0, 0, 0, 0]);
  });

  test('one visitor with 10,000 acts is counted within the span', () => {
    const acts = Array.from({ length: 10_000 }, (_, at) => at);
    const counted = createCoVisits({ itemCount: 10_000, sequences: [acts] });
    expect([...counted(5000).rows].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 41 }, (_, at) => 4980 + at).filter((row) => row !== 5000),
    );
  });

  test('a row that is none of an item is a wrong call', () => {
    for (const row of [3, -1, 0.5, Number.NaN])
      expect(() => createCoVisits({ itemCount: 3, sequences: [[0, row]] })).toThrow(/A history has the row/u);
  });
});

describe('createCoVisitTables', () => {
  const texts = ['kettle', 'kettle', 'lamp'].map((title) => ({ title, category: [] }));
  const visitsOf = (sequences: readonly (readonly number[])[], row: number): Record<number, number> =>
    neighboursIn(createCoVisitTables(3, { sequences, texts }).visits ?? expect.fail('no visits'), row);

  test('what was counted and is alike counts twice, what is unlike once', () => {
    const sequences = [
      [0, 1],
      [0, 2],
    ];
    const found = visitsOf(sequences, 0);
    expect(found[1]).toBeCloseTo(2 * 2 ** -0.3, 5);
    expect(found[2]).toBeCloseTo(2 ** -0.3, 2);
    // Nobody who acted on 1 acted on the lamp: its twin lends it.
    const lent = visitsOf(sequences, 1);
    expect(lent[0]).toBeCloseTo(0.2 * 2 * 2 ** -0.1, 2);
    expect(lent[2]).toBeCloseTo(0.5 * 2 ** -0.3, 2);
  });

  test('what nobody acted on has half of what goes with its twin', () => {
    expect(visitsOf([[0, 2]], 1)).toEqual({ 2: expect.closeTo(0.5, 5) as number });
    expect(neighboursIn(createCoVisitTables(3, { sequences: [[0, 2]] }).visits ?? build(3, []), 1)).toEqual(
      {},
    );
  });

  test('beside a history what has fewer than five acts is louder by its text; without one all are alike', () => {
    const alike = Array.from({ length: 5 }, () => ({ title: 'kettle', category: [] }));
    // Acts on the items after the first: none, 2, 5 and 99.
    const sequences = [2, 5, 99].flatMap((acts, at) => Array.from({ length: acts }, () => [at + 2]));
    const close = (weight: number): number => expect.closeTo(weight, 5) as number;
    const beside = createCoVisitTables(5, { sequences, texts: alike }).texts ?? expect.fail('no texts');
    expect(neighboursIn(beside, 0)).toEqual({
      1: close(2.5),
      2: expect.closeTo(1.9, 2) as number,
      3: close(1),
      4: close(1),
    });
    const alone = createCoVisitTables(5, { texts: alike }).texts ?? expect.fail('no texts');
    expect(neighboursIn(alone, 0)).toEqual({ 1: close(1), 2: close(1), 3: close(1), 4: close(1) });
  });

  test('has a table of each thing that it was given, and texts without a word go with nothing', () => {
    expect(createCoVisitTables(3, {})).toEqual({});
    const empty = createCoVisitTables(2, {
      sequences: [[0, 1]],
      texts: [
        { title: '', category: [] },
        { title: '🎉', category: [] },
      ],
    });
    expect(neighboursIn(empty.visits ?? build(2, []), 0)).toEqual({ 1: expect.closeTo(1, 5) as number });
    expect(empty.texts?.rows).toHaveLength(0);
  });

  test('a row that is none of an item is a wrong call', () => {
    expect(() => createCoVisitTables(3, { sequences: [[0, 3]], texts })).toThrow(/A history has the row/u);
  });
});

describe('the table', () => {
  test('keeps the strongest of each item, to half a byte step', () => {
    const weights = Float32Array.from({ length: 300 }, (_, at) => 1 - at / 300);
    const rows = Int32Array.from(weights.keys());
    const table = toCoVisitTable(
      301,
      (row) => (row === 300 ? { rows, weights } : { rows: rows.slice(0, 0), weights }),
      25,
    );
    const kept = neighboursIn(table, 300);
    expect(Object.keys(kept)).toHaveLength(25);
    for (const [row, weight] of Object.entries(kept))
      expect(Math.abs(weight - (weights[Number(row)] ?? 0))).toBeLessThanOrEqual(1 / 255 / 2 + 1e-6);
  });

  test('what is written is read back, whatever the histories', () => {
    const histories = fc.integer({ min: 1, max: 40 }).chain((itemCount) =>
      fc.record({
        itemCount: fc.constant(itemCount),
        sequences: fc.array(fc.array(fc.nat(itemCount - 1), { maxLength: 30 }), { maxLength: 20 }),
      }),
    );
    fc.assert(
      fc.property(histories, ({ itemCount, sequences }) => {
        const table = build(itemCount, sequences);
        expect(decodeCoVisits(encodeCoVisits({ visits: table }))).toEqual({
          ok: true,
          value: { visits: table },
        });
      }),
    );
  });

  test('both tables are read back, and the one of texts alone', () => {
    const [visits, texts] = [build(3, [[0, 1]]), build(3, [[2, 0, 1]])];
    for (const tables of [{ visits, texts }, { texts }])
      expect(decodeCoVisits(encodeCoVisits(tables))).toEqual({ ok: true, value: tables });
  });

  test('of more than 65,536 items too', () => {
    const table = build(70_000, [[69_999, 1]]);
    expect(decodeCoVisits(encodeCoVisits({ visits: table }))).toEqual({ ok: true, value: { visits: table } });
  });
});

describe('decodeCoVisits', () => {
  const bytes = encodeCoVisits({
    visits: build(3, [
      [0, 1, 2],
      [0, 2],
    ]),
  });
  const withByte = (at: number, value: number): Uint8Array =>
    bytes.map((byte, place) => (place === at ? value : byte));

  test.each([
    ['header', new Uint8Array(0)],
    ['header', bytes.slice(0, 15)],
    ['magic', withByte(0, 0)],
    ['version', withByte(4, 2)],
    ['version', withByte(6, 3)],
    ['count', bytes.slice(0, -1)],
    ['header', Uint8Array.of(...bytes, 0)],
    ['magic', Uint8Array.of(...bytes, ...bytes)],
    ['count', Uint8Array.of(...bytes, ...encodeCoVisits({ texts: build(2, [[0, 1]]) }))],
    ['count', withByte(11, 255)],
    ['count', withByte(15, 255)],
    ['entries', withByte(16 + 3 * 4, 9)],
    ['rows[0]', withByte(16 + 3 * 5, 3)],
    ['scales[0]', withByte(16 + 3, 255)],
  ])('refuses a foreign or cut file by %s', (place, hostile) => {
    expect(decodeCoVisits(hostile)).toMatchObject({ ok: false, error: { code: 'co-visits-invalid', place } });
  });

  test('never throws, and lets nothing point outside', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const hostile = bytes.slice();
        for (const [at, value] of changes) hostile[at] = value;
        const table = decodeCoVisits(hostile);
        if (!table.ok) return;
        const { visits, texts } = table.value;
        const steps = [0, 1, 2].map((row) => ({ row, weight: 1 }));
        for (const [row, score] of scoreCoVisits(visits ?? texts ?? build(3, []), steps)) {
          expect(row).toBeLessThan(3);
          expect(score).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('scoreCoVisits', () => {
  const table = build(4, [
    [0, 1],
    [2, 3],
  ]);

  test('the last act counts most; what the table does not know keeps its place', () => {
    const scores = scoreCoVisits(table, [
      { row: 0, weight: 1 },
      { row: null, weight: 1 },
      { row: 2, weight: 0.5 },
      { row: 99, weight: 1 },
    ]);
    expect(scores.get(3)).toBeCloseTo(0.5 * 0.65, 2);
    expect(scores.get(1)).toBeCloseTo(0.65 ** 3, 2);
  });

  test('a profile without acts goes with nothing', () => {
    expect(scoreCoVisits(table, []).size).toBe(0);
  });
});

describe('raiseByCoVisits', () => {
  test('only raises, in order, and stays within 0..1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (interest, visits) => {
          const raised = raiseByCoVisits(interest, visits);
          expect(raised).toBeGreaterThanOrEqual(interest);
          expect(raised).toBeLessThanOrEqual(1);
          expect(raiseByCoVisits(interest, visits * 2)).toBeGreaterThanOrEqual(raised);
        },
      ),
    );
    const high = [1, 1.01, 2].map((visits) => Math.fround(raiseByCoVisits(0.4, visits)));
    expect(high).toEqual([...new Set(high)].toSorted((a, b) => a - b));
    expect(raiseByCoVisits(0.4, 0)).toBe(0.4);
    expect(raiseByCoVisits(0.4, Number.NaN)).toBe(0.4);
    expect(raiseByCoVisits(0.4, 2)).toBeGreaterThan(0.8);
  });
});
