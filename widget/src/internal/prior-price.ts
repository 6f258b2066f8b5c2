import type { PriorPrice } from '@curio/core';
import { html, type TemplateResult } from 'lit';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';
import { icon } from '../styles/icons.ts';
import { INFO } from '../styles/more-icons.ts';
import { formatMessage } from './format-message.ts';
import { toPriceText } from './price-text.ts';

/** Draws a former price struck through, as the button that opens its legal basis. */
export function renderPriorPrice(
  { price }: PriorPrice,
  scene: {
    readonly messages: DetailMessages;
    readonly locale: string;
    readonly isBasisShown: boolean;
    readonly toggle: () => void;
  },
): TemplateResult {
  const text = toPriceText(price, scene.locale);
  const former = formatMessage(scene.messages.formerPrice, { price: text });
  return html`<button
    class="prior"
    aria-expanded=${scene.isBasisShown}
    aria-label=${`${former}. ${scene.messages.whyFormerPrice}`}
    @click=${scene.toggle}
  >
    <s>${text}</s>${icon(INFO, 14)}
  </button>`;
}
