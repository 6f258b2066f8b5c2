import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmbedSite, type EmbedSite } from '../../support/embed-site.ts';

const CATALOG = fileURLToPath(new URL('../../../demo-site/catalog/source/catalog.json', import.meta.url));

/** Cards of the measured page. */
export const CARD_COUNT = 100;

/** What a click on the page's own button does: a shop's handler that works for so long, and then changes the page. */
const HANDLER_MS = 10;

/** A shop with one page of a hundred cards, that scrolls, answers clicks, and goes from one place to another softly. */
export async function startCardShop(): Promise<EmbedSite> {
  const site = await startEmbedSite();
  const { products } = JSON.parse(readFileSync(CATALOG, 'utf8')) as {
    readonly products: readonly { readonly id: string }[];
  };
  site.answers.set('/', {
    body: `<!doctype html><html lang="en"><title>A hundred cards</title>
      <style>body { margin: 0; font: 16px system-ui } header { position: sticky; top: 0; z-index: 1; background: #fff }
        main { display: grid; grid-template-columns: repeat(8, 1fr); gap: 8px } curio-product { display: block }</style>
      <link rel="stylesheet" href="/curio/${site.version}/curio.css">
      <script async src="/curio/${site.version}/curio.js" data-site="demo"
        data-source="${site.shop.url}/catalog/catalog.json"></script>
      <header><button>Filter</button> <output></output></header><main></main>
      <script>const ids = ${JSON.stringify(products.map(({ id }) => id))}; ${SCRIPT}</script></html>`,
  });
  return site;
}

const SCRIPT = `
  globalThis.showPlace = (place) => {
    history.pushState(null, '', '/place-' + place);
    const cards = Array.from({ length: ${CARD_COUNT} }, (_, index) => {
      const card = document.createElement('curio-product');
      card.setAttribute('item-id', ids[(index + place) % ids.length]);
      return card;
    });
    document.querySelector('main').replaceChildren(...cards);
  };
  document.querySelector('button').addEventListener('click', () => {
    const until = performance.now() + ${HANDLER_MS};
    while (performance.now() < until);
    document.querySelector('output').textContent += ' changed';
    document.querySelector('main').style.paddingTop = Math.random() * 40 + 'px';
  });
  showPlace(0);
  // Down and up again, a step in each frame; a mark begins each one.
  globalThis.scrollFrames = (count, stepPx) => new Promise((resolve) => {
    let frame = 0;
    const step = () => {
      performance.mark('frame');
      if (frame === count) return resolve();
      scrollBy(0, frame < count / 2 ? stepPx : -stepPx);
      frame += 1;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });`;
