import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHashingItemEncoder, type ItemText } from './encode-item.ts';

interface GoldenCase {
  readonly name: string;
  readonly inputs: { readonly items: { readonly value: readonly ItemText[] } };
  readonly outputs: {
    readonly vectors: { readonly shape: readonly [number, number]; readonly base64: string };
  };
}

interface Golden {
  readonly tolerance: { readonly absolute: number };
  readonly cases: readonly GoldenCase[];
}

const encoder = createHashingItemEncoder();

// The file's shape is checked against models/schemas/golden.schema.json where it is made.
const golden = JSON.parse(
  readFileSync(
    new URL('../../../../models/artifacts/item-encoder/0.1.0/golden.json', import.meta.url),
    'utf8',
  ),
) as Golden;

describe('golden vectors, shared with Python', () => {
  it.each(golden.cases)('$name', ({ inputs, outputs }) => {
    const actual = encoder.encode(inputs.items.value);
    const wanted = toFloats(outputs.vectors.base64);
    expect(actual.length).toBe(outputs.vectors.shape[0] * outputs.vectors.shape[1]);
    expect(largestDifference(actual, wanted)).toBeLessThanOrEqual(golden.tolerance.absolute);
  });

  it('holds enough to mean something', () => {
    expect(golden.cases.flatMap((goldenCase) => goldenCase.inputs.items.value).length).toBeGreaterThan(20);
  });
});

describe('what has no words', () => {
  it('gives the zero vector for empty text, emoji and punctuation', () => {
    for (const title of ['', '   ', '🔥🎉', '!!! — …', '\ud83d']) expect(lengthOf(vector(title))).toBe(0);
  });

  it('gives nothing for no items', () => {
    expect(encoder.encode([])).toEqual(new Float32Array(0));
  });

  it('skips lone surrogates between words', () => {
    expect(vector('red \ud800lamp\udc00')).toEqual(vector('red lamp'));
  });
});

describe('long text', () => {
  it('reads only the first units, so a million characters cost no more than 300', () => {
    const title = 'walnut desk organiser '.repeat(50_000);
    expect(vector(title)).toEqual(vector(title.slice(0, 300)));
  });

  it('reads 600 units of a description', () => {
    const description = 'oiled by hand '.repeat(100_000);
    expect(encoder.encode([{ title: 'desk', category: [], description }])).toEqual(
      encoder.encode([{ title: 'desk', category: [], description: description.slice(0, 600) }]),
    );
  });

  it('lets no part win by being long', () => {
    const brief = vector('desk', 'Oakwell');
    const wordy = vector(`desk ${'large sturdy handmade solid wooden '.repeat(8)}`, 'Oakwell');
    expect(dot(brief, wordy)).toBeGreaterThan(0.5);
  });
});

describe('what is alike', () => {
  const english: readonly ItemText[] = [
    { title: 'Wool running socks, 3 pairs', category: ['Sport', 'Running', 'Socks'] },
    { title: 'Cushioned trail running sock', category: ['Sport', 'Running', 'Socks'] },
    { title: 'Compression running socks for women', category: ['Sport', 'Running', 'Socks'] },
    { title: 'Cast iron frying pan 28 cm', category: ['Kitchen', 'Cookware', 'Pans'] },
    { title: 'Non-stick frying pan with lid', category: ['Kitchen', 'Cookware', 'Pans'] },
    { title: 'Copper saute pan', category: ['Kitchen', 'Cookware', 'Pans'] },
  ];
  const chinese: readonly ItemText[] = [
    { title: '夏季薄款纯棉短袖T恤', category: ['服饰', '男装', 'T恤'] },
    { title: '宽松纯棉圆领T恤 男', category: ['服饰', '男装', 'T恤'] },
    { title: '速干运动短袖T恤', category: ['服饰', '男装', 'T恤'] },
    { title: '武夷山岩茶大红袍 礼盒装', category: ['食品', '茶叶', '乌龙茶'] },
    { title: '安溪铁观音乌龙茶 250克', category: ['食品', '茶叶', '乌龙茶'] },
    { title: '凤凰单丛蜜兰香 乌龙茶', category: ['食品', '茶叶', '乌龙茶'] },
  ];

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('%s titles of one category are closer than those of two', (_, items) => {
    const { within, across } = meanSimilarities(items);
    expect(within).toBeGreaterThan(across + 0.2);
  });

  it('does not depend on case, width or spacing', () => {
    expect(vector('ＷＡＬＮＵＴ  Desk')).toEqual(vector('walnut desk'));
  });

  it('sees a plural and a misspelling as near', () => {
    expect(dot(vector('hydrating moisturizer'), vector('hydrating moisturizers'))).toBeGreaterThan(0.4);
  });

  it('counts a brand', () => {
    const near = dot(vector('desk lamp', 'Oakwell'), vector('garden bench', 'Oakwell'));
    expect(near).toBeGreaterThan(
      dot(vector('desk lamp', 'Oakwell'), vector('garden bench', 'Nordhus')) + 0.3,
    );
  });
});

describe('properties', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 });
  const items = fc.array(
    fc.record(
      { title: text, category: fc.array(text, { maxLength: 14 }), brand: text, description: text },
      { requiredKeys: ['title', 'category'] },
    ),
    { maxLength: 5 },
  );

  it('gives unit length or zero', () => {
    fc.assert(
      fc.property(items, (some) => {
        for (const row of rowsOf(encoder.encode(some))) {
          const length = lengthOf(row);
          expect(length === 0 || Math.abs(length - 1) < 1e-6).toBe(true);
        }
      }),
    );
  });

  it('encodes each item by itself, whatever stands before or after it', () => {
    fc.assert(
      fc.property(items, (some) => {
        const together = rowsOf(encoder.encode(some));
        const backwards = rowsOf(encoder.encode(some.toReversed())).toReversed();
        const alone = some.map((item) => encoder.encode([item]));
        expect(backwards).toEqual(together);
        expect(alone).toEqual(together);
      }),
    );
  });

  it('does not depend on the order of words, but for what sub-words and bigrams see', () => {
    expect(dot(vector('oak desk lamp'), vector('lamp desk oak'))).toBeCloseTo(1, 6);
  });
});

function vector(title: string, brand?: string): Float32Array {
  return encoder.encode([{ title, category: [], ...(brand === undefined ? {} : { brand }) }]);
}

function rowsOf(vectors: Float32Array): readonly Float32Array[] {
  const count = vectors.length / encoder.dimension;
  return Array.from({ length: count }, (_, row) => vectors.slice(row * 64, (row + 1) * 64));
}

function dot(first: Float32Array, second: Float32Array): number {
  return first.reduce((total, value, i) => total + value * (second[i] ?? 0), 0);
}

function lengthOf(row: Float32Array): number {
  return Math.sqrt(dot(row, row));
}

/** Mean cosine of pairs with the same leaf category, and of pairs with another. */
function meanSimilarities(items: readonly ItemText[]): { readonly within: number; readonly across: number } {
  const rows = rowsOf(encoder.encode(items));
  const pairs = rows.flatMap((first, i) =>
    rows.slice(i + 1).map((second, j) => ({
      isSame: items[i]?.category.at(-1) === items[i + 1 + j]?.category.at(-1),
      cosine: dot(first, second),
    })),
  );
  const mean = (isSame: boolean): number => {
    const chosen = pairs.filter((pair) => pair.isSame === isSame);
    return chosen.reduce((total, pair) => total + pair.cosine, 0) / chosen.length;
  };
  return { within: mean(true), across: mean(false) };
}

function largestDifference(actual: Float32Array, wanted: Float32Array): number {
  return actual.reduce((most, value, i) => Math.max(most, Math.abs(value - (wanted[i] ?? Number.NaN))), 0);
}

/** Little-endian float32, as every platform that runs these tests has it. */
function toFloats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer);
}
