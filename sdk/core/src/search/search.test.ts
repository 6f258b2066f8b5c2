import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHashingItemEncoder } from '../interest/encode-item.ts';
import { listItems } from '../catalog/list-items.ts';
import { toCandidates } from '../ranking/candidate.ts';
import { GOLDEN_CATALOG } from '../testing/golden-catalog.ts';
import { createWordIndex, type WordIndex } from './create-word-index.ts';
import { isNearWord } from './is-near-word.ts';
import { makeSearchSlate, type SearchSlateInput } from './make-search-slate.ts';
import { createSearchEntryReader } from './search-entry.ts';
import { toIndexedWords, toQueryWords } from './search-words.ts';
import { toCosines } from './to-cosines.ts';

function indexOf(titles: readonly string[], codes: Readonly<Record<number, string>> = {}): WordIndex {
  const index = createWordIndex();
  index.add(
    titles.map((title, row) => ({
      id: title,
      texts: [[title, 1]],
      codes: [codes[row] ?? ''],
      isEcho: false,
    })),
  );
  return index;
}

function findTitles(titles: readonly string[], query: string): readonly string[] {
  return [...indexOf(titles).find(query)]
    .toSorted((one, other) => other[1] - one[1])
    .map(([row]) => titles[row] ?? '');
}

function wordsOf(query: string): readonly string[] {
  return toQueryWords(query).map(({ word }) => word);
}

describe('words', () => {
  test.each([
    ['capitals and accents', 'CAFÉ crème', 'cafe creme'],
    ['full width', 'ＡＢＣ１２', 'abc12'],
    ['plurals', 'Glasses, mugs and berries', 'glasse mug and berry'],
    ['one script beside another', 'PS5壶', 'ps5 壶'],
    ['vowel signs of Arabic', 'قَهْوَة', 'قهوة'],
  ])('fold %s', (_, typed, folded) => {
    expect(wordsOf(typed).join(' ')).toBe(folded);
  });

  test('of Chinese are neighbours, and each character, which counts less where it is asked for', () => {
    expect(wordsOf('手冲壶')).toEqual(['手', '冲', '壶', '手冲', '冲壶']);
    const [character, , , neighbours] = toQueryWords('手冲壶').map(({ share }) => share);
    expect(character).toBeLessThan(neighbours ?? 0);
    expect(toQueryWords('壶')).toEqual([{ word: '壶', share: 1 }]);
    expect(toIndexedWords('手冲壶')).toEqual(['手', '冲', '壶', '手冲', '冲壶']);
  });

  test('keep their shape however they are typed', () => {
    assert(
      property(string(), (text) => {
        const words = wordsOf(text);
        expect(toQueryWords(text.toUpperCase().toLowerCase())).toEqual(toQueryWords(text.toLowerCase()));
        expect(words.every((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word))).toBe(true);
      }),
    );
  });
});

test.each([
  ['kettle', 'ketle', true],
  ['kettle', 'kettel', true],
  ['kettle', 'kettla', true],
  ['kettle', 'kettles', true],
  ['kettle', 'ektlte', false],
  ['kettle', 'kettle', true],
  ['lamp', 'damps', false],
])('%s and %s are one slip apart: %s', (word, typed, isNear) => {
  expect(isNearWord(typed, word)).toBe(isNear);
  expect(isNearWord(word, typed)).toBe(isNear);
});

describe('an index', () => {
  test('finds the word being typed by its beginning, and after a space only the whole word', () => {
    expect(findTitles(['Gooseneck kettle', 'Goose feather'], 'goosen')).toEqual(['Gooseneck kettle']);
    expect(findTitles(['Gooseneck kettle', 'Goose feather'], 'goose ')).toEqual(['Goose feather']);
  });

  test('puts what has all words before what has some, and the rare word before the common one', () => {
    const titles = ['Blue cup', 'Red cup', 'Green cup', 'Blue lamp'];
    expect(findTitles(titles, 'blue cup ')[0]).toBe('Blue cup');
    expect(findTitles(titles, 'lamp cup ')[0]).toBe('Blue lamp');
  });

  test('forgives one slip where nothing else is found', () => {
    expect(findTitles(['Gooseneck kettle', 'Nettle soup'], 'kettel ')).toEqual(['Gooseneck kettle']);
  });

  test('finds a number with or without its dashes, before any word', () => {
    const index = indexOf(['Lamp', 'AB 123 poster'], { 0: 'AB-123' });
    const scores = index.find('ab123');
    expect([...scores].toSorted((one, other) => other[1] - one[1])[0]?.[0]).toBe(0);
  });

  test('finds nothing by nothing, and grows by slices', () => {
    const index = indexOf(['Lamp']);
    expect(index.find('').size).toBe(0);
    expect(index.find(' \u{1f600} ').size).toBe(0);
    index.add([{ id: 'b', texts: [['Lamp shade', 1]], codes: [], isEcho: false }]);
    expect(index.size).toBe(2);
    expect(index.find('shade').has(1)).toBe(true);
  });
});

describe('a search of the golden catalogue', () => {
  test('blends words and meaning, and says by which an item was found', () => {
    const slate = search('gooseneck kettle');
    expect(slate.items[0]).toMatchObject({
      id: 'kettle-gooseneck',
      reasons: [{ kind: 'found', by: 'words' }],
    });
    expect(slate).toMatchObject({ surface: 'search', modelVersion: 'search' });
    expect(slate.items.map(({ position }) => position)).toEqual(slate.items.map((_, at) => at));
  });

  test('finds by meaning where no word matches, and nothing where nothing is near', () => {
    const near = search('gooseneck kettle', { words: new Map() });
    expect(near.items[0]).toMatchObject({
      id: 'kettle-gooseneck',
      reasons: [{ kind: 'found', by: 'meaning' }],
    });
    expect(search('xylophone quartet').items).toEqual([]);
  });

  test('keeps to kinds, category and count', () => {
    const kinds = search('coffee', { scope: { kinds: ['video'] } }).items.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['video']));
    expect(search('coffee', { scope: { category: ['Nothing'] } }).items).toEqual([]);
    expect(search('coffee', { scope: { count: 1 } }).items).toHaveLength(1);
    expect(search('coffee', { scope: { count: Number.NaN } }).items).toEqual([]);
  });

  test('lets interests decide only what the query leaves open', () => {
    const words = new Map([
      [0, 1],
      [1, 1],
      [2, 2],
    ]);
    const interest = Float32Array.of(0.1, 0.9, 0);
    const ids = toCandidates(GOLDEN_CATALOG).map(({ id }) => id);
    const found = search('', { words, cosines: null, interest, echoes: new Set() });
    expect(found.items.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
  });
});

function search(query: string, changes: Partial<SearchSlateInput> = {}): ReturnType<typeof makeSearchSlate> {
  const items = listItems(GOLDEN_CATALOG);
  const entries = items.map(createSearchEntryReader(GOLDEN_CATALOG));
  const index = createWordIndex();
  index.add(entries);
  const encoder = createHashingItemEncoder();
  const matrix = encoder.encode(items.map(({ item }) => ({ title: item.title, category: [] })));
  return makeSearchSlate({
    id: 'slate',
    scope: {},
    candidates: toCandidates(GOLDEN_CATALOG),
    echoes: new Set(entries.flatMap(({ isEcho }, row) => (isEcho ? [row] : []))),
    words: index.find(query),
    cosines: toCosines(matrix, encoder.encode([{ title: query, category: [] }])),
    interest: null,
    nowMs: 0,
    ...changes,
  });
}
