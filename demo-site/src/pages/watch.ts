import { html, nothing, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import type { ShopContext } from '../shop/shop.ts';
import { toFeedFallback } from './shelves.ts';

/** The feed alone, over the whole window; `?item=` opens one clip first. */
export function renderWatch(main: HTMLElement, shop: ShopContext, { url }: Visit): string {
  const start = url.searchParams.get('item');
  render(
    html`
      <h1 class="visually-hidden">Watch</h1>
      <curio-feed surface="feed" layout="full" start=${start ?? nothing}>${toFeedFallback(shop)}</curio-feed>
    `,
    main,
  );
  return `Watch · ${shop.view.catalog.shops[0]?.name ?? ''}`;
}
