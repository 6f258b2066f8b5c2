import type { Money, PriorPrice } from '@curio/core';
import { toPriceParts, toPriceText } from '../internal/price-text.ts';
import { markup, type Markup } from './markup.ts';

/** A price as the elements draw it: its currency small. */
export function toPrice(price: Money, locale: string): Markup {
  const parts = toPriceParts(price, locale).map(({ kind, text }) =>
    kind === 'currency' ? markup`<small>${text}</small>` : markup`${text}`,
  );
  return markup`${parts}`;
}

/** A former price with its legal basis one tap away, without any script. */
export function toPriorPrice({ price, basis }: PriorPrice, locale: string): Markup {
  return markup`<details><summary class="prior"><s>${toPriceText(price, locale)}</s></summary><span class="basis">${basis}</span></details>`;
}
