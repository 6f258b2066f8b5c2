import * as v from 'valibot';
import type {
  Campaign,
  CaptionTrack,
  Catalog,
  CatalogPointer,
  Creator,
  Live,
  MediaSource,
  Picture,
  PriorPrice,
  Product,
  ProductMoment,
  Shop,
  Variant,
  Video,
} from '../catalog/catalog.ts';
import type { Result } from '../errors.ts';
import { listCatalogFaults } from './catalog-links.ts';
import { CURRENCY, FILLED, ID, MONEY, parseWith, SHARE, TEXT, URL_TEXT, WHOLE } from './primitives.ts';

const PICTURE: v.GenericSchema<unknown, Picture> = v.object({
  url: URL_TEXT,
  alt: v.exactOptional(TEXT),
  widthPx: v.exactOptional(WHOLE),
  heightPx: v.exactOptional(WHOLE),
});

const PRIOR_PRICE: v.GenericSchema<unknown, PriorPrice> = v.object({ price: MONEY, basis: FILLED });
const AVAILABILITY = v.picklist(['in-stock', 'out-of-stock', 'preorder', 'backorder', 'discontinued']);

const VARIANT: v.GenericSchema<unknown, Variant> = v.object({
  id: ID,
  options: v.record(v.string(), TEXT),
  price: MONEY,
  priorPrice: v.exactOptional(PRIOR_PRICE),
  availability: AVAILABILITY,
  stock: v.exactOptional(WHOLE),
  picture: v.exactOptional(PICTURE),
  sku: v.exactOptional(TEXT),
  gtin: v.exactOptional(TEXT),
});

const PRODUCT: v.GenericSchema<unknown, Product> = v.object({
  id: ID,
  title: FILLED,
  description: v.exactOptional(TEXT),
  url: v.exactOptional(URL_TEXT),
  brand: v.exactOptional(TEXT),
  category: v.array(FILLED),
  pictures: v.array(PICTURE),
  price: MONEY,
  priorPrice: v.exactOptional(PRIOR_PRICE),
  availability: AVAILABILITY,
  options: v.array(v.object({ name: FILLED, values: v.pipe(v.array(FILLED), v.minLength(1)) })),
  variants: v.pipe(v.array(VARIANT), v.minLength(1)),
  launchedAtMs: v.exactOptional(WHOLE),
  provenance: v.exactOptional(
    v.object({
      kind: v.picklist(['brand', 'industrial-belt', 'base', 'farm']),
      place: FILLED,
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u)),
      claim: v.exactOptional(TEXT),
    }),
  ),
  gtin: v.exactOptional(TEXT),
  shopId: ID,
  popularity: v.exactOptional(SHARE),
});

const MEDIA_SOURCE: v.GenericSchema<unknown, MediaSource> = v.object({ url: URL_TEXT, type: FILLED });
const CAPTION_TRACK: v.GenericSchema<unknown, CaptionTrack> = v.object({
  url: URL_TEXT,
  language: FILLED,
  label: FILLED,
});

const MOMENT: v.GenericSchema<unknown, ProductMoment> = v.pipe(
  v.object({ id: ID, productId: ID, startMs: WHOLE, endMs: WHOLE }),
  v.check((moment) => moment.startMs < moment.endMs, 'A moment must end after it starts'),
);

const CONTENT = {
  id: ID,
  title: FILLED,
  sources: v.array(MEDIA_SOURCE),
  poster: v.exactOptional(PICTURE),
  captions: v.array(CAPTION_TRACK),
  moments: v.array(MOMENT),
  creatorId: v.exactOptional(ID),
  shopId: ID,
  source: v.picklist(['field', 'alliance', 'campaign', 'top-kol']),
  campaignId: v.exactOptional(ID),
  popularity: v.exactOptional(SHARE),
};

const VIDEO: v.GenericSchema<unknown, Video> = v.pipe(
  v.object({
    ...CONTENT,
    format: v.picklist(['file', 'pictures']),
    pictures: v.array(PICTURE),
    durationMs: WHOLE,
    publishedAtMs: v.exactOptional(WHOLE),
  }),
  v.check(
    (video) => (video.format === 'file' ? video.sources : video.pictures).length > 0,
    'A clip needs its file or its pictures',
  ),
);

const LIVE: v.GenericSchema<unknown, Live> = v.pipe(
  v.object({
    ...CONTENT,
    state: v.picklist(['on-air', 'coming', 'over']),
    startsAtMs: WHOLE,
    endsAtMs: v.exactOptional(WHOLE),
    durationMs: v.exactOptional(WHOLE),
    productIds: v.array(ID),
    pinnedProductId: v.exactOptional(ID),
  }),
  v.check(
    (live) => live.state === 'coming' || live.sources.length > 0,
    'A room on air or over needs its stream or replay',
  ),
);

const SHOP: v.GenericSchema<unknown, Shop> = v.object({
  id: ID,
  name: FILLED,
  url: v.exactOptional(URL_TEXT),
  logo: v.exactOptional(PICTURE),
  imprint: v.exactOptional(TEXT),
  licence: v.exactOptional(TEXT),
  creatorId: v.exactOptional(ID),
  guarantees: v.array(
    v.object({
      kind: v.picklist(['returns', 'delivery', 'authenticity', 'repair', 'price', 'contact']),
      title: FILLED,
      text: FILLED,
      url: v.exactOptional(URL_TEXT),
    }),
  ),
});

const CREATOR: v.GenericSchema<unknown, Creator> = v.object({
  id: ID,
  name: FILLED,
  handle: FILLED,
  avatar: v.exactOptional(PICTURE),
  bio: v.exactOptional(TEXT),
  shopId: v.exactOptional(ID),
});

const CAMPAIGN: v.GenericSchema<unknown, Campaign> = v.object({
  id: ID,
  title: FILLED,
  startsAtMs: WHOLE,
  endsAtMs: WHOLE,
});

/** A whole catalogue without a fault: shapes, unique ids, links, one currency. @public */
export const CATALOG_SCHEMA: v.GenericSchema<unknown, Catalog> = v.pipe(
  v.object({
    schemaVersion: v.literal(1),
    currency: CURRENCY,
    shops: v.array(SHOP),
    products: v.array(PRODUCT),
    videos: v.array(VIDEO),
    lives: v.array(LIVE),
    creators: v.array(CREATOR),
    campaigns: v.array(CAMPAIGN),
  }),
  v.check(
    (catalog) => catalog.products.length + catalog.videos.length + catalog.lives.length > 0,
    'A catalogue needs an item',
  ),
  v.check(
    (catalog) => listCatalogFaults(catalog).length === 0,
    (issue) => listCatalogFaults(issue.input).join(', '),
  ),
);

/** The pointer file `catalog.json`. @public */
export const CATALOG_POINTER_SCHEMA: v.GenericSchema<unknown, CatalogPointer> = v.object({
  schemaVersion: v.literal(1),
  version: FILLED,
  builtAtMs: WHOLE,
  items: URL_TEXT,
  vectors: v.exactOptional(URL_TEXT),
  coVisits: v.exactOptional(URL_TEXT),
  withdrawn: URL_TEXT,
  report: URL_TEXT,
  model: v.exactOptional(URL_TEXT),
});

/**
 * Checks a whole catalogue and takes it only without a single fault, where `parseCatalog` leaves bad items out.
 *
 * @returns the catalogue without unknown fields, or `catalog-invalid` with the first fault's place.
 * @public
 */
export function parseFaultlessCatalog(value: unknown): Result<Catalog, 'catalog-invalid'> {
  return parseWith(CATALOG_SCHEMA, value, 'catalog-invalid');
}
