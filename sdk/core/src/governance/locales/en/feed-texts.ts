import type { RuleTexts } from '../../contract/rule-text.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { cite } from './english.ts';

/** What English says of the rules of Merchant Center feeds. @public */
export const FEED_TEXTS: RuleTexts = {
  'gmc-apparel': {
    title: 'Clothes without colour, size, gender or age',
    sources: [
      cite(MERCHANT_CENTER, 'attribute color'),
      cite(MERCHANT_CENTER, 'attribute size'),
      cite(MERCHANT_CENTER, 'attribute gender'),
      cite(MERCHANT_CENTER, 'attribute age_group'),
    ],
    messages: {
      missing: '{title} has no {names}, which clothes need in Europe, Brazil, Japan and the US. Add them.',
    },
  },
  'gmc-availability': {
    title: 'Availability or its date wrong',
    sources: [
      cite(MERCHANT_CENTER, 'attribute availability'),
      cite(MERCHANT_CENTER, 'attribute availability_date'),
    ],
    messages: {
      unknown: 'availability is “{written}”. Use in_stock, out_of_stock, preorder or backorder.',
      undated: 'A product on {written} needs availability_date, the day from which it ships.',
      past: 'availability_date “{day}” is over or no date, while the product is on {written}. Correct one of them.',
    },
  },
  'gmc-condition': {
    title: 'Condition does not fit',
    sources: [cite(MERCHANT_CENTER, 'attribute condition')],
    messages: {
      unknown: 'condition is “{written}”. Use new, refurbished or used.',
      other: 'The title says “{word}”, but condition is {written}. Set condition to {fitting}.',
    },
  },
  'gmc-description': {
    title: 'Link, markup or length in the description',
    sources: [cite(MERCHANT_CENTER, 'attribute description')],
    messages: {
      link: 'The description links to “{words}”. Take the link out; describe the product alone.',
      markup:
        'The description has the tag <{words}>, which Google does not read. Keep lists and emphasis only.',
      long: 'The description has {words} characters and is cut at 5000. Shorten it.',
    },
  },
  'gmc-gtin-shared': {
    title: 'One GTIN on several products',
    sources: [cite(MERCHANT_CENTER, 'attribute gtin')],
    messages: {
      shared: '{title} has the GTIN {gtin} of {other}. Give each product the number on its own packaging.',
    },
  },
  'gmc-gtin': {
    title: 'GTIN that is none',
    sources: [cite(MERCHANT_CENTER, 'attribute gtin')],
    messages: {
      length:
        'GTIN {gtin} does not have 8, 12, 13 or 14 digits. Copy it from the packaging, or leave it out.',
      digit: 'The last digit of GTIN {gtin} is not its check digit. Copy it again from the packaging.',
      restricted:
        'GTIN {gtin} is of a range for shops’ own numbers or coupons. Leave it out, and give brand and MPN.',
    },
  },
  'gmc-identifier': {
    title: 'Product identifiers missing',
    sources: [cite(MERCHANT_CENTER, 'attribute identifier_exists'), cite(MERCHANT_CENTER, 'attribute brand')],
    messages: {
      contradiction: 'identifier_exists is no, but there is the GTIN {gtin}. Remove one of them.',
      brand: '“{brand}” is no brand. Give the maker’s name, or leave it out.',
      missing: '{title} has neither GTIN nor brand with MPN. Add them, or set identifier_exists to no.',
    },
  },
  'gmc-image': {
    title: 'Picture that is not shown',
    sources: [cite(MERCHANT_CENTER, 'attribute image_link')],
    messages: {
      format: 'The picture {url} is a .{format}. Use JPEG, WebP, PNG, GIF, BMP or TIFF.',
      placeholder: 'The picture {url} is a placeholder. Show the product itself.',
      small: 'The picture {url} seems to be {size} pixels wide; {least} are needed.',
    },
    options: { leastPx: 'Least width and height in pixels', leastApparelPx: 'The same for clothes' },
  },
  'gmc-link': {
    title: 'Link that leads nowhere',
    sources: [cite(MERCHANT_CENTER, 'attribute link')],
    messages: {
      none: 'link “{link}” is no web address. Write it whole, with https://.',
      nowhere: 'link “{link}” leads to a host for examples and tests. Put the shop’s own in its place.',
    },
  },
  'gmc-price-format': {
    title: 'Price written wrongly',
    sources: [cite(MERCHANT_CENTER, 'attribute price')],
    messages: {
      format: '{name} is “{price}”. Write a number with a point and the currency’s code, such as 15.00 USD.',
      zero: '{name} is “{price}”. Only phones and the like with a contract may cost nothing.',
    },
  },
  'gmc-required': {
    title: 'Required attribute missing',
    sources: [
      cite(MERCHANT_CENTER, 'attribute description'),
      cite(MERCHANT_CENTER, 'attribute link'),
      cite(MERCHANT_CENTER, 'attribute image_link'),
      cite(MERCHANT_CENTER, 'attribute availability'),
    ],
    messages: {
      missing: '{title} has no {name}, which every product needs. Add it to the feed.',
    },
  },
  'gmc-sale-price': {
    title: 'Sale price or its dates wrong',
    sources: [
      cite(MERCHANT_CENTER, 'attribute sale_price'),
      cite(MERCHANT_CENTER, 'attribute sale_price_effective_date'),
    ],
    messages: {
      higher: 'sale_price {sale} is not below price {price}. Put the regular price into price.',
      currency: 'sale_price {sale} and price {price} have two currencies. Use one.',
      period:
        '“{period}” is no period. Write start/end, such as 2026-11-20T00:00+0100/2026-11-30T23:59+0100.',
      reversed: 'The sale “{period}” ends before it starts. Swap the dates.',
      over: 'The sale “{period}” is over. Remove it, and check that the page shows {price}.',
    },
  },
  'gmc-shipping': {
    title: 'Shipping written wrongly',
    sources: [cite(MERCHANT_CENTER, 'attribute shipping')],
    messages: {
      format: 'shipping is “{written}”. Write country:region:service:price, such as US::Standard:6.49 USD.',
    },
  },
  'gmc-title-capitals': {
    title: 'Title in capitals or with decoration',
    sources: [cite(MERCHANT_CENTER, 'attribute title')],
    messages: {
      capitals: 'The title is written in capitals. Write it as a sentence or in title case.',
      decoration: '“{words}” decorates the title. Take it out.',
    },
  },
  'gmc-title-length': {
    title: 'Title too long',
    sources: [cite(MERCHANT_CENTER, 'attribute title')],
    messages: {
      long: 'The title has {length} characters; 150 are the most. Put what matters first and shorten the rest.',
    },
  },
  'gmc-title-promotion': {
    title: 'Promotion in the title',
    sources: [cite(MERCHANT_CENTER, 'attribute title')],
    messages: {
      promotion:
        '“{words}” in the title is promotion. Take it out; use sale_price, shipping or a promotion instead.',
    },
  },
};
