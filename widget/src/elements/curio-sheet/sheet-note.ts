import type { Product, Variant } from '@curio/core';
import { html, type TemplateResult } from 'lit';
import type { FreshController } from '../../controllers/fresh-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { toPriceText } from '../../internal/price-text.ts';
import { isBuyable } from '../../internal/product-facts.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';

/** What is said below the price. */
export interface NoteScene {
  readonly product: Product;
  readonly variant: Variant | null;
  readonly fresh: FreshController;
  readonly messages: DetailMessages;
  readonly locale: string;
}

/** Says in words what has changed since the sheet opened, or how old price and stock are where nobody could be asked. */
export function renderNote(scene: NoteScene): TemplateResult {
  return html`<p class="note" role="status">${toNote(scene)}</p>`;
}

function toNote(scene: NoteScene): string {
  const { freshness } = scene.fresh;
  if (freshness.state === 'confirmed') return toNews(scene, freshness.before);
  if (freshness.state !== 'unconfirmed') return '';
  const { messages, locale } = scene;
  const time = toTimeText(freshness.asOfMs, locale);
  return formatMessage(freshness.hasShop ? messages.priceAsOf : messages.priceOf, { time });
}

function toNews({ product, variant, fresh, messages, locale }: NoteScene, shown: Product): string {
  const id = variant?.id ?? null;
  const before = shown.variants.find((one) => one.id === id) ?? shown;
  const former = fresh.findFormerPrice(product, id);
  const price =
    former === null ? '' : formatMessage(messages.priceWas, { price: toPriceText(former, locale) });
  const stock = isBuyable(before) && !isBuyable(variant ?? product) ? messages.soldOutNow : '';
  return `${price} ${stock}`.trim();
}

/** The time of day; with its date where that is not today. */
function toTimeText(ms: number, locale: string): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  const format = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  });
  return format.format(ms);
}
