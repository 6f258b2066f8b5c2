import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../errors.ts';
import { GOLDEN_NOW_MS } from '../../../testing/build-catalog.ts';
import type { Catalog } from '../../catalog.ts';
import type { ParsedCatalog } from '../../parse-catalog.ts';
import { readGoogleMerchantTsv } from '../google-merchant-tsv.ts';
import { readGoogleMerchantXml } from '../google-merchant-xml.ts';
import { groupOffers } from '../group-offers.ts';
import type { Offer } from '../parse-offer.ts';
import type { CatalogReader } from '../read-source.ts';
import { MAX_RECORD_UNITS } from './cut-xml-records.ts';
import { findFeedFormat } from './find-feed-format.ts';
import { streamFeed, type FeedEntry } from './stream-feed.ts';

const OPTIONS = { nowMs: GOLDEN_NOW_MS };
const HOSTILE = readFileSync(new URL('../fixtures/hostile.xml', import.meta.url));

/** Reads a feed in pieces of these sizes, over and over; as what a reader of whole files answers. */
function stream(
  bytes: Uint8Array,
  sizes: readonly number[] = [bytes.length],
): Result<Pick<ParsedCatalog, 'report'> & { readonly catalog: Pick<Catalog, 'shops' | 'products'> }> {
  const feed = streamFeed(findFeedFormat(bytes) ?? 'xml', OPTIONS);
  const entries: FeedEntry[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    const read = feed.push(bytes.subarray(at, at + size));
    if (!read.ok) return read;
    entries.push(...read.value);
    at += size;
  }
  const last = feed.end();
  if (!last.ok) return last;
  entries.push(...last.value.entries);
  const { shop } = last.value;
  const groups: Offer[][] = [];
  for (const entry of entries) if ('offer' in entry) (groups[entry.product] ??= []).push(entry.offer);
  return {
    ok: true,
    value: {
      catalog: {
        shops: [shop],
        // Each group by itself, as who streams has no more.
        products: groups.flatMap((offers) => groupOffers(offers, shop.id)),
      },
      report: {
        read: entries.length,
        skipped: entries.flatMap((entry) => ('skipped' in entry ? [entry.skipped] : [])),
        repaired: entries.flatMap((entry) => ('repaired' in entry ? entry.repaired : [])),
      },
    },
  };
}

/** As {@link stream}, by the reader of whole files. */
function readWhole(
  bytes: Uint8Array,
  reader: CatalogReader = readGoogleMerchantXml,
): ReturnType<typeof stream> {
  const read = reader(bytes, OPTIONS);
  if (!read.ok) return read;
  const { shops, products } = read.value.catalog;
  return { ok: true, value: { catalog: { shops, products }, report: read.value.report } };
}

const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 });

function feed(items: string, head = '<title>Test</title><link>https://shop.example/</link>'): string {
  return `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n${head}\n${items}\n</channel>\n</rss>\n`;
}

function item(id: string, more = ''): string {
  return `<item>\n<g:id>${id}</g:id><title>Mug ${id}</title><g:price>3.50 EUR</g:price>${more}\n</item>`;
}

describe('a feed in pieces', () => {
  it.each([1, 2, 3, 7, 64, 199, 200, 201, 4096])('of %i bytes is what the whole one is', (size) => {
    expect(stream(HOSTILE, [size])).toEqual(readWhole(HOSTILE));
  });

  it('is the same wherever it is cut, whatever its items say', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 20 })
      // What a parser of lines and one of pieces both take for a line end, and what is no character of XML, aside.
      .map((value) => value.replaceAll(/[\0\uFEFF]/gu, ''));
    const cdata = text.map((value) => `<![CDATA[${value.replaceAll(']]>', '')}<item></channel>]]>`);
    const field = fc.oneof(
      cdata,
      fc.constantFrom('Mug &amp; cup', 'é茶壶🍵', '', '3.50 EUR', '<b>x</b>', 'a\r\nb\rc'),
    );
    const record = fc.record({
      id: fc.oneof(fc.constantFrom('a', 'b', 'c'), cdata),
      group: fc.constantFrom(
        '',
        '<g:item_group_id>g</g:item_group_id>',
        '<g:item_group_id>a</g:item_group_id>',
      ),
      title: field,
      price: fc.oneof(fc.constant('3.50 EUR'), field),
      between: fc.constantFrom(
        '\n',
        '',
        '<!-- <item> -->',
        '<?php <item> ?>',
        '<other><item>no</item></other>',
        'text',
      ),
    });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 6 }),
        sizes,
        fc.constantFrom('utf8', 'utf16le', 'utf16be', 'bom'),
        (records, cuts, encoding) => {
          const xml = feed(
            records
              .map(
                ({ id, group, title, price, between }) =>
                  `${between}<item a=">" b='"'><g:id>${id}</g:id>${group}<title>${title}</title>` +
                  `<g:price>${price}</g:price><g:shipping><item>x</item></g:shipping></item>${between}`,
              )
              .join(''),
          );
          const bytes = encode(xml, encoding);
          const whole = readWhole(bytes);
          const pieces = stream(bytes, cuts);
          // Without an item that can be shown there is no catalogue; a stream leaves that to who reads it.
          if (!whole.ok && whole.error.code === 'catalog-empty')
            expect(pieces).toMatchObject({ value: { catalog: { products: [] } } });
          else expect(pieces).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is refused wherever it is cut off, and says on which line it ends', () => {
    const whole = Buffer.from(feed([item('a'), item('b')].join('\n')));
    const lastTag = whole.lastIndexOf('>');
    for (let end = 1; end < lastTag; end += 1) {
      const bytes = whole.subarray(0, end);
      const line = bytes.toString().split('\n').length;
      const read = stream(bytes, [13]);
      // A start without a tag is no XML at all yet.
      if (bytes.toString().trim() === '') continue;
      expect(read, String(end)).toMatchObject({ ok: false, error: { code: 'feed-unreadable' } });
      if (end > 60) expect(read, String(end)).toMatchObject({ error: { place: `line ${line}` } });
    }
    expect(stream(whole.subarray(0, -15))).toMatchObject({
      error: { message: 'The XML ends before all its elements do, after 2 whole items.' },
    });
    expect(
      stream(
        Buffer.from(feed(item('é')))
          .subarray(0, -50)
          .subarray(0, 140),
      ).ok,
    ).toBe(false);
  });

  it.each([
    [
      'a wrong byte',
      Buffer.concat([Buffer.from(feed(item('a')).slice(0, 140)), Buffer.from([0xff]), Buffer.alloc(200, 32)]),
      'line 5',
    ],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?>\n<rss/>', 'line 1'],
    [
      'an entity bomb',
      `<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "boom">]>${feed(item('&a;'))}`,
      'line 2',
    ],
    ['tags that do not nest', feed('<item>\n<g:id>a</title></item>'), 'line 5'],
    ['an end without a beginning', '<rss></rss></channel>', 'line 1'],
    ['a bare ampersand', feed(`\n${item('a', '\n<g:brand>A & B</g:brand>')}`), 'line 7'],
    [
      'an attribute without quotes, outside the items',
      feed(item('a'), '<title>T</title>\n<link a=b>x</link>'),
      'line 4',
    ],
    ['a second root', `${feed(item('a'))}<rss/>\n<feed></feed>`, 'line 10'],
    ['another XML', '<html><body/></html>', 'line 1'],
    ['no channel', '<rss><item></item></rss>', 'line 1'],
    ['a reserved name', feed('<item><__proto__>1</__proto__></item>'), 'line 4'],
    ['tags without end', '<rss>'.repeat(2_000), 'line 1'],
    ['a tag that does not end', `<rss ${'a '.repeat(50_000)}`, 'line 1'],
    ['a shell without end', `<rss><channel>${'<a>b</a>'.repeat(600_000)}`, 'line 1'],
    ['nothing', '', 'line 1'],
  ] as const)('refuses %s as feed-unreadable', (_, source, place) => {
    const bytes = typeof source === 'string' ? Buffer.from(source) : source;
    const read = stream(bytes, [bytes.length > 1_000_000 ? 65_536 : 61]);
    expect(read).toMatchObject({ ok: false, error: { code: 'feed-unreadable', place } });
  });

  it('leaves an endless item out without keeping it, and reads on', () => {
    const endless = item('long', `<description>${'x'.repeat(MAX_RECORD_UNITS)}</description>`);
    const read = stream(Buffer.from(feed([item('a'), endless, item('b')].join('\n'))), [65_536]);
    expect(listIds(read)).toEqual(['a', 'b']);
    expect(read).toMatchObject({
      value: {
        report: {
          read: 3,
          skipped: [{ place: 'line 7', message: expect.stringContaining('more than 4194304') }],
        },
      },
    });
  });

  it('takes comments of any length between the items, and a declaration of a document type in a text', () => {
    const page = item('b', '<description><![CDATA[<!doctype html><p>Hi</p>]]></description>');
    const read = stream(Buffer.from(feed(`${item('a')}<!--${'x'.repeat(5_000_000)}-->${page}`)), [65_536]);
    expect(read).toMatchObject({
      value: { catalog: { products: [{ id: 'a' }, { id: 'b', description: '<!doctype html> Hi' }] } },
    });
  });

  it('reads entries of Atom, whatever the prefixes', () => {
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><g:id>a</g:id><a:title>Mug</a:title><g:price>1 EUR</g:price></a:entry></a:feed>`;
    expect(stream(Buffer.from(atom), [5])).toEqual(readWhole(Buffer.from(atom)));
    expect(stream(Buffer.from(atom))).toMatchObject({ value: { catalog: { products: [{ id: 'a' }] } } });
  });
});

describe('a feed as a table', () => {
  const HEADER =
    'id\tTitle\tg:price\timage link\tadditional_image_link\tadditional image link\tavailability\tshipping(price)';
  const table = (...rows: readonly string[]): Buffer => Buffer.from([HEADER, ...rows].join('\n'));

  it('is read by its columns, by the same rules as XML', () => {
    const read = stream(
      table(
        'a\tMug &amp; cup\t3.50 EUR\thttps://shop.example/a.jpg\thttps://shop.example/b.jpg\thttps://shop.example/c.jpg\tin stock\t2 EUR',
        '',
        'b\t"A ""big"" mug\nof stone"\t3.50 EUR\t\t\t\tin_stock',
        'c\t24" screen\t"1,299.00 EUR"\t\t\t\tin stock',
        'd\t"Open\t1 EUR',
        'a\tAgain\t1 EUR',
      ),
      [3],
    );
    expect(read).toMatchObject({
      value: {
        catalog: {
          products: [
            {
              id: 'a',
              title: 'Mug & cup',
              price: { amount: 350 },
              pictures: [{}, {}, {}],
              availability: 'in-stock',
            },
            { id: 'b', title: 'A "big" mug of stone' },
            { id: 'c', title: '24" screen', price: { amount: 129_900 } },
            { id: 'd', title: '"Open' },
          ],
        },
        report: { read: 5, skipped: [{ place: 'line 8', message: 'line 8: a has the id of line 2 again.' }] },
      },
    });
  });

  it('is the same wherever it is cut', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', '""', 'a', 'é', '\t', '\n', '\r\n', ' ', '1 EUR'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), sizes, (rows, cuts) => {
        const bytes = table(...rows.map((row) => row.join('\t')));
        const whole = readWhole(bytes, readGoogleMerchantTsv);
        expect(stream(bytes, cuts)).toEqual(whole.ok ? whole : stream(bytes));
        if (!whole.ok) expect(listIds(stream(bytes))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['an inch', 'a\tPot 5" wide\t1 EUR'],
    ['an inch at the start, and another further on', 'a\t"Open\t4 EUR\nb\tPot 5" wide\t5 EUR'],
    ['text behind the closing one', 'a\t"Mug" blue\t1 EUR\nb\t"Cup"\t2 EUR'],
    ['a doubled one at the end', 'a\t"Mug 5"""\t1 EUR'],
    ['one that never closes', 'a\t"Mug\t1 EUR'],
  ])('reads %s as the reader of whole files does, and loses nothing', (_, rows) => {
    const bytes = table(rows);
    const whole = readWhole(bytes, readGoogleMerchantTsv);
    expect(stream(bytes, [1])).toEqual(whole);
    expect(whole).toMatchObject({ value: { report: { read: rows.split('\n').length, skipped: [] } } });
  });

  it('may hold a row without end', () => {
    const read = stream(table('a\tMug\t1 EUR', `b\t${'x'.repeat(5_000_000)}`, 'c\tCup\t1 EUR'), [65_536]);
    expect(read).toMatchObject({
      value: {
        catalog: { products: [{ id: 'a' }, { id: 'c' }] },
        report: { skipped: [{ place: 'line 3' }] },
      },
    });
  });
});

function listIds(read: ReturnType<typeof stream>): readonly string[] {
  return read.ok ? read.value.catalog.products.map(({ id }) => id) : [read.error.message];
}

function encode(xml: string, encoding: string): Uint8Array {
  if (encoding === 'utf16le') return Buffer.from(xml, 'utf16le');
  if (encoding === 'utf16be') return Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16();
  return Buffer.from(encoding === 'bom' ? `\uFEFF${xml}` : xml);
}
