import { html, render } from 'lit';
import { formatCount } from '../shop/format-count.ts';
import { listCategories } from '../shop/frame.ts';
import type { ShopContext } from '../shop/shop.ts';
import type { Visit } from '../navigation/soft-navigation.ts';
import { fillProductGrid, toFeedFallback } from './shelves.ts';

/** The feed first, then rooms, goods chosen for the visitor, and the categories. */
export function renderHome(main: HTMLElement, shop: ShopContext, { signal }: Visit): string {
  const { catalog } = shop.view;
  const name = catalog.shops[0]?.name ?? 'The shop';
  render(
    html`
      <h1 class="visually-hidden">${name}</h1>
      <section class="hero" aria-label="Clips for you">
        <curio-feed surface="feed">${toFeedFallback(shop)}</curio-feed>
      </section>
      ${catalog.lives.length === 0 ? null : toRooms(shop)}
      <section class="band" aria-labelledby="chosen">
        <h2 id="chosen">Chosen for you</h2>
        <div class="product-grid" data-shelf="chosen"></div>
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
  const shelf = main.querySelector<HTMLElement>('[data-shelf="chosen"]');
  if (shelf !== null) void fillProductGrid(shelf, shop, { request: { surface: 'grid', count: 8 }, signal });
  return name;
}

function toRooms({ view }: ShopContext): unknown {
  return html`
    <section class="band" aria-labelledby="rooms">
      <h2 id="rooms">Live rooms</h2>
      <div class="rooms">
        ${view.catalog.lives.map(({ id }) => html`<curio-live item-id=${id}></curio-live>`)}
      </div>
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
