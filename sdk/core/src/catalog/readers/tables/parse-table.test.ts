import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from './parse-table.ts';

describe('parseTable', () => {
  it('reads cells in quotes with marks, quotes and line breaks, each row with its line', () => {
    const { columns, rows, lost } = parseTable('Id,Name \n1,"a, ""b""\nc"\n\n , \n2,d,beyond\n3\n');
    expect(columns).toEqual(['id', 'name']);
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, { id: '1', name: 'a, "b"\nc' }],
      [6, { id: '2', name: 'd' }],
      [7, { id: '3', name: '' }],
    ]);
    expect(lost).toEqual([]);
  });

  it.each([
    ['a;b,c;d\n1;2;3', ['a', 'b,c', 'd']],
    ['a\tb;c\n1\t2', ['a', 'b;c']],
    ['\n\n a,b\n1,2', ['a', 'b']],
    ['', []],
  ])('finds what divides %j', (text, columns) => {
    expect(parseTable(text).columns).toEqual(columns);
  });

  it('keeps cells of columns with one name', () => {
    const [row] = parseTable('a,b,a\n,2,3').rows;
    expect([row?.cells, row?.values]).toEqual([{ a: '3', b: '2' }, ['', '2', '3']]);
  });

  it('loses the line of a quote that never closes, and no other', () => {
    const { rows, lost } = parseTable('a,b\n1,"x\n2,y\n3,"z"z\n4,w\n5,"cut');
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(lost.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  it('stops where too many quotes never close', () => {
    const { rows, lost } = parseTable(`a,b\n${'1,"x"x\n'.repeat(100)}2,y\n`);
    expect(rows).toEqual([]);
    expect(lost).toHaveLength(20);
    expect(lost.at(-1)?.fault).toContain('nothing behind it is read');
  });

  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            cell,
            cell,
            cell.filter((text) => text !== ''),
          ),
          { maxLength: 8 },
        ),
        fc.constantFrom(',', ';', '\t'),
        (rows, mark) => {
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const text = [['a', 'b', 'c'], ...rows].map((cells) => cells.map(quote).join(mark)).join('\n');
          expect(parseTable(text).rows.map(({ values }) => values)).toEqual(rows);
        },
      ),
    );
  });
});
