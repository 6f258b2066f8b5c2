import type {
  Campaign,
  CaptionTrack,
  Creator,
  Guarantee,
  Live,
  MediaSource,
  Picture,
  Product,
  ProductMoment,
  ProductOption,
  Provenance,
  Shop,
  Variant,
  Video,
} from './catalog.ts';
import { isRecord, MAX_ID_LENGTH, SAFE_URL_PATTERN } from './plain-values.ts';

/** The lists of a catalogue, in the order in which they are checked: what others name comes first. @internal */
export const LIST_NAMES = ['shops', 'creators', 'campaigns', 'products', 'videos', 'lives'] as const;

/** Name of one of the lists of a catalogue. @internal */
export type ListName = (typeof LIST_NAMES)[number];

/**
 * What a check knows of the whole catalogue, and where it leaves the first fault: its path below the value, such as
 * `.price.amount`, and what stands there. The path is written on the way back from a fault: a fitting value, which is
 * nearly every one, costs no text.
 *
 * @internal
 */
export interface CheckContext {
  readonly currency: unknown;
  readonly ids: Record<ListName, ReadonlySet<unknown>>;
  path: string;
  seen: unknown;
}

/** Whether a value fits; leaves the fault in the context if not. @internal */
export type Check = (value: unknown, context: CheckContext) => boolean;

/** One check a field; a field that is new in the interface and has no check here does not compile. */
type Fields<Shape> = { readonly [Key in keyof Required<Shape>]: Check };

const text = matches(/(?:)/u);
const filled = matches(/[^]/u);
const id = when((value) => typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH);
const url = matches(SAFE_URL_PATTERN);
const whole = when((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const share = when((value) => typeof value === 'number' && value >= 0 && value <= 1);

// A slate must never compare two currencies: each price is in the catalogue's own.
const money = shape({ amount: whole, currency: when((value, { currency }) => value === currency) });
const offer = {
  price: money,
  priorPrice: optional(shape({ price: money, basis: filled })),
  availability: matches(/^(?:in-stock|out-of-stock|preorder|backorder|discontinued)$/u),
  gtin: optional(text),
};
const picture = shape<Picture>({
  url,
  alt: optional(text),
  widthPx: optional(whole),
  heightPx: optional(whole),
});
const content = {
  id,
  title: filled,
  poster: optional(picture),
  sources: listOf(shape<MediaSource>({ url, type: filled })),
  captions: listOf(shape<CaptionTrack>({ url, language: filled, label: filled })),
  moments: listOf(
    both(
      shape<ProductMoment>({ id, productId: id, startMs: whole, endMs: whole }),
      when((value) => isRecord(value) && Number(value['startMs']) < Number(value['endMs'])),
    ),
  ),
  shopId: idOf('shops'),
  creatorId: optional(idOf('creators')),
  campaignId: optional(idOf('campaigns')),
  source: matches(/^(?:field|alliance|campaign|top-kol)$/u),
  popularity: optional(share),
};

/** The shape of each list's entries. @internal */
export const LIST_CHECKS: Readonly<Record<ListName, Check>> = {
  shops: shape<Shop>({
    id,
    name: filled,
    url: optional(url),
    logo: optional(picture),
    imprint: optional(text),
    licence: optional(text),
    creatorId: optional(idOf('creators')),
    guarantees: listOf(
      shape<Guarantee>({
        kind: matches(/^(?:returns|delivery|authenticity|repair|price|contact)$/u),
        title: filled,
        text: filled,
        url: optional(url),
      }),
    ),
  }),
  creators: shape<Creator>({
    id,
    name: filled,
    handle: filled,
    avatar: optional(picture),
    bio: optional(text),
    shopId: optional(idOf('shops')),
  }),
  campaigns: shape<Campaign>({ id, title: filled, startsAtMs: whole, endsAtMs: whole }),
  products: shape<Product>({
    ...offer,
    id,
    title: filled,
    description: optional(text),
    url: optional(url),
    brand: optional(text),
    category: listOf(filled),
    pictures: listOf(picture),
    options: listOf(shape<ProductOption>({ name: filled, values: someOf(filled) })),
    variants: someOf(
      shape<Variant>({
        ...offer,
        id,
        // PHP writes an empty map as [], which reads like one.
        options: when(
          (value) =>
            typeof value === 'object' &&
            value !== null &&
            Object.values(value).every((entry) => typeof entry === 'string'),
        ),
        stock: optional(whole),
        picture: optional(picture),
        sku: optional(text),
      }),
    ),
    launchedAtMs: optional(whole),
    provenance: optional(
      shape<Provenance>({
        kind: matches(/^(?:brand|industrial-belt|base|farm)$/u),
        place: filled,
        country: matches(/^[A-Z]{2}$/u),
        claim: optional(text),
      }),
    ),
    shopId: idOf('shops'),
    popularity: optional(share),
  }),
  videos: both(
    shape<Video>({
      ...content,
      format: matches(/^(?:file|pictures)$/u),
      pictures: listOf(picture),
      durationMs: whole,
      publishedAtMs: optional(whole),
    }),
    needsMedia,
  ),
  lives: both(
    shape<Live>({
      ...content,
      state: matches(/^(?:on-air|coming|over)$/u),
      startsAtMs: whole,
      endsAtMs: optional(whole),
      durationMs: optional(whole),
      productIds: listOf(id),
      pinnedProductId: optional(id),
    }),
    needsMedia,
  ),
};

/** A clip without its file or pictures, and a room without its stream or replay, show nothing. */
function needsMedia(value: unknown, context: CheckContext): boolean {
  if (!isRecord(value) || value['state'] === 'coming') return true;
  const list = value['format'] === 'pictures' ? 'pictures' : 'sources';
  return isSome(value[list], context) || isBelow(context, `.${list}`);
}

function isSome(value: unknown, context: CheckContext): boolean {
  return when((list) => Array.isArray(list) && list.length > 0)(value, context);
}

function both(first: Check, second: Check): Check {
  return (value, context) => first(value, context) && second(value, context);
}

function when(fits: (value: unknown, context: CheckContext) => boolean): Check {
  return (value, context) => {
    if (fits(value, context)) return true;
    context.path = '';
    context.seen = value;
    return false;
  };
}

/** Notes a step of the way to a fault. */
function isBelow(context: CheckContext, step: string): false {
  context.path = step + context.path;
  return false;
}

function matches(pattern: RegExp): Check {
  return when((value) => typeof value === 'string' && pattern.test(value));
}

function idOf(name: ListName): Check {
  return when((value, { ids }) => ids[name].has(value));
}

function optional(check: Check): Check {
  return (value, context) => value === undefined || check(value, context);
}

function shape<Shape>(fields: Fields<Shape>): Check {
  const isObject = when(isRecord);
  const entries = Object.entries<Check>(fields);
  return (value, context) =>
    isObject(value, context) &&
    isRecord(value) &&
    entries.every(([key, check]) => check(value[key], context) || isBelow(context, `.${key}`));
}

function listOf(check: Check): Check {
  const isList = when(Array.isArray);
  return (value, context) =>
    isList(value, context) &&
    Array.isArray(value) &&
    value.every((entry, index) => check(entry, context) || isBelow(context, `[${index}]`));
}

function someOf(check: Check): Check {
  return both(isSome, listOf(check));
}
