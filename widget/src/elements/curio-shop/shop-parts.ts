import type { Guarantee, Picture, Shop } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import { hideLost } from '../../internal/lost-picture.ts';
import type { ShopMessages } from '../../locales/shop/shop-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BADGE, MAIL, RETRY, TAG, TRUCK, WRENCH } from '../../styles/more-icons.ts';

const GUARANTEE_ICONS: Readonly<Record<Guarantee['kind'], string>> = {
  returns: RETRY,
  delivery: TRUCK,
  authenticity: BADGE,
  repair: WRENCH,
  price: TAG,
  contact: MAIL,
};

/** A maker's picture, or the first letter of its name. */
export function renderLogo(picture: Picture | null, name: string): TemplateResult {
  return html`<div class="logo" part="logo">
    <span aria-hidden="true">${name.slice(0, 1)}</span>
    ${
      picture === null
        ? nothing
        : html`<img src=${picture.url} alt="" width="88" height="88" @error=${hideLost} @load=${hideLost} />`
    }
  </div>`;
}

/** What the shop promises, and who it is: in its own words, one tap away. */
export function renderTrust(
  { guarantees, imprint, licence, url }: Shop,
  messages: ShopMessages,
): TemplateResult {
  return html`<div class="trust" part="trust">
    ${guarantees.map(
      ({ kind, title, text }) =>
        html`<details>
          <summary>${icon(GUARANTEE_ICONS[kind], 18)} ${title}</summary>
          <p>${text}</p>
        </details>`,
    )}
    ${
      imprint === undefined && licence === undefined
        ? nothing
        : html`<details>
            <summary>${messages.about}</summary>
            ${imprint === undefined ? nothing : html`<p><b>${messages.imprint}</b> ${imprint}</p>`}
            ${licence === undefined ? nothing : html`<p><b>${messages.licence}</b> ${licence}</p>`}
            ${url === undefined ? nothing : html`<p><a href=${url}>${messages.visit}</a></p>`}
          </details>`
    }
  </div>`;
}
