import { array, assert, boolean, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProduct } from '@curio/core/testing';
import {
  chooseInitially,
  chooseValue,
  findLowestPrice,
  findOpenOption,
  findVariant,
  isValueAvailable,
} from './variant-choice.ts';

const price = { amount: 100, currency: 'EUR' };

/** A product of 1 to 4 dimensions with every combination made, some of them sold out. */
const anyProduct = array(integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }).chain((sizes) => {
  const options = sizes.map((size, index) => ({
    name: `option-${index}`,
    values: Array.from({ length: size }, (_, value) => `value-${value}`),
  }));
  const combinations = options.reduce<Record<string, string>[]>(
    (made, { name, values }) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return array(boolean(), { minLength: combinations.length, maxLength: combinations.length }).map((stock) =>
    createProduct({
      options,
      variants: combinations.map((chosen, index) => ({
        id: `variant-${index}`,
        options: chosen,
        price,
        availability: stock[index] === true ? ('in-stock' as const) : ('out-of-stock' as const),
      })),
    }),
  );
});

describe('choosing a variant', () => {
  test('a complete choice names exactly its variant, whatever the number of dimensions', () => {
    assert(
      property(anyProduct, (product) => {
        for (const variant of product.variants) {
          expect(findVariant(product, variant.options)?.id).toBe(variant.id);
          expect(findOpenOption(product, variant.options)).toBeNull();
        }
      }),
    );
  });

  test('a value is available exactly when some variant behind it can be bought', () => {
    assert(
      property(anyProduct, (product) => {
        const [option] = product.options;
        for (const value of option?.values ?? []) {
          const made = product.variants.filter(({ options }) => options[option?.name ?? ''] === value);
          const expected = made.some(({ availability }) => availability === 'in-stock');
          expect(isValueAvailable(product, {}, { name: option?.name ?? '', value })).toBe(expected);
        }
      }),
    );
  });

  test('choosing any value leaves a choice that something is made of, with that value in it', () => {
    assert(
      property(anyProduct, array(integer({ min: 0, max: 40 }), { maxLength: 6 }), (whole, picks) => {
        // Only some combinations are made.
        const product = { ...whole, variants: whole.variants.filter((_, index) => index % 3 !== 1) };
        let choice = {};
        for (const pick of picks) {
          const wanted = product.variants[pick % product.variants.length];
          const option = product.options[pick % product.options.length];
          const value = wanted?.options[option?.name ?? ''] ?? '';
          choice = chooseValue(product, choice, { name: option?.name ?? '', value });
          expect(choice).toMatchObject({ [option?.name ?? '']: value });
          const chosen = Object.entries(choice);
          expect(
            product.variants.some(({ options }) => chosen.every(([name, one]) => options[name] === one)),
          ).toBe(true);
        }
      }),
    );
  });

  test('keeps what is still possible, and settles what is left', () => {
    const made = (colour: string, size: string) => ({
      id: `${colour}-${size}`,
      options: { Colour: colour, Size: size },
      price: { amount: size === 'L' ? 200 : 100, currency: 'EUR' },
      availability: 'in-stock' as const,
    });
    const product = createProduct({
      options: [
        { name: 'Colour', values: ['Red', 'Blue'] },
        { name: 'Size', values: ['S', 'L'] },
      ],
      variants: [made('Red', 'S'), made('Red', 'L'), made('Blue', 'L')],
    });
    expect(chooseValue(product, {}, { name: 'Colour', value: 'Red' })).toEqual({ Colour: 'Red' });
    const small = { Colour: 'Red', Size: 'S' };
    expect(chooseValue(product, small, { name: 'Colour', value: 'Blue' })).toEqual({
      Colour: 'Blue',
      Size: 'L',
    });
    expect(findLowestPrice(product, { Colour: 'Red' })).toEqual({ price, isOneOfMany: true });
    expect(findLowestPrice(product, { Size: 'L' })).toMatchObject({
      price: { amount: 200 },
      isOneOfMany: false,
    });
  });

  test('nothing needs choosing where there is one variant', () => {
    const product = createProduct();
    expect(findVariant(product, chooseInitially(product))?.id).toBe('product-1-only');
  });
});
