import type { Guarantee, Picture, Product, ProductOption, Shop } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isValueAvailable, type Choice } from '../../cart/variant-choice.ts';
import { formatMessage } from '../../internal/format-message.ts';
import type { DetailMessages } from '../../locales/detail/detail-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BADGE, MAIL, RETRY, TAG, TRUCK, WRENCH } from '../../styles/more-icons.ts';

const PROMISE_ICONS: Readonly<Record<Guarantee['kind'], string>> = {
  returns: RETRY,
  delivery: TRUCK,
  authenticity: BADGE,
  repair: WRENCH,
  price: TAG,
  contact: MAIL,
};

/** The product's pictures, the chosen variant's first. */
export function renderGallery(
  pictures: readonly Picture[],
  messages: DetailMessages,
): TemplateResult | typeof nothing {
  if (pictures.length === 0) return nothing;
  const { length: count } = pictures;
  return html`<div
    class="gallery"
    role="group"
    tabindex=${count > 1 ? 0 : nothing}
    aria-label=${messages.pictures}
  >
    ${pictures.map(
      ({ url, alt }, index) =>
        html`<img
          src=${url}
          alt=${alt ?? formatMessage(messages.picture, { number: index + 1, count })}
          decoding="async"
        />`,
    )}
  </div>`;
}

/** One dimension of the product's variants as a group of radio buttons. */
export function renderOption(
  option: ProductOption,
  scene: {
    readonly product: Product;
    readonly choice: Choice;
    readonly messages: DetailMessages;
    readonly choose: (value: string) => void;
  },
): TemplateResult {
  const { name, values } = option;
  const { product, choice, messages } = scene;
  return html`<fieldset>
    <legend>${name} ${choice[name] === undefined ? nothing : html`<span>· ${choice[name]}</span>`}</legend>
    <div class="values">
      ${values.map((value) => {
        const isAvailable = isValueAvailable(product, choice, { name, value });
        return html`<label class=${isAvailable ? 'value' : 'value gone'}>
          <input
            type="radio"
            name=${name}
            .checked=${choice[name] === value}
            aria-label=${isAvailable ? value : formatMessage(messages.unavailableValue, { value })}
            @change=${() => scene.choose(value)}
          />
          <span>${value}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** What the shop promises, in its own words. */
export function renderPromises(shop: Shop | null, messages: DetailMessages): TemplateResult | typeof nothing {
  if (shop === null || shop.guarantees.length === 0) return nothing;
  return html`<h3>${messages.promises}</h3>
    <ul class="promises">
      ${shop.guarantees.map(
        ({ kind, title, text, url }) =>
          html`<li>
            ${icon(PROMISE_ICONS[kind])}
            <div>
              <b
                >${url === undefined ? title : html`<a href=${url} target="_blank" rel="noopener">${title}</a>`}</b
              >
              <p>${text}</p>
            </div>
          </li>`,
      )}
    </ul>`;
}

/** Who sells, and what the law of the shop's country asks to show. */
export function renderTrust(shop: Shop | null, messages: DetailMessages): TemplateResult | typeof nothing {
  if (shop === null) return nothing;
  const seller = formatMessage(messages.soldBy, { name: shop.name });
  return html`<p class="trust">
    ${shop.url === undefined ? seller : html`<a href=${shop.url}>${seller}</a>`}
    ${[shop.imprint, shop.licence].filter((text) => text !== undefined).map((text) => html`<br />${text}`)}
  </p>`;
}
