import { startEmbedSite, type EmbedSite } from '../embed-site.ts';

/** A title that breaks a rule wherever it stands. */
export const PLANTED_TITLE = '国家级手冲壶 800ml';

/** Products of the demo shop that stand in these pages. */
const PRODUCTS = [
  'dripper-stoneware', 'kettle-gooseneck', 'mug-speckled', 'grinder-hand', 'carafe-hourglass', 'lamp-mushroom',
  'pendant-bell', 'candle-taper', 'lantern-table', 'notebook-cloth', 'pen-fountain', 'cup-pencil', 'tray-valet',
  'towel-linen', 'dish-soap', 'brush-bath', 'bottle-pump', 'planter-terracotta', 'can-watering', 'vase-bud',
] as const; // prettier-ignore

/** How many cards the page of many cards has; each product stands in two of them. */
export const CARD_COUNT: number = PRODUCTS.length * 2;

const STYLE = `<style>body { margin: 0; font: 16px system-ui } main { display: flex; flex-wrap: wrap; gap: 16px; padding: 16px }
  h1 { width: 100% } curio-product { display: block; width: 200px } button { font-size: 40px; color: red }</style>`;

/** A shop's pages, one for each thing that a page can do to an extension. */
export async function startShopPages(): Promise<EmbedSite> {
  const site = await startEmbedSite();
  const { url } = site.shop;
  const embed = `<link rel="stylesheet" href="/curio/${site.version}/curio.css">
    <script async src="/curio/${site.version}/curio.js" data-site="demo"
      data-source="${url}/catalog/catalog.json" data-collector="${url}/curio" data-write-key="wk_demo"></script>`;
  const show = (path: string, body: string, headers: Record<string, string> = {}): void =>
    void site.answers.set(path, {
      headers,
      body: `<!doctype html><html lang="en"><title>A shop</title>${STYLE}${body}</html>`,
    });
  const cards = [...PRODUCTS, ...PRODUCTS].map(toCard).join('');
  const few = PRODUCTS.slice(0, 4).map(toCard).join('');

  show('/plain', PLAIN);
  show('/cards', `${embed}<main><h1>Forty cards</h1>${cards}</main>`);
  show('/few', `${embed}<main><h1>A few</h1>${few}</main>`);
  show('/strict', `${embed}<main><h1>Strict</h1>${few}</main>`, {
    'content-security-policy': toStrictPolicy(url),
  });
  show('/isolated', `${embed}<main><h1>Isolated</h1>${few}</main>`, {
    'cross-origin-embedder-policy': 'require-corp',
  });
  show('/soft', `${embed}<main><h1>Soft</h1>${few}</main>${SOFT_NAVIGATION}`);
  show(
    '/modal',
    `${embed}<main><h1>Modal</h1>${few}</main><dialog><h2>A question</h2><button>Yes</button></dialog>`,
  );
  show(
    '/frame',
    `${embed}<main><h1>Frames</h1>${few}</main>
    <iframe title="Another shop" src="${site.url.replace('127.0.0.1', 'localhost')}/few" width="900" height="500"></iframe>`,
  );
  show('/forger', `<main><h1>Forger</h1>${few}</main>${FORGER}`);
  return site;
}

function toCard(item: string): string {
  return `<curio-product item-id="${item}"></curio-product>`;
}

const PLAIN = `<main><h1>Pour-over kettle</h1><p>39.00 EUR</p><script type="application/ld+json">
  ${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Product', name: PLANTED_TITLE })}</script></main>`;

/** Nothing inline, no blob, no eval: what a careful shop sends. */
function toStrictPolicy(shopUrl: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src ${shopUrl}`,
    `connect-src 'self' ${shopUrl}`,
    `require-trusted-types-for 'script'`,
    'trusted-types curio lit-html',
  ].join('; ');
}

/** A shop of one document: what it shows changes with the address, and nothing is loaded. */
const SOFT_NAVIGATION = `<script>
  globalThis.goTo = (path, title, items) => {
    history.pushState(null, '', path);
    const cards = items.map((item) => {
      const card = document.createElement('curio-product');
      card.setAttribute('item-id', item);
      return card;
    });
    const heading = document.createElement('h1');
    heading.textContent = title;
    document.querySelector('main').replaceChildren(heading, ...cards);
  };
</script>`;

/** Answers every question of the bridge with another lie, asks for what it must not get, and speaks as the extension. */
const FORGER = `<script>
  const lies = [
    () => 'x'.repeat(3_000_000),
    () => '{"version":1',
    (nonce) => JSON.stringify({ version: 1, nonce, answer: 'page', page: { site: '<img src=x onerror=alert(1)>' } }),
    (nonce) => JSON.stringify({ version: 1, nonce, answer: 'page', page: null }),
  ];
  let asked = 0;
  globalThis.heard = [];
  document.addEventListener('curio-bridge-request', ({ detail }) => {
    globalThis.heard.push(detail);
    const { nonce } = JSON.parse(detail);
    const lie = lies[asked++ % lies.length](nonce);
    document.dispatchEvent(new CustomEvent('curio-bridge-answer', { detail: lie }));
  });
  const forged = { version: 1, name: 'shop-leave', request: { origin: location.origin, tabId: 1 } };
  for (const message of [forged, { command: 'report-changed', report: {} }]) {
    window.postMessage(message, '*');
    document.dispatchEvent(new CustomEvent('message', { detail: message }));
  }
</script>`;
