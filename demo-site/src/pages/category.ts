import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import { formatCount } from '../shop/format-count.ts';
import type { ShopContext } from '../shop/shop.ts';
import { fillClipRail, fillProductGrid } from './shelves.ts';

/** A row of the category's clips, then all of its goods. */
export function renderCategory(main: HTMLElement, shop: ShopContext, { url, signal }: Visit): string {
  const category = url.searchParams.get('name') ?? '';
  const goods = shop.view.catalog.products.filter((product) => product.category.includes(category));
  if (goods.length === 0) return renderEmpty(main);
  const ids = new Set(goods.map(({ id }) => id));
  const clips = shop.view.catalog.videos.filter(({ moments }) =>
    moments.some(({ productId }) => ids.has(productId)),
  );
  render(
    html`
      <section class="band">
        <h1>${category}</h1>
        <p class="lede">${formatCount(goods.length, 'thing')}, ${formatCount(clips.length, 'clip')}</p>
        <div class="clip-rail" data-shelf="clips" tabindex="0" role="group" aria-label="Clips"></div>
        <div class="product-grid" data-shelf="category"></div>
      </section>
    `,
    main,
  );
  const context = { category: [category] };
  const rail = main.querySelector<HTMLElement>('[data-shelf="clips"]');
  const shelf = main.querySelector<HTMLElement>('[data-shelf="category"]');
  if (rail !== null)
    void fillClipRail(rail, shop, { request: { surface: 'rail', count: 8, context }, signal });
  if (shelf !== null)
    void fillProductGrid(shelf, shop, { request: { surface: 'grid', count: 60, context }, signal });
  return `${category} · ${shop.view.catalog.shops[0]?.name ?? ''}`;
}

function renderEmpty(main: HTMLElement): string {
  render(
    html`<section class="band">
      <h1>Nothing here yet</h1>
      <p><a href="/">Back to the shop</a></p>
    </section>`,
    main,
  );
  return 'Nothing here yet';
}
