import { describe, expect, it } from 'vitest';
import { GOLDEN_NOW_MS } from '../../testing/build-catalog.ts';
import { GOLDEN_CATALOG } from '../../testing/golden-catalog.ts';
import { CATALOG_READERS, readCatalog } from './read-catalog.ts';

const OPTIONS = { nowMs: GOLDEN_NOW_MS };

describe('readCatalog', () => {
  it('tells a catalogue of ours by its first character, with or without byte order mark', () => {
    const json = JSON.stringify(GOLDEN_CATALOG);
    for (const source of [
      json,
      `\n ${json}`,
      Buffer.from(`\uFEFF${json}`),
      Buffer.from(`\uFEFF${json}`, 'utf16le'),
    ]) {
      expect(readCatalog(source, OPTIONS)).toMatchObject({ ok: true, value: { catalog: GOLDEN_CATALOG } });
    }
  });

  it('tells a feed by its first character', () => {
    const xml =
      '<rss><channel><item><id>a</id><title>Mug</title><price>3 EUR</price><image_link>https://shop.example/a.jpg</image_link></item></channel></rss>';
    expect(readCatalog(xml, OPTIONS)).toMatchObject({ ok: true, value: { report: { read: 1 } } });
  });

  it.each([
    ['id;title', 'feed-unreadable'],
    ['', 'feed-unreadable'],
    ['{"schemaVersion"', 'catalog-not-json'],
    ['{"schemaVersion": 2}', 'catalog-newer-version'],
  ] as const)('answers %j with %s', (source, code) => {
    expect(readCatalog(source, OPTIONS)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses bytes that are not text', () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0xfe]);
    expect(readCatalog(bytes, OPTIONS)).toMatchObject({ error: { code: 'feed-unreadable' } });
    expect(CATALOG_READERS['curio-json'](bytes, OPTIONS)).toMatchObject({
      error: { code: 'feed-unreadable' },
    });
  });
});
