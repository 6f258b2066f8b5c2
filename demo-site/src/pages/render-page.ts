import { html, render } from 'lit';
import type { Visit } from '../navigation/soft-navigation.ts';
import type { ShopContext } from '../shop/shop.ts';
import { renderCart } from './cart.ts';
import { renderCategory } from './category.ts';
import { renderElements } from './elements.ts';
import { renderEngine } from './engine.ts';
import { renderHome } from './home.ts';
import { renderProduct } from './product.ts';
import { renderShop } from './shop.ts';
import { renderWatch } from './watch.ts';

/** What a page draws: its title and its content, into `main`. */
export type DrawPage = (main: HTMLElement, shop: ShopContext, visit: Visit) => string;

const PAGES: Readonly<Record<string, DrawPage>> = {
  '/': renderHome,
  '/index.html': renderHome,
  '/category': renderCategory,
  '/product': renderProduct,
  '/shop': renderShop,
  '/watch': renderWatch,
  '/cart': renderCart,
  '/elements': renderElements,
  '/engine': renderEngine,
};

/** Empties `main`, so that elements of the last page end, and draws the page that the address names. */
export function renderPage(page: Document, shop: ShopContext, visit: Visit): void {
  const main = page.querySelector('main');
  if (main === null) return;
  const fresh = page.createElement('main');
  fresh.id = 'main';
  fresh.tabIndex = -1;
  const path = visit.url.pathname.replace(/\.html$/u, '');
  fresh.dataset['page'] = path === '/' ? 'home' : path.slice(1);
  main.replaceWith(fresh);
  const draw = PAGES[path] ?? PAGES[visit.url.pathname] ?? renderMissing;
  page.title = draw(fresh, shop, visit);
}

function renderMissing(main: HTMLElement): string {
  render(
    html`<section class="band">
      <h1>Nothing here</h1>
      <p>That page is gone. <a href="/">Back to the shop</a></p>
    </section>`,
    main,
  );
  return 'Nothing here';
}
