import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { gatherPage, gatherPageInSlices } from './gather-page.ts';
import type { PageArtifact } from './page.ts';
import { toDomEvidence } from './to-dom-evidence.ts';

const URL_OF_PAGE = 'https://shop.example/kettle?from=mail#reviews';

describe('gatherPage', () => {
  it('reads visible text in blocks, each at its place', () => {
    const page = gather(`<main id=shop><h1>Kettle <em>0.9 l</em></h1>Best of all<p>Line one<br>line two</p>
      <p hidden>Not seen</p><div style="display:none">Nor this</div><script>let x</script><dialog>Closed</dialog></main>`);
    expect(page.texts.map(({ text, tag }) => [tag, text])).toEqual([
      ['h1', 'Kettle 0.9 l'],
      ['main', 'Best of all'],
      ['p', 'Line one\nline two'],
    ]);
    expect(page.texts[0]?.target).toEqual(['#shop>h1:nth-child(1)']);
    expect(page.subject).toBe('https://shop.example/kettle');
    expect(page.isComplete).toBe(true);
  });

  it('finds each element again by its path', () => {
    const html =
      '<div><p>One</p><p>Two <a href=/x>link</a></p></div><section><p id=own>Three</p><button>Buy</button></section>';
    const { document } = parseHTML(`<html lang=en><body>${html}</body></html>`);
    const { page } = gatherPage(document, { url: URL_OF_PAGE });
    for (const { target, text } of [...page.texts, ...page.links, ...page.buttons])
      expect(document.querySelector(target[0] ?? '')?.textContent?.trim()).toBe(text);
    expect(page.language).toBe('en');
  });

  it('names fields by their labels and tells whether they are ticked', () => {
    const page = gather(`<label for=a>Newsletter</label><input id=a type=checkbox checked>
      <label><input type=radio name=ship> Express</label><div><input type=checkbox> Insurance</div>
      <input type=hidden><input type=submit value="Order now">`);
    expect(page.inputs.map(({ text, type, isChecked }) => [text, type, isChecked])).toEqual([
      ['Newsletter', 'checkbox', true],
      ['Express', 'radio', false],
      ['Insurance', 'checkbox', false],
    ]);
    expect(page.buttons.map(({ text }) => text)).toEqual(['Order now']);
  });

  it('finds prices with their currency, and which are struck through', () => {
    const page = gather('<p><s>€1.299,00</s> now 999,50 € or $12.00</p><p>原价399元 №12345</p>');
    expect(
      page.prices.map(({ quote, amount, currency, isStruck }) => [quote, amount, currency, isStruck]),
    ).toEqual([
      ['€1.299,00', 1299, 'EUR', true],
      ['999,50 €', 999.5, 'EUR', false],
      ['$12.00', 12, undefined, false],
      ['399元', 399, 'CNY', false],
    ]);
    for (const { quote, range, textAt } of page.prices)
      expect(page.texts[textAt]?.text.slice(...range)).toBe(quote);
  });

  it('finds what counts down', () => {
    const page = gather('<div class=countdown><b>02</b>:<b>11</b></div><p>Ends in 14:59</p><p>Timeless</p>');
    expect(page.countdowns.map(({ text }) => text)).toEqual(['02:11', 'Ends in 14:59']);
  });

  it('reads open shadow roots, with both places', () => {
    const shadow = parseHTML('<html><body><p>Inside</p></body></html>').document.body;
    const { document } = parseHTML('<html><body><div id=host></div></body></html>');
    Object.defineProperty(document.querySelector('#host'), 'shadowRoot', { value: shadow });
    const [text] = gatherPage(document, { url: URL_OF_PAGE }).page.texts;
    expect(text).toMatchObject({ text: 'Inside', target: ['#host', 'p:nth-child(1)'] });
  });

  it('asks whether an element can be seen', () => {
    const { document } = parseHTML('<html><body><p class=off>Gone</p><p>Here</p></body></html>');
    const isVisible = (element: { getAttribute(name: string): string | null }): boolean =>
      element.getAttribute('class') !== 'off';
    expect(gatherPage(document, { url: URL_OF_PAGE, isVisible }).page.texts.map(({ text }) => text)).toEqual([
      'Here',
    ]);
  });

  it('stops at its bounds, and says so', () => {
    const long = gather(`<p>${'word '.repeat(300_000)}</p><p>behind</p>`);
    expect(long.isComplete).toBe(false);
    expect(long.texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1_000_000);
    const deep = gather(`${'<div>'.repeat(3_000)}deep${'</div>'.repeat(3_000)}`);
    expect(deep.texts.map(({ text }) => text)).toEqual(['deep']);
    expect(deep.texts[0]?.target[0]?.length).toBeLessThan(10_000);
    const many = gather('<li><img src=a.jpg><b>Kettle</b> <s>$20</s> $10</li>'.repeat(10_000));
    expect([many.texts.length, many.prices.length, many.images.length]).toEqual([10_000, 20_000, 10_000]);
  });

  it('reads the JSON-LD of the page', () => {
    const ld = {
      '@graph': [
        {
          '@type': 'Product',
          name: 'Kettle',
          gtin13: '4006381333931',
          offers: {
            '@type': 'Offer',
            price: '49.00',
            priceCurrency: 'EUR',
            availability: 'https://schema.org/InStock',
            seller: { '@type': 'Organization', name: 'Aldwell' },
            hasMerchantReturnPolicy: { '@type': 'MerchantReturnPolicy', merchantReturnDays: 30 },
          },
        },
        { '@type': 'OnlineStore', name: 'Aldwell', vatID: 'DE1', address: { streetAddress: 'Main 1' } },
      ],
    };
    const { jsonld } = gatherPage(
      parseHTML(
        `<html><head><script type="application/ld+json">${JSON.stringify(ld)}</script><script type="application/ld+json">{</script></head></html>`,
      ).document,
      { url: URL_OF_PAGE },
    );
    expect(jsonld.products).toMatchObject([
      {
        name: 'Kettle',
        gtin: '4006381333931',
        offers: [{ price: '49.00', availability: 'InStock', hasReturnPolicy: true }],
      },
    ]);
    expect(
      jsonld.organizations.map(({ name, registration, address }) => [name, registration, address]),
    ).toEqual([
      ['Aldwell', 'DE1', 'Main 1'],
      ['Aldwell', '', ''],
    ]);
    expect(jsonld.returnPolicies.map(({ days }) => days)).toEqual(['30']);
    expect(jsonld.unreadable).toEqual(['script 2']);
  });
});

describe('gatherPageInSlices', () => {
  const cards = '<li class=card><a href=/k><h2>Kettle</h2></a><p>$49.00</p><button>Buy</button></li>';
  const toDocument = (count: number): Document =>
    parseHTML(`<html><body><ul>${cards.repeat(count)}</ul></body></html>`).document;

  it('gives what is gathered in one go, and pauses on the way', async () => {
    const document = toDocument(2_000);
    let [nowMs, pauses] = [0, 0];
    const slices = {
      clock: () => (nowMs += 1),
      sliceMs: 8,
      pause: async () => void (pauses += 1),
    };
    const { page } = await gatherPageInSlices(document, { url: URL_OF_PAGE }, slices);
    expect(page).toEqual(gatherPage(document, { url: URL_OF_PAGE }).page);
    expect(pauses).toBeGreaterThan(5);
  });

  it('comes to an end on a page that changes under it', async () => {
    const document = toDocument(2_000);
    const list = document.querySelector('ul');
    const pause = async (): Promise<void> => {
      list?.lastElementChild?.remove();
      list?.prepend(list.children.item(1_000) ?? '');
    };
    const slices = { clock: () => 0, sliceMs: 0, pause };
    const { page } = await gatherPageInSlices(document, { url: URL_OF_PAGE }, slices);
    expect(page.isComplete).toBe(true);
    expect(page.texts.length).toBeGreaterThan(1_000);
  });

  it('ends when its pause throws', async () => {
    const pause = (): Promise<void> => Promise.reject(new Error('gone'));
    const slices = { clock: () => 0, sliceMs: 0, pause };
    await expect(gatherPageInSlices(toDocument(500), { url: URL_OF_PAGE }, slices)).rejects.toThrow('gone');
  });
});

describe('toDomEvidence', () => {
  it('writes the element as its source', () => {
    const [input] = gather('<label><input type=checkbox name=care checked> Care</label>').inputs;
    if (input === undefined) throw new Error('The field was not found.');
    expect(toDomEvidence(input).html).toBe('<input type="checkbox" name="care" checked>');
  });
});

function gather(html: string): PageArtifact {
  return gatherPage(parseHTML(`<html><body>${html}</body></html>`).document, { url: URL_OF_PAGE }).page;
}
