import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import type { ShopContext } from '../shop/shop.ts';

/** Three engines measured on the visitor's device; its code comes with the page, so that no other page carries it. */
export function renderEngine(main: HTMLElement, shop: ShopContext, { signal }: Visit): string {
  import('../engine/start-engine-page.ts').then(
    ({ startEnginePage }) => {
      if (!signal.aborted) startEnginePage(main, shop.view, signal);
    },
    () => {
      render(
        html`<p class="notice" role="alert">This page could not be loaded. Try again when online.</p>`,
        main,
      );
    },
  );
  return `Engines · ${shop.view.catalog.shops[0]?.name ?? ''}`;
}
