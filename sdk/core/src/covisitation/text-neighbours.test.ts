import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCoVisitTables } from './create-co-visit-tables.ts';
import { createTextNeighbours } from './create-text-neighbours.ts';
import { addTextScores, scoreTexts } from './score-co-visits.ts';
import { toTextTerms, type NeighbourText } from './text-terms.ts';

function find(texts: readonly NeighbourText[], row: number, most = 20): [number, number][] {
  const { rows, weights } = createTextNeighbours(texts, most)(row);
  return Array.from(rows, (other, at) => [other, weights[at] ?? Number.NaN]);
}

const toText = (title: string): NeighbourText => ({ title, category: [] });

describe('toTextTerms', () => {
  test('title, brand, paths and names count as the formula says', () => {
    const terms = toTextTerms({ title: 'Nail nail polish', brand: 'O.P.I', category: ['Make up', 'Nail'] });
    const expected = {
      nail: 1 + Math.log(2) + 0.5,
      polish: 1,
      '#o p i': 1.5,
      '@make up/': 0.7,
      '@make up/nail/': 0.7,
      o: 0.5,
      p: 0.5,
      i: 0.5,
      make: 0.5,
      up: 0.5,
    };
    expect(Object.fromEntries(terms)).toEqual(expected);
  });

  test.each([
    ['無線耳機', ['無線', '線耳', '耳機']],
    ['ワイヤレス 音', ['ワイ', 'イヤ', 'ヤレ', 'レス', '音']],
    ['무선 이어폰', ['무선', '이어', '어폰']],
    ['𠮷', ['𠮷']],
    ['Ｃｒèｍｅ 50ML', ['creme', '50ml']],
    ['Стальной чайник', ['стальнои', 'чаиник']],
  ])('%s is read in its own script', (title, words) => {
    expect([...toTextTerms(toText(title)).keys()]).toEqual(words);
  });

  test('what has no letter and no digit has no term, and a million characters are cut', () => {
    expect(toTextTerms({ title: '🎉 — !', brand: '®', category: ['', '→'] }).size).toBe(0);
    expect(toTextTerms(toText('word '.repeat(200_000))).size).toBe(1);
    expect(toTextTerms(toText('x'.repeat(1_000_000)))).toEqual(new Map([['x'.repeat(300), 1]]));
  });
});

describe('createTextNeighbours', () => {
  test('the nearest come first, what shares nothing does not come, and nobody is their own neighbour', () => {
    const texts = ['steel kettle', 'steel kettle lid', 'steel spoon', 'red lamp', '🎉'].map(toText);
    expect(find(texts, 0).map(([row]) => row)).toEqual([1, 2]);
    expect(find(texts, 3)).toEqual([]);
    for (const row of [4, 5, -1]) expect(find(texts, row)).toEqual([]);
  });

  test.each([
    ['Chinese', ['無線耳機', '有線耳機', '紅色水壺']],
    ['Japanese', ['ワイヤレスイヤホン', 'イヤホンケース', '電気ケトル']],
    ['Korean', ['무선 이어폰', '유선 이어폰', '전기 주전자']],
  ])('finds what is alike in %s', (_, titles) => {
    expect(find(titles.map(toText), 0).map(([row]) => row)).toEqual([1]);
  });

  test('is the cosine, however it is counted', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const title = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 15 }), (titles) => {
        const texts = titles.map(toText);
        const rows = toPlainRows(texts);
        for (const at of rows.keys()) {
          const found = new Map(find(texts, at));
          for (const [other, vector] of rows.entries()) {
            const cosine = other === at ? 0 : toCosine(rows[at] ?? new Map(), vector);
            expect(found.get(other) ?? 0).toBeCloseTo(cosine, 5);
          }
        }
      }),
    );
  });

  test('of equal ones the lower rows are kept, and the first 20 in all', () => {
    const texts = Array.from({ length: 60 }, () => toText('same'));
    expect(find(texts, 3).map(([row]) => row)).toEqual(
      Array.from({ length: 21 }, (_, row) => row).toSpliced(3, 1),
    );
  });

  test('keeps the nearest of many, in order, whatever the step that they are sorted from', () => {
    const title = (at: number): string =>
      Array.from({ length: 1 + (at % 40) }, (_, word) => `w${word}`).join(' ');
    const texts = Array.from({ length: 400 }, (_, at) => toText(title(at)));
    const all = find(texts, 7, 400);
    expect(all).toHaveLength(399);
    for (const most of [1, 9, 10, 100]) expect(find(texts, 7, most)).toEqual(all.slice(0, most));
  });
});

/** TF-IDF as it is written down, without an index. */
function toPlainRows(texts: readonly NeighbourText[]): readonly ReadonlyMap<string, number>[] {
  const terms = texts.map(toTextTerms);
  return terms.map((one) => {
    const weighed = [...one].map(([term, weight]): [string, number] => {
      const having = terms.filter((other) => other.has(term)).length;
      return [term, weight * (Math.log((1 + texts.length) / (1 + having)) + 1)];
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return new Map(weighed.map(([term, weight]) => [term, weight / length]));
  });
}

function toCosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [term, weight]) => sum + weight * (other.get(term) ?? 0), 0);
}

describe('scoreTexts', () => {
  const texts = ['kettle', 'kettle', 'lamp', 'lamp'].map(toText);
  const table = createCoVisitTables(4, { texts }).texts ?? expect.fail('no texts');

  test('the last twenty acts speak, each worth 0.65 of the one after it', () => {
    const scores = scoreTexts(table, [
      { row: 0, weight: 1 },
      { row: null, weight: 1 },
      { row: 2, weight: 0.5 },
    ]);
    expect(scores.get(3)).toBeCloseTo(0.5, 5);
    expect(scores.get(1)).toBeCloseTo(0.65 ** 2, 5);
    const later = Array.from({ length: 20 }, () => ({ row: 2, weight: 1 }));
    expect(scoreTexts(table, [{ row: 0, weight: 1 }, ...later]).has(1)).toBe(false);
  });

  test('resemblance counts 0.6 beside what goes together', () => {
    const sums = addTextScores(
      new Map([[1, 2]]),
      new Map([
        [1, 1],
        [3, 0.5],
      ]),
      0.6,
    );
    expect(sums.get(1)).toBeCloseTo(2.6, 6);
    expect(sums.get(3)).toBeCloseTo(0.3, 6);
  });
});
