import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalog, Product, Variant, Video } from '@curio/core';
import { createCatalog, createProduct, createShop } from '@curio/core/testing';
import {
  startLoopbackShop,
  type LoopbackShop,
  type ShopDialect,
  type ShopReply,
} from '../../widget/testing/shops/loopback-shop.ts';
import { SHOPIFY_DIALECT } from '../../widget/testing/shops/shopify-shop.ts';
import { OPEN_WOO_DIALECT } from '../../widget/testing/shops/woo-shop.ts';

const BUILT = fileURLToPath(new URL('../../widget/script-tag/', import.meta.url));

/** The shops that the carts are tried in. */
export type ShopKind = 'shopify' | 'woocommerce';

/** Everything that a strict policy allows a page with Curio. */
const POLICY = [
  `default-src 'self'`,
  `img-src 'self' data:`,
  `worker-src blob:`,
  `require-trusted-types-for 'script'`,
  `trusted-types curio lit-html`,
].join('; ');

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="120"><rect width="90" height="120" fill="#7a8f7b"/></svg>';

/** A shop whose page has Curio in it. */
export interface CartShop extends LoopbackShop {
  /** What `/catalog.json` says from now on; `null` answers 500. */
  offer(catalog: Catalog | null): void;
}

/** Starts a shop with its theme, its cart, and the built script tag in its page. */
export async function startCartShop(kind: ShopKind, attributes = ''): Promise<CartShop> {
  const dialect: ShopDialect = kind === 'shopify' ? SHOPIFY_DIALECT : OPEN_WOO_DIALECT;
  let offered: Catalog | null = CART_CATALOG;
  const shop = await startLoopbackShop({
    ...dialect,
    answer(request, held, marks) {
      if (request.path === '/catalog.json')
        return { status: offered === null ? 500 : 200, body: offered ?? {} };
      return toFile(kind, request.path, attributes) ?? dialect.answer(request, held, marks);
    },
  });
  return {
    ...shop,
    offer(catalog) {
      offered = catalog;
    },
  };
}

function toFile(kind: ShopKind, path: string, attributes: string): ShopReply | null {
  if (path === '/')
    return { status: 200, body: toPage(kind, attributes), headers: { 'content-security-policy': POLICY } };
  if (path === '/theme.js') return toText('text/javascript', THEMES[kind]);
  if (path.startsWith('/picture.svg') || path === '/favicon.ico') return toText('image/svg+xml', PICTURE);
  if (/^\/(cart\/\d|checkout|my-account|account|products)/u.test(path)) {
    return toText('text/html', `<!doctype html><title>Shop</title><h1>${path}</h1>`);
  }
  if (!path.startsWith('/curio/')) return null;
  return toText(path.endsWith('.css') ? 'text/css' : 'text/javascript', readBuilt(path.slice(7)));
}

function readBuilt(name: string): string {
  return readFileSync(`${BUILT}${name}`, 'utf8');
}

function toText(type: string, body: string): ShopReply {
  return { status: 200, body, headers: { 'content-type': type } };
}

function toPage(kind: ShopKind, attributes: string): string {
  const marks = kind === 'woocommerce' ? 'class="woocommerce-js"' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our shop</title>
    <meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="/curio/curio.css">
    <script src="/theme.js" defer></script>
    <script async src="/curio/curio.js" data-site="shop" data-source="/catalog.json" data-engine="none" ${attributes}></script>
    <body ${marks}><header><a href="/cart">Cart <output id="count">0</output></a>
      <button id="theme-add">Add the mug</button></header>
    <main><h1>Our shop</h1><curio-feed></curio-feed>
      <section><h2>Goods</h2><curio-product item-id="grinder"></curio-product></section></main></body></html>`;
}

/** What the theme does by itself: it shows a count, adds by a button of its own, and hears of other scripts' changes. */
const THEMES: Readonly<Record<ShopKind, string>> = {
  shopify: `
    window.Shopify = { routes: { root: '/' } };
    const draw = (count) => { document.querySelector('#count').textContent = String(count); };
    document.addEventListener('shopify:cart:lines-update', (event) => {
      event.promise?.then(({ cart }) => draw(cart.totalQuantity));
    });
    document.querySelector('#theme-add').addEventListener('click', async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ items: [{ id: 71, quantity: 1 }] });
      await fetch('/cart/add.js', { method: 'POST', headers, body });
      draw((await (await fetch('/cart.js')).json()).item_count);
    });`,
  woocommerce: `
    const read = async () => (await fetch('/wp-json/wc/store/v1/cart')).json();
    const draw = async () => { document.querySelector('#count').textContent = String((await read()).items_count); };
    document.body.addEventListener('wc-blocks_added_to_cart', draw);
    document.querySelector('#theme-add').addEventListener('click', async () => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/?wc-ajax=add_to_cart', { method: 'POST', headers, body: '{"product_id":71}' });
      await draw();
    });`,
};

const price = { amount: 6900, currency: 'EUR' };

function variant(id: string, options: Readonly<Record<string, string>> = {}): Variant {
  return { id, options, price, availability: 'in-stock' };
}

function goods(id: string, title: string, changes: Partial<Product>): Product {
  const pictures = [{ url: '/picture.svg' }, { url: '/picture.svg?2' }];
  return createProduct({ id, title, price, pictures, url: `/products/${id}`, ...changes });
}

function clip(product: Product): Video {
  return {
    id: `clip-${product.id}`,
    format: 'pictures',
    title: `${product.title} at work`,
    sources: [],
    pictures: product.pictures,
    captions: [],
    durationMs: 6000,
    moments: [{ id: `moment-${product.id}`, productId: product.id, startMs: 0, endMs: 6000 }],
    shopId: 'shop-1',
    source: 'field',
  };
}

const GRINDER = goods('grinder', 'Hand grinder', { variants: [variant('51')], popularity: 0.9 });
const KETTLE = goods('kettle', 'Gooseneck kettle', {
  options: [{ name: 'Colour', values: ['Black', 'Sand'] }],
  variants: [variant('61', { Colour: 'Black' }), variant('62', { Colour: 'Sand' })],
  popularity: 0.4,
});
const MUG = goods('mug', 'Stoneware mug', { variants: [variant('71')], popularity: 0.1 });

/** What the shop offers: a grinder, a kettle in two colours and a mug, each with a clip. */
export const CART_CATALOG: Catalog = createCatalog({
  shops: [createShop({ name: 'Our shop' })],
  products: [GRINDER, KETTLE, MUG],
  videos: [clip(GRINDER), clip(KETTLE), clip(MUG)],
});
