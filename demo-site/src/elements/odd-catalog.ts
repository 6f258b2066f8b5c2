import type { Catalog, Live, Product, Variant, Video } from '@curio/core';

/** Ids of the odd catalogue's items: what is wrong with each. */
export const ODD = {
  pictures: 'odd-pictures',
  noPicture: 'odd-no-picture',
  lostPicture: 'odd-lost-picture',
  longTitle: 'odd-long-title',
  manyVariants: 'odd-many-variants',
  soldOut: 'odd-sold-out',
  preorder: 'odd-preorder',
  lostFile: 'odd-lost-file',
  wrongType: 'odd-wrong-type',
  noCaptions: 'odd-no-captions',
  noPoster: 'odd-no-poster',
} as const;

const LONG_TITLE =
  'Hand-thrown stoneware pour-over dripper with saucer foot, sixteen inner ribs and an ear handle that takes two fingers, ' +
  'glazed inside with a food-safe oat glaze and left raw outside, for size 02 cone papers, fits every carafe, mug and jar ' +
  'with an opening between six and eleven centimetres, dishwasher safe, fired twice at 1,240 degrees, each one weighed and ' +
  'signed by the potter who threw it, sent in paper without plastic, with a booklet of five recipes and a spare paper cone';

/** The shop's catalogue, and beside it everything that a shop's catalogue may hold and a page must bear. */
export function createOddCatalog(catalog: Catalog): Catalog {
  const [product] = catalog.products;
  const [video] = catalog.videos;
  if (product === undefined || video === undefined) return catalog;
  return {
    ...catalog,
    products: [...catalog.products, ...toOddProducts(product)],
    videos: [...catalog.videos, ...toOddVideos(video)],
    lives: [...catalog.lives, ...toOddLives(catalog.lives)],
  };
}

function toOddProducts(product: Product): readonly Product[] {
  const lost = { url: '/nothing-here.webp', alt: 'A picture that is gone' };
  const one = { ...product, options: [], variants: [toOnly(product)] };
  return [
    { ...one, id: ODD.pictures, title: 'A thing without a clip of its own' },
    { ...one, id: ODD.noPicture, title: 'A thing without a picture', pictures: [] },
    { ...one, id: ODD.lostPicture, title: 'A thing whose pictures are gone', pictures: [lost, lost] },
    { ...one, id: ODD.longTitle, title: LONG_TITLE },
    toManyVariants(product),
    {
      ...one,
      id: ODD.soldOut,
      title: 'The last one is gone',
      availability: 'out-of-stock',
      variants: [{ ...toOnly(product), availability: 'out-of-stock', stock: 0 }],
    },
    {
      ...one,
      id: ODD.preorder,
      title: 'Not made yet',
      availability: 'preorder',
      variants: [{ ...toOnly(product), availability: 'preorder' }],
    },
  ];
}

function toOnly({ id, price }: Product): Variant {
  return { id: `${id}-only`, options: {}, price, availability: 'in-stock', stock: 3 };
}

/** 40 variants in three dimensions, a third of them sold out. */
function toManyVariants(product: Product): Product {
  const colours = ['Oat', 'Moss', 'Ink', 'Clay', 'Salt glaze with iron spots'];
  const sizes = ['01', '02', '03', '04'];
  const handles = ['With handle', 'Without'];
  const variants = colours.flatMap((Colour, colour) =>
    sizes.flatMap((Size, size) =>
      handles.map((Handle, handle): Variant => {
        const number = colour * 8 + size * 2 + handle;
        return {
          id: `${ODD.manyVariants}-${number}`,
          options: { Colour, Size, Handle },
          price: { ...product.price, amount: product.price.amount + size * 400 },
          availability: number % 3 === 0 ? 'out-of-stock' : 'in-stock',
        };
      }),
    ),
  );
  const options = [
    { name: 'Colour', values: colours },
    { name: 'Size', values: sizes },
    { name: 'Handle', values: handles },
  ];
  return { ...product, id: ODD.manyVariants, title: 'A thing in 40 variants', options, variants };
}

function toOddVideos(video: Video): readonly Video[] {
  const { poster: _poster, ...bare } = video;
  const lost = [{ url: '/nothing-here.mp4', type: 'video/mp4' }];
  const wrong = [{ url: '/embed/curio.css', type: 'video/mp4' }];
  return [
    { ...video, id: ODD.lostFile, title: 'A clip whose file is gone', sources: lost },
    { ...video, id: ODD.wrongType, title: 'A clip whose file is none', sources: wrong },
    { ...video, id: ODD.noCaptions, title: 'A clip without captions', captions: [] },
    { ...bare, id: ODD.noPoster, title: 'A clip without a poster' },
  ];
}

/** Each room once more in every state. */
function toOddLives([live]: readonly Live[]): readonly Live[] {
  if (live === undefined) return [];
  const { pinnedProductId: _pinned, ...rest } = live;
  const startsAtMs = Date.UTC(2031, 4, 1, 17);
  return [
    { ...rest, id: 'odd-coming', state: 'coming', title: 'A room that is to come', startsAtMs },
    { ...rest, id: 'odd-over', state: 'over', title: 'A room that is over' },
    { ...rest, id: 'odd-no-pin', title: 'A room where nothing is explained' },
  ];
}
