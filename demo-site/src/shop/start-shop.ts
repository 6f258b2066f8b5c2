import { startSoftNavigation } from '../navigation/soft-navigation.ts';
import { renderPage } from '../pages/render-page.ts';
import { createBrowserCart } from './browser-cart.ts';
import { pushToCurio, whenCurioIsReady } from './curio-global.ts';
import { addFloatingPlayer, renderColophon, renderMasthead } from './frame.ts';

/**
 * Starts the shop in one document: its cart, its frame and the page that the address names.
 */
export async function startShop(page: Document): Promise<void> {
  const cart = createBrowserCart(window.localStorage, window);
  pushToCurio({ cart });
  const curio = await whenCurioIsReady();
  const catalogue = await curio.ready;
  if (!catalogue.ok) {
    showOutage(page, catalogue.error.message);
    return;
  }
  const shop = { curio, cart, view: catalogue.value };
  renderMasthead(page, shop);
  renderColophon(page, shop);
  addFloatingPlayer(page);
  startSoftNavigation(page, (visit) => {
    renderPage(page, shop, visit);
  });
}

function showOutage(page: Document, message: string): void {
  const main = page.querySelector('main');
  if (main === null) return;
  const notice = page.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.textContent = `The shop's catalogue could not be read. ${message}`;
  main.append(notice);
}
