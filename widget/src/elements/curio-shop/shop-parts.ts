import type { Guarantee, Notice, Picture, Shop } from '@curio/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CurioCatalog } from '../../controllers/client-controller.ts';
import { formatMessage } from '../../internal/format-message.ts';
import { hideLost } from '../../internal/lost-picture.ts';
import type { ShopMessages } from '../../locales/shop/shop-messages.ts';
import { icon } from '../../styles/icons.ts';
import { BADGE, BELL, MAIL, RETRY, TAG, TRUCK, WRENCH } from '../../styles/more-icons.ts';

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

/** What the list of news says and does. */
export interface NewsScene {
  readonly messages: ShopMessages;
  readonly locale: string;
  readonly view: CurioCatalog;
  readonly choose: (notice: Notice) => void;
  readonly markSeen: () => void;
}

/** What happened here since the visitor last looked; nothing where nothing did. */
export function renderNews(notices: readonly Notice[], scene: NewsScene): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  const { messages, choose, markSeen } = scene;
  return html`<section class="news" part="news" aria-labelledby="news">
    <div class="bar">
      <h3 id="news">${icon(BELL, 18)} ${messages.news}</h3>
      <button class="seen" @click=${markSeen}>${messages.seen}</button>
    </div>
    <ul role="list">
      ${notices.map(
        (notice) =>
          html`<li>
            <button class=${notice.kind} @click=${() => choose(notice)}>${toNewsText(notice, scene)}</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function toNewsText({ kind, item, atMs }: Notice, { messages, locale, view }: NewsScene): string {
  const sentences = {
    launch: messages.launch,
    restock: messages.restock,
    'live-now': messages.liveNow,
    'live-soon': messages.liveSoon,
  } as const;
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const title = view.find(item)?.item.title ?? item;
  return formatMessage(sentences[kind], { title, date: date.format(atMs) });
}
