import type { Catalog, CatalogPointer, Picture, Product, Variant } from '../catalog/catalog.ts';
import type { Money } from '../catalog/money.ts';
import { GOLDEN_NOW_MS } from './build-catalog.ts';

const DAY_MS = 86_400_000;

/** The pointer to {@link GOLDEN_CATALOG}. @public */
export const GOLDEN_POINTER: CatalogPointer = {
  schemaVersion: 1,
  version: '5f2c9a7d1e40',
  builtAtMs: GOLDEN_NOW_MS,
  items: 'items.5f2c9a7d1e40.json',
  vectors: 'vectors.5f2c9a7d1e40.bin',
  coVisits: 'co-visits.5f2c9a7d1e40.bin',
  withdrawn: 'withdrawn.json',
  report: 'report.json',
  model: 'models/interest-ranker/',
};

const GOLDEN_PRODUCTS: readonly Product[] = [
  {
    ...goods('kettle-gooseneck', 'Gooseneck kettle, 0.9 l', 6_900),
    description: 'Matte steel kettle with a slow, narrow pour. Holds the set temperature for 30 minutes.',
    brand: 'Brenna',
    category: ['Kitchen', 'Coffee'],
    priorPrice: { price: euros(7_900), basis: 'Lowest price in the last 30 days' },
    options: [{ name: 'Colour', values: ['Black', 'Sand'] }],
    variants: [
      {
        ...variant('kettle-gooseneck-black', 6_900, { Colour: 'Black' }),
        stock: 12,
        picture: picture('kettle-black', 'The kettle in black'),
      },
      {
        ...variant('kettle-gooseneck-sand', 6_900, { Colour: 'Sand' }),
        availability: 'out-of-stock',
        stock: 0,
      },
    ],
    popularity: 0.9,
  },
  {
    ...goods('grinder-hand', 'Hand grinder with steel burrs', 11_900),
    brand: 'Brenna',
    category: ['Kitchen', 'Coffee'],
    launchedAtMs: GOLDEN_NOW_MS - 3 * DAY_MS,
    popularity: 0.4,
  },
  {
    ...goods('tea-high-valley', 'Spring tea, 100 g', 2_400),
    description: 'Hand-picked green tea from one garden, harvested in April.',
    category: ['Food', 'Tea'],
    provenance: {
      kind: 'farm',
      place: 'Lishui, Zhejiang',
      country: 'CN',
      claim: 'Picked in the high valley of Lishui',
    },
    popularity: 0.7,
  },
  {
    ...goods('honey-linden', 'Linden honey, 500 g', 1_350),
    category: ['Food', 'Honey'],
    provenance: { kind: 'farm', place: 'Uckermark', country: 'DE' },
    popularity: 0.55,
  },
  {
    ...goods('throw-wool', 'Wool throw, 130 × 180 cm', 8_900),
    brand: 'Aldwell',
    category: ['Home', 'Textiles'],
    options: [{ name: 'Colour', values: ['Moss', 'Rust'] }],
    variants: [
      variant('throw-wool-moss', 8_900, { Colour: 'Moss' }),
      variant('throw-wool-rust', 9_400, { Colour: 'Rust' }),
    ],
    popularity: 0.3,
  },
  {
    ...goods('lamp-paper', 'Folded paper lamp', 4_500),
    brand: 'Aldwell',
    category: ['Home', 'Light'],
    availability: 'preorder',
    launchedAtMs: GOLDEN_NOW_MS + 7 * DAY_MS,
  },
];

/**
 * The catalogue every package tests with: 6 products in 3 categories, 4 clips (the last made of pictures), a room
 * on air and one that is over, a shop with its guarantees, 2 creators and a campaign. All of it is invented.
 *
 * @public
 */
export const GOLDEN_CATALOG: Catalog = {
  schemaVersion: 1,
  currency: 'EUR',
  shops: [
    {
      id: 'hearth-and-field',
      name: 'Hearth & Field',
      url: 'https://shop.example/',
      logo: picture('logo', 'Hearth & Field'),
      imprint: 'Hearth & Field GmbH, Example Street 1, 10115 Berlin',
      creatorId: 'mara',
      guarantees: [
        {
          kind: 'returns',
          title: '30 days to return',
          text: 'Send it back within 30 days; we pay the postage.',
          url: 'https://shop.example/returns',
        },
        { kind: 'delivery', title: 'Sent within a day', text: 'Orders before 14:00 leave the same day.' },
      ],
    },
  ],
  creators: [
    {
      id: 'mara',
      name: 'Mara Lindt',
      handle: 'mara.makes.coffee',
      avatar: picture('mara', 'Mara'),
      bio: 'Runs the shop and the roastery behind it.',
      shopId: 'hearth-and-field',
    },
    { id: 'tomas', name: 'Tomás Ferro', handle: 'quiet.rooms' },
  ],
  campaigns: [
    {
      id: 'summer-table',
      title: 'Summer table',
      startsAtMs: GOLDEN_NOW_MS - DAY_MS,
      endsAtMs: GOLDEN_NOW_MS + 13 * DAY_MS,
    },
  ],
  products: GOLDEN_PRODUCTS,
  videos: [
    {
      ...clip('clip-pour-over', 'A pour-over in two minutes', 9_000),
      captions: [{ url: 'https://shop.example/media/pour-over.en.vtt', language: 'en', label: 'English' }],
      moments: [
        moment('pour-over-kettle', 'kettle-gooseneck', [500, 5_000]),
        moment('pour-over-grinder', 'grinder-hand', [5_000, 9_000]),
      ],
      creatorId: 'mara',
      popularity: 0.95,
    },
    {
      ...clip('clip-tea-harvest', 'Harvest day in the high valley', 12_000),
      moments: [moment('harvest-tea', 'tea-high-valley', [2_000, 12_000])],
      source: 'campaign',
      campaignId: 'summer-table',
      popularity: 0.6,
    },
    {
      ...clip('clip-evening-room', 'Three lights for a calm evening', 10_000),
      moments: [
        moment('evening-lamp', 'lamp-paper', [0, 6_000]),
        moment('evening-throw', 'throw-wool', [6_000, 10_000]),
      ],
      creatorId: 'tomas',
      source: 'alliance',
      popularity: 0.5,
    },
    {
      ...clip('clip-of-honey-linden', 'Linden honey, 500 g', 6_000),
      format: 'pictures',
      sources: [],
      pictures: [
        picture('honey-linden', 'Linden honey, 500 g'),
        picture('honey-linden-open', 'The open jar'),
      ],
      moments: [moment('clip-of-honey-linden-moment', 'honey-linden', [0, 6_000])],
    },
  ],
  lives: [
    {
      id: 'live-morning-brew',
      title: 'Morning brew with Mara',
      state: 'on-air',
      startsAtMs: GOLDEN_NOW_MS - 600_000,
      sources: [{ url: 'https://shop.example/media/morning-brew.mp4', type: 'video/mp4' }],
      poster: picture('morning-brew', 'Mara at the counter'),
      captions: [],
      moments: [],
      productIds: ['kettle-gooseneck', 'grinder-hand'],
      pinnedProductId: 'kettle-gooseneck',
      creatorId: 'mara',
      shopId: 'hearth-and-field',
      source: 'field',
      popularity: 0.8,
    },
    {
      id: 'live-spring-tea',
      title: 'Spring tea tasting',
      state: 'over',
      startsAtMs: GOLDEN_NOW_MS - 2 * DAY_MS,
      endsAtMs: GOLDEN_NOW_MS - 2 * DAY_MS + 1_800_000,
      sources: [{ url: 'https://shop.example/media/spring-tea.mp4', type: 'video/mp4' }],
      poster: picture('spring-tea', 'Three cups of tea'),
      captions: [],
      durationMs: 1_800_000,
      moments: [moment('tasting-tea', 'tea-high-valley', [60_000, 900_000])],
      productIds: ['tea-high-valley', 'honey-linden'],
      shopId: 'hearth-and-field',
      source: 'field',
    },
  ],
};

function goods(id: string, title: string, cents: number): Product {
  return {
    id,
    title,
    url: `https://shop.example/products/${id}`,
    category: [],
    pictures: [picture(id, title), picture(`${id}-detail`, `${title}, seen close`)],
    price: euros(cents),
    availability: 'in-stock',
    options: [],
    variants: [variant(`${id}-only`, cents, {})],
    shopId: 'hearth-and-field',
  };
}

function variant(id: string, cents: number, options: Readonly<Record<string, string>>): Variant {
  return { id, options, price: euros(cents), availability: 'in-stock' };
}

function clip(id: string, title: string, durationMs: number): Omit<Catalog['videos'][number], 'moments'> {
  return {
    id,
    format: 'file',
    title,
    sources: [{ url: `https://shop.example/media/${id}.mp4`, type: 'video/mp4' }],
    pictures: [],
    poster: picture(id, title),
    captions: [],
    durationMs,
    shopId: 'hearth-and-field',
    source: 'field',
    publishedAtMs: GOLDEN_NOW_MS - 5 * DAY_MS,
  };
}

function moment(
  id: string,
  productId: string,
  [startMs, endMs]: readonly [number, number],
): Catalog['videos'][number]['moments'][number] {
  return { id, productId, startMs, endMs };
}

function picture(name: string, alt: string): Picture {
  return { url: `https://shop.example/media/${name}.jpg`, alt, widthPx: 1080, heightPx: 1350 };
}

function euros(cents: number): Money {
  return { amount: cents, currency: 'EUR' };
}
