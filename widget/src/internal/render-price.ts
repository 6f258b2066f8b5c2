import type { Money } from '@curio/core';
import { html, type TemplateResult } from 'lit';
import { toPriceParts } from './price-text.ts';

/** A price with its amount large and its currency in `<small>`, in the order of the language. */
export function renderPrice(price: Money, locale: string): readonly TemplateResult[] {
  return toPriceParts(price, locale).map(({ kind, text }) =>
    kind === 'currency' ? html`<small>${text}</small>` : html`${text}`,
  );
}
