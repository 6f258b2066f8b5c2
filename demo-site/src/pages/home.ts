import { html, render } from 'lit';
import { formatCount } from '../shop/format-count.ts';
import { listCategories } from '../shop/frame.ts';
import type { ShopContext } from '../shop/shop.ts';
import { toFeedFallback } from './shelves.ts';

/** The feed first, then rooms, goods chosen for the visitor, and the categories. */
export function renderHome(main: HTMLElement, shop: ShopContext): string {
  const { catalog } = shop.view;
  const name = catalog.shops[0]?.name ?? 'The shop';
  render(
    html`
      <h1 class="visually-hidden">${name}</h1>
      <section class="hero" aria-label="Clips for you">
        <curio-feed surface="feed">${toFeedFallback(shop)}</curio-feed>
      </section>
      ${catalog.lives.length === 0 ? null : toRooms()}
      <section class="band">
        <curio-grid data-shelf="chosen" kinds="product" count="8" more="none" open="page">
          <h2 slot="heading">Chosen for you</h2>
        </curio-grid>
      </section>
      <section class="band" aria-labelledby="categories">
        <h2 id="categories">Around the house</h2>
        <ul class="category-tiles">
          ${listCategories(catalog.products).map((category) => toTile(shop, category))}
        </ul>
      </section>
    `,
    main,
  );
  return name;
}

function toRooms(): unknown {
  return html`
    <section class="band">
      <curio-rail kinds="live"><h2 slot="heading">Live rooms</h2></curio-rail>
    </section>
  `;
}

function toTile({ view }: ShopContext, category: string): unknown {
  const goods = view.catalog.products.filter((product) => product.category[0] === category);
  const picture = goods.find(({ pictures }) => pictures.length > 0)?.pictures[0];
  return html`
    <li>
      <a href="/category?name=${encodeURIComponent(category)}">
        ${
          picture === undefined
            ? null
            : html`<img src=${picture.url} alt="" loading="lazy" width="400" height="400" />`
        }
        <span>${category}</span><small>${formatCount(goods.length, 'thing')}</small>
      </a>
    </li>
  `;
}
