import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaim, type ClaimedGoods } from './read-claim.ts';
import { readShopText } from './read-shop-text.ts';
import { SHOP_WORDS } from './shop-words.ts';
import type { TextFeatures } from './text-features.ts';

interface Golden {
  readonly cases: readonly {
    readonly name: string;
    readonly inputs: Readonly<Record<'buckets' | 'values', { readonly base64: string }>>;
  }[];
}

const SHOP_MODELS = ['dark-pattern-text/0.1.0', 'dark-pattern-text/0.2.0'] as const;
const SHOP_CASES = SHOP_MODELS.flatMap((model) =>
  readGolden(model).cases.map((golden) => ({ ...golden, model })),
);

const claims = readArtifact('claim-text/0.1.0', 'texts.json') as Readonly<
  Record<string, readonly [string, ClaimedGoods]>
>;

describe('golden features, the same bits as Python', () => {
  it.each(SHOP_CASES)('$model: $name', ({ name, inputs, model }) => {
    const texts = readArtifact(model, 'texts.json') as Readonly<Record<string, string>>;
    expectSameBits(readShopText(texts[name] ?? 'absent', model), inputs);
  });

  it('knows the words that Python knows', () => {
    expect(Object.fromEntries(SHOP_WORDS)).toEqual(readArtifact('dark-pattern-text/0.2.0', 'words.json'));
  });

  it.each(readGolden('claim-text/0.1.0').cases)('claim: $name', ({ name, inputs }) => {
    const [text, goods] = claims[name] ?? ['absent', 'food'];
    expectSameBits(readClaim(text, goods), inputs);
  });
});

describe('any text', () => {
  it('has finite features in whole buckets, padded to a size that engines keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1200 }), (text) => {
        for (const [{ buckets, values }, count] of [
          [readShopText(text), 32_768],
          [readShopText(text, 'dark-pattern-text/0.1.0'), 16_384],
          [readClaim(text, 'food'), 4096],
        ] as const) {
          expect([256, 1024, 4096, 16_384]).toContain(buckets.length);
          expect(values).toHaveLength(buckets.length);
          expect(buckets.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < count)).toBe(
            true,
          );
          expect(values.every((value) => Math.abs(value) <= 1)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is read up to a length, so that a million characters cost no more than a thousand', () => {
    const long = 'only two left! '.repeat(70_000);
    expect(readShopText(long)).toEqual(readShopText(long.slice(0, 1000)));
  });

  it('means another thing for other goods', () => {
    expect(readClaim('改善睡眠', 'food')).not.toEqual(readClaim('改善睡眠', 'cosmetic'));
  });

  it('gives the most features that a text can have without a size of its own', () => {
    const letters = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    expect(readShopText(letters).buckets).toHaveLength(16_384);
  });

  it('keeps what differs in numbers alone together', () => {
    expect(readShopText('Only 3 left')).toEqual(readShopText('Only 7 left'));
  });
});

function readGolden(artifact: string): Golden {
  return readArtifact(artifact, 'golden.json') as Golden;
}

/** Files that models/export wrote; their shapes are checked there. */
function readArtifact(artifact: string, file: string): unknown {
  const path = new URL(`../../../../../models/artifacts/${artifact}/${file}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function expectSameBits(seen: TextFeatures, wanted: Golden['cases'][number]['inputs']): void {
  expect(toBase64(seen.buckets)).toBe(wanted.buckets.base64);
  expect(toBase64(seen.values)).toBe(wanted.values.base64);
}

function toBase64({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
