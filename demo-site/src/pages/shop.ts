import type { Creator } from '@curio/core';
import { html, nothing, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import type { ShopContext } from '../shop/shop.ts';

/** The shop as a page, or one of those who film for it: `?creator=`. */
export function renderShop(main: HTMLElement, { view }: ShopContext, { url }: Visit): string {
  const creator = view.creator(url.searchParams.get('creator') ?? '');
  const name = view.catalog.shops[0]?.name ?? 'The shop';
  render(
    html`
      <section class="band">
        <h1 class="visually-hidden">${creator?.name ?? name}</h1>
        <curio-shop creator-id=${creator?.id ?? nothing} open="page"></curio-shop>
      </section>
      <section class="band" aria-labelledby="makers">
        <h2 id="makers">Who films here</h2>
        <ul class="makers">
          ${view.catalog.creators.filter(({ id }) => id !== creator?.id).map(toMaker)}
        </ul>
      </section>
    `,
    main,
  );
  return creator === null ? name : `${creator.name} · ${name}`;
}

function toMaker({ id, name, avatar, bio }: Creator): unknown {
  return html`
    <li>
      <a href="/shop?creator=${encodeURIComponent(id)}">
        ${avatar === undefined ? null : html`<img src=${avatar.url} alt="" width="56" height="56" />`}
        <span>${name}<small>${bio}</small></span>
      </a>
    </li>
  `;
}
