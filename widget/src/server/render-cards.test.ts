import type { Catalog, Product, Video } from '@curio/core';
import { GOLDEN_CATALOG } from '@curio/core/testing';
import { describe, expect, test } from 'vitest';
import { renderCards, renderFeed, renderStructuredData } from './render-cards.ts';

const [VIDEO] = GOLDEN_CATALOG.videos;
const [PRODUCT] = GOLDEN_CATALOG.products;

/** What a shop's data may hold by mistake or on purpose. */
const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';

function spoil(change: { readonly product?: Partial<Product>; readonly video?: Partial<Video> }): Catalog {
  const { products, videos } = GOLDEN_CATALOG;
  return {
    ...GOLDEN_CATALOG,
    products: products.map((product) => ({ ...product, ...change.product })),
    videos: videos.map((video) => ({ ...video, ...change.video })),
  };
}

const IDS = [VIDEO?.id ?? '', PRODUCT?.id ?? ''];

describe('renderCards', () => {
  test('writes a clip and a product with links that need no script', () => {
    const html = renderCards(GOLDEN_CATALOG, { ids: IDS, locale: 'en', nonce: 'n0nce' });
    expect(html).toMatch(
      /^<curio-video item-id="[^"]+"><template shadowrootmode="open"><style nonce="n0nce">/u,
    );
    expect(html).toContain(`<curio-product item-id="${PRODUCT?.id}">`);
    expect(html).toContain(`<a class="open" href="${PRODUCT?.url}">`);
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+=/u);
  });

  test('says its own words in Chinese as well', () => {
    expect(renderCards(GOLDEN_CATALOG, { ids: IDS, locale: 'zh-CN' })).not.toContain('Watch the clip');
  });

  test('lets no text become a tag or an attribute', () => {
    const catalog = spoil({
      product: { title: HOSTILE, pictures: [{ url: '/a.png', alt: HOSTILE }] },
      video: { title: HOSTILE },
    });
    const html = renderCards(catalog, { ids: IDS }) + renderFeed(catalog);
    expect(html).toContain('&lt;script&gt;');
    expect(/<script|<img src=x/u.test(html)).toBe(false);
  });

  test('follows no address but the web’s, and resolves relative ones', () => {
    const evil = spoil({ product: { url: 'javascript:alert(1)', pictures: [{ url: 'data:text/html,x' }] } });
    expect(renderCards(evil, { ids: IDS })).not.toMatch(/javascript:|data:/u);
    const relative = spoil({ product: { url: '../products/a', pictures: [{ url: 'media/a.png' }] } });
    const html = renderCards(relative, { ids: IDS, baseUrl: '/catalog/catalog.json' });
    expect(html).toContain('href="/products/a"');
    expect(html).toContain('src="/catalog/media/a.png"');
  });

  test('names files in place of styles where the site has them, and leaves out unknown items', () => {
    const stylesheets = { feed: '/f.css', product: '/p.css', video: '/v.css' };
    const html = renderCards(GOLDEN_CATALOG, { ids: ['nothing', ...IDS], stylesheets });
    expect(html).toContain('<link rel="stylesheet" href="/v.css">');
    expect(html).not.toContain('<style');
    expect(html).not.toContain('nothing');
  });
});

test('renderFeed opens with a clip and names it to the element', () => {
  const html = renderFeed(GOLDEN_CATALOG, { start: VIDEO?.id ?? '', layout: 'full' });
  expect(html).toContain(`<curio-feed start="${VIDEO?.id}" layout="full">`);
  expect(html).toContain('<slot></slot>');
});

test('renderStructuredData says only what the catalogue says, and cannot end its script', () => {
  const catalog = spoil({ product: { description: '</script><script>alert(1)' } });
  const html = renderStructuredData(catalog, { ids: IDS, baseUrl: 'https://shop.example/' });
  expect(html.match(/<\/script>/gu)).toHaveLength(1);
  const [, text = ''] = /^<script type="application\/ld\+json" data-curio>(.*)<\/script>$/u.exec(html) ?? [];
  const { '@graph': graph } = JSON.parse(text) as { readonly '@graph': readonly Record<string, unknown>[] };
  const types = graph.map((fact) => fact['@type']);
  expect(types).toContain('Product');
  expect(text).not.toMatch(/rating|review/iu);
  expect(renderStructuredData(catalog, { ids: [] })).toBe('');
});
