import { array, assert, boolean, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProduct } from '@curio/core/testing';
import { chooseInitially, findOpenOption, findVariant, isValueAvailable } from './variant-choice.ts';

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

  test('nothing needs choosing where there is one variant', () => {
    const product = createProduct();
    expect(findVariant(product, chooseInitially(product))?.id).toBe('product-1-only');
  });
});
