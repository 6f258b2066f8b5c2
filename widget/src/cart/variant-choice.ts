import type { Money, Product, Variant } from '@curio/core';
import { isBuyable } from '../internal/product-facts.ts';

/** What the shopper has chosen so far: option name → value. Options not chosen yet are absent. */
export type Choice = Readonly<Record<string, string>>;

/** What needs no choosing: options of one value, and everything where there is one variant. */
export function chooseInitially(product: Product): Choice {
  const [only, another] = product.variants;
  if (only !== undefined && another === undefined) return only.options;
  const settled = product.options.filter(({ values }) => values.length === 1);
  return Object.fromEntries(settled.map(({ name, values }) => [name, values[0] ?? '']));
}

/** The variant that a complete choice names; `null` while options are open, and where no such variant is made. */
export function findVariant(product: Product, choice: Choice): Variant | null {
  const isComplete = product.options.every(({ name }) => choice[name] !== undefined);
  return (isComplete ? product.variants.find((variant) => fits(variant, choice)) : undefined) ?? null;
}

/** The first option still open, in the product's order; `null` when all are chosen. */
export function findOpenOption(product: Product, choice: Choice): string | null {
  return product.options.find(({ name }) => choice[name] === undefined)?.name ?? null;
}

/**
 * The choice after one more value. What was chosen before stays as far as something is made of
 * both, the later chosen first; an option of which
 * only one value is left then is settled.
 */
export function chooseValue(
  product: Product,
  choice: Choice,
  { name, value }: { readonly name: string; readonly value: string },
): Choice {
  let next: Choice = { [name]: value };
  for (const [other, kept] of Object.entries(choice)) {
    const wider = { ...next, [other]: kept };
    if (other !== name && product.variants.some((variant) => fits(variant, wider))) next = wider;
  }
  return settleOptions(product, next);
}

function settleOptions(product: Product, choice: Choice): Choice {
  const made = product.variants.filter((variant) => fits(variant, choice));
  const settled = product.options.flatMap(({ name }) => {
    const values = new Set(made.map(({ options }) => options[name]));
    const [only] = values;
    return values.size === 1 && only !== undefined ? [[name, only] as const] : [];
  });
  return { ...choice, ...Object.fromEntries(settled) };
}

/** What a choice may still cost: the lowest price of what is made of it, and whether there are others. */
export function findLowestPrice(
  product: Product,
  choice: Choice,
): { readonly price: Money; readonly isOneOfMany: boolean } {
  const prices = product.variants.filter((variant) => fits(variant, choice)).map(({ price }) => price);
  const price = prices.reduce(
    (least, one) => (one.amount < least.amount ? one : least),
    prices[0] ?? product.price,
  );
  return { price, isOneOfMany: prices.some(({ amount }) => amount !== price.amount) };
}

/** Whether a value leads to something that can be bought, given what else is chosen. */
export function isValueAvailable(
  product: Product,
  choice: Choice,
  { name, value }: { readonly name: string; readonly value: string },
): boolean {
  const wanted = { ...choice, [name]: value };
  return product.variants.some((variant) => isBuyable(variant) && fits(variant, wanted));
}

function fits(variant: Variant, choice: Choice): boolean {
  return Object.entries(choice).every(([name, value]) => variant.options[name] === value);
}
