import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import type { ShopContext } from '../shop/shop.ts';

/** Every element in every state, live; its code comes with the page, so that no other page carries it. */
export function renderElements(main: HTMLElement, shop: ShopContext, visit: Visit): string {
  import('../elements/start-elements-page.ts').then(
    ({ startElementsPage }) => {
      if (!visit.signal.aborted) startElementsPage(main, shop, visit);
    },
    () => {
      render(
        html`<p class="notice" role="alert">This page could not be loaded. Try again when online.</p>`,
        main,
      );
    },
  );
  return `Elements · ${shop.view.catalog.shops[0]?.name ?? ''}`;
}
