import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import { formatCount } from '../shop/format-count.ts';
import type { ShopContext } from '../shop/shop.ts';

/** A row of the category's clips, then all of its goods. */
export function renderCategory(main: HTMLElement, shop: ShopContext, { url }: Visit): string {
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
        <curio-rail data-shelf="clips" kinds="video" category=${category}>
          <h2 slot="heading">Seen in use</h2>
        </curio-rail>
        <curio-grid data-shelf="category" kinds="product" category=${category} count="24" open="page">
          <h2 slot="heading">All of it</h2>
        </curio-grid>
      </section>
    `,
    main,
  );
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
