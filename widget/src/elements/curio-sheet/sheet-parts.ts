import type { Guarantee, Product, ProductOption, Shop, Variant } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import { findLowestPrice, isValueAvailable, type Choice } from '../../cart/variant-choice.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { renderPriorPrice } from '../../internal/prior-price.ts';
import { toAvailabilityText } from '../../internal/product-facts.ts';
import { renderPrice } from '../../internal/render-price.ts';
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

/** What the line of price and stock shows. */
export interface MoneyScene {
  readonly product: Product;
  readonly variant: Variant | null;
  readonly choice: Choice;
  readonly messages: DetailMessages;
  readonly locale: string;
  readonly isBasisShown: boolean;
  readonly toggleBasis: () => void;
}

/** The price with its legal prior price, and the stock; "from" the lowest while there are several to choose from. */
export function renderMoney(scene: MoneyScene): TemplateResult {
  const { product, variant, choice, messages, locale, isBasisShown } = scene;
  const { price, isOneOfMany } = findLowestPrice(product, choice);
  const { priorPrice, availability } = variant ?? product;
  const prior = isOneOfMany ? undefined : priorPrice;
  return html`<div class="money">
      <p class="price">
        ${isOneOfMany ? html`<small class="from">${messages.fromPrice}</small> ` : nothing}
        ${renderPrice(price, locale)}
      </p>
      ${
        prior === undefined
          ? nothing
          : renderPriorPrice(prior, { messages, locale, isBasisShown, toggle: scene.toggleBasis })
      }
      <p class="stock" data-state=${availability}>${toAvailabilityText(variant ?? product, messages)}</p>
    </div>
    ${isBasisShown && prior !== undefined ? html`<p class="basis" role="status">${prior.basis}</p>` : nothing}`;
}

/** A title longer than this is set smaller, and one of twice that folded. Our choice: two and four lines of a phone. */
const LONG_TITLE = 90;

/** Whether what is long is shown in full, and how that changes. */
export interface FoldScene {
  readonly messages: DetailMessages;
  readonly isWhole: boolean;
  readonly toggle: () => void;
}

/** The product's name. */
export function renderTitle(title: string, scene: FoldScene): TemplateResult {
  const isFoldable = title.length > 2 * LONG_TITLE;
  const size = title.length > LONG_TITLE ? 'long' : '';
  return html`<h2 id="title" dir="auto" class=${isFoldable && !scene.isWhole ? `${size} folded` : size}>
      ${title}
    </h2>
    ${isFoldable ? renderToggle(scene) : nothing}`;
}

function renderToggle({ messages, isWhole, toggle }: FoldScene): TemplateResult {
  return html`<button class="way" aria-expanded=${isWhole} @click=${toggle}>
    ${isWhole ? messages.showLess : messages.showAll}
  </button>`;
}

/** A text longer than this is folded. Our choice: about six lines of a phone. */
const FOLDED_LENGTH = 320;

/** The shop's description; a long one opens in full at the shopper's wish. */
export function renderDescription(
  text: string | undefined,
  scene: FoldScene,
): TemplateResult | typeof nothing {
  if (text === undefined || text === '') return nothing;
  const isLong = text.length > FOLDED_LENGTH;
  return html`<h3>${scene.messages.description}</h3>
    <p class=${isLong && !scene.isWhole ? 'description folded' : 'description'}>${text}</p>
    ${isLong ? renderToggle(scene) : nothing}`;
}
