import { expect, test } from 'vitest';
import { gatherTitles, type DocumentLike, type ElementLike } from './gather-titles.ts';

function toDocument(found: Readonly<Record<string, readonly string[]>>): DocumentLike {
  const toElement = (text: string): ElementLike => ({ textContent: text, getAttribute: () => text });
  return { querySelectorAll: (selector) => (found[selector] ?? []).map(toElement) };
}

const JSON_LD = 'script[type="application/ld+json"]';
const OG = 'meta[property="og:title"]';

test('finds products in graphs, lists and below other things, then headings and the share title', () => {
  const titles = gatherTitles(
    toDocument({
      [JSON_LD]: [
        '{"@graph":[{"@type":["Thing","Product"],"name":" Stone\\n kettle "},{"@type":"Brand","name":"Steam"}]}',
        '[{"@type":"ItemList","itemListElement":[{"item":{"@type":"ProductGroup","name":"Cups"}}]}]',
      ],
      h1: ['Stone kettle', 'Kettles'],
      [OG]: ['Kettles for slow mornings'],
    }),
  );
  expect(titles).toEqual([
    { source: 'json-ld', text: 'Stone kettle' },
    { source: 'json-ld', text: 'Cups' },
    { source: 'heading', text: 'Kettles' },
    { source: 'og-title', text: 'Kettles for slow mornings' },
  ]);
});

test('broken, huge and endless structured data is passed over', () => {
  const nested = `${'{"a":'.repeat(3_000)}{"@type":"Product","name":"Deep"}${'}'.repeat(3_000)}`;
  const titles = gatherTitles(
    toDocument({ [JSON_LD]: ['{"@type":', `"${'x'.repeat(1_000_001)}"`, nested], h1: ['', ' '] }),
  );
  expect(titles).toEqual([{ source: 'json-ld', text: 'Deep' }]);
});

test('a page of 10,000 products and a title of 1 MB stay within bounds', () => {
  const products = Array.from({ length: 10_000 }, (_, index) => ({
    '@type': 'Product',
    name: `Cup ${index}`,
  }));
  const titles = gatherTitles(
    toDocument({ [JSON_LD]: [JSON.stringify(products)], h1: ['y'.repeat(1_000_000)] }),
  );
  expect(titles).toHaveLength(200);
  expect(gatherTitles(toDocument({ h1: ['y'.repeat(1_000_000)] }))[0]?.text).toHaveLength(500);
});
