import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createSeededRandom } from '@curio/core';

/** A feed to be made. */
export interface FeedPlan {
  readonly path: string;
  readonly format: 'xml' | 'tsv';
  readonly items: number;
  /** Words of each description: 80 make items of about 800 bytes. */
  readonly words: number;
  /** Every so many an item has another title than in the feed without; 0 for none. */
  readonly changeEvery?: number;
}

const WORDS =
  'stone blue glaze mug kettle fired twice workshop small hand thrown dishwasher safe linen oak brass copper wool silk lamp chair table vase bowl plate cup spoon fork knife tea coffee'.split(
    ' ',
  );

const SEED = 5;

/** As many variants a product; the members of a group lie half a feed apart. */
const VARIANTS = 2;

const NAMES = [
  'id',
  'title',
  'description',
  'link',
  'price',
  'availability',
  'image_link',
  'additional_image_link',
  'product_type',
  'brand',
  'gtin',
  'item_group_id',
  'size',
] as const;

/** Writes a Merchant Center feed of made-up goods; the same plan writes the same bytes. @returns how many. */
export async function writeFeed(plan: FeedPlan): Promise<number> {
  const file = createWriteStream(plan.path);
  const random = createSeededRandom(SEED);
  const isXml = plan.format === 'xml';
  file.write(isXml ? XML_HEAD : `${NAMES.join('\t')}\n`);
  for (let number = 0; number < plan.items; number += 1) {
    const fields = toFields(number, plan, random);
    const isTaken = file.write(isXml ? toXml(fields) : `${NAMES.map((name) => fields[name]).join('\t')}\n`);
    if (!isTaken) await once(file, 'drain');
  }
  file.end(isXml ? '</channel>\n</rss>\n' : '');
  await once(file, 'close');
  return file.bytesWritten;
}

const XML_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
<title>Bench</title>
<link>https://shop.example/</link>
`;

type Fields = Readonly<Record<(typeof NAMES)[number], string>>;

function toFields(number: number, { items, words, changeEvery = 0 }: FeedPlan, random: () => number): Fields {
  const say = (count: number): string =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const title = `${say(6)} ${number}`;
  const isChanged = changeEvery > 0 && number % changeEvery === 0;
  const group = number % Math.ceil(items / VARIANTS);
  return {
    id: `sku-${number}`,
    title: isChanged ? `New: ${title}` : title,
    description: say(words),
    link: `https://shop.example/p/${group}?v=${number}`,
    price: `${(number % 100) + 1}.90 EUR`,
    availability: 'in stock',
    image_link: `https://shop.example/i/${number}.jpg`,
    additional_image_link: `https://shop.example/i/${number}-2.jpg`,
    product_type: `Home > Kitchen > ${WORDS[group % WORDS.length]}`,
    brand: `Kiln ${group % 40}`,
    gtin: '',
    item_group_id: `group-${group}`,
    size: String(Math.floor(number / Math.ceil(items / VARIANTS))),
  };
}

function toXml(fields: Fields): string {
  const elements = NAMES.map((name) => `<g:${name}>${fields[name].replaceAll('>', '&gt;')}</g:${name}>\n`);
  return `<item>\n${elements.join('')}</item>\n`;
}
