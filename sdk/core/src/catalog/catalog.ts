import type { Money } from './money.ts';

/**
 * Where a content item's reach comes from: the shop's own (`field`), creators (`alliance`), a marketing
 * campaign (`campaign`), or a leading voice (`top-kol`). The four letters of FACT.
 *
 * @public
 */
export type ContentSource = 'field' | 'alliance' | 'campaign' | 'top-kol';

/**
 * Whether a product can be bought now. The words of schema.org `ItemAvailability`, in kebab case.
 *
 * @public
 */
export type Availability = 'in-stock' | 'out-of-stock' | 'preorder' | 'backorder' | 'discontinued';

/** A picture. Sizes are in CSS pixels of the file as served. @public */
export interface Picture {
  readonly url: string;
  readonly alt?: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/**
 * A former price and the law that allows it to be shown struck through.
 *
 * `basis` is what a shopper reads one tap away, for example "Lowest price in the last 30 days".
 *
 * @public
 */
export interface PriorPrice {
  readonly price: Money;
  readonly basis: string;
}

/** One axis along which variants differ, such as colour, with its values in the order to show. @public */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

/** One buyable form of a product. `options` maps each option's name to this variant's value. @public */
export interface Variant {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly priorPrice?: PriorPrice;
  readonly availability: Availability;
  /** Units left; absent when the shop does not say. */
  readonly stock?: number;
  readonly picture?: Picture;
  readonly sku?: string;
  readonly gtin?: string;
}

/**
 * Where a product truly comes from.
 *
 * `kind` says what the place is: the `farm` or `base` that grew it, the `industrial-belt` that makes it, the
 * `brand` behind it. `claim` is the sentence the shop prints; governance compares it with `place`.
 *
 * @public
 */
export interface Provenance {
  readonly kind: 'brand' | 'industrial-belt' | 'base' | 'farm';
  readonly place: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly claim?: string;
}

/** A thing that can be bought. Its ids are unique among all items of the catalogue, of every kind. @public */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** The shop's own page of the product. */
  readonly url?: string;
  readonly brand?: string;
  /** From broad to narrow, e.g. `["Kitchen", "Coffee"]`. */
  readonly category: readonly string[];
  /** None where the shop has none: its first letter stands there, and no clip is made of it. */
  readonly pictures: readonly Picture[];
  readonly price: Money;
  readonly priorPrice?: PriorPrice;
  readonly availability: Availability;
  readonly options: readonly ProductOption[];
  /** At least one. A product without options has one variant with empty `options`. */
  readonly variants: readonly Variant[];
  /** ms UTC of the first sale. */
  readonly launchedAtMs?: number;
  readonly provenance?: Provenance;
  readonly gtin?: string;
  readonly shopId: string;
  /** 0..1, the share of the catalogue that sold less; absent when unknown. */
  readonly popularity?: number;
}

/** A file a clip can be played from; `type` is its MIME type, e.g. `video/mp4`. @public */
export interface MediaSource {
  readonly url: string;
  readonly type: string;
}

/** A WebVTT file; `language` is BCP 47. @public */
export interface CaptionTrack {
  readonly url: string;
  readonly language: string;
  readonly label: string;
}

/** The stretch of a clip in which a product is shown; `[startMs, endMs)` on the media timeline. @public */
export interface ProductMoment {
  readonly id: string;
  readonly productId: string;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * A short clip with its products.
 *
 * A `file` clip plays `sources`; a `pictures` clip has no file: the element sets `pictures`, title and price in
 * motion for `durationMs`.
 *
 * @public
 */
export interface Video {
  readonly id: string;
  readonly format: 'file' | 'pictures';
  readonly title: string;
  readonly sources: readonly MediaSource[];
  readonly pictures: readonly Picture[];
  readonly poster?: Picture;
  readonly captions: readonly CaptionTrack[];
  /** 0 where nobody tells how long the file plays; a moment of it may then end later than the clip. */
  readonly durationMs: number;
  readonly moments: readonly ProductMoment[];
  readonly creatorId?: string;
  readonly shopId: string;
  readonly source: ContentSource;
  readonly campaignId?: string;
  readonly publishedAtMs?: number;
  readonly popularity?: number;
}

/**
 * A live room.
 *
 * `on-air` plays `sources`; `coming` has `startsAtMs` ahead and may have a trailer in `sources`; `over` plays
 * the replay, whose `moments` are its chapters.
 *
 * @public
 */
export interface Live {
  readonly id: string;
  readonly title: string;
  readonly state: 'on-air' | 'coming' | 'over';
  readonly startsAtMs: number;
  readonly endsAtMs?: number;
  readonly sources: readonly MediaSource[];
  readonly poster?: Picture;
  readonly captions: readonly CaptionTrack[];
  readonly durationMs?: number;
  readonly moments: readonly ProductMoment[];
  /** Products of the room in the order the host planned them. */
  readonly productIds: readonly string[];
  /** The product being explained now, in a room on air. */
  readonly pinnedProductId?: string;
  readonly creatorId?: string;
  readonly shopId: string;
  readonly source: ContentSource;
  readonly campaignId?: string;
  readonly popularity?: number;
}

/** A person or team who makes content. `shopId` is set when account and shop are one. @public */
export interface Creator {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly avatar?: Picture;
  readonly bio?: string;
  readonly shopId?: string;
}

/** What a shop promises every buyer, in the words of its own policy. @public */
export interface Guarantee {
  readonly kind: 'returns' | 'delivery' | 'authenticity' | 'repair' | 'price' | 'contact';
  readonly title: string;
  readonly text: string;
  readonly url?: string;
}

/** Who sells. `imprint` and `licence` are what the law of the shop's country asks to show. @public */
export interface Shop {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly logo?: Picture;
  readonly imprint?: string;
  readonly licence?: string;
  readonly creatorId?: string;
  readonly guarantees: readonly Guarantee[];
}

/** A planned push for products or clips, between two instants in ms UTC. @public */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/**
 * Everything a site shows: what `items.<hash>.json` holds.
 *
 * Item ids are unique over products, videos and lives together; every reference names an item that exists.
 *
 * @public
 */
export interface Catalog {
  readonly schemaVersion: 1;
  /** ISO 4217, of every price in the catalogue. */
  readonly currency: string;
  readonly shops: readonly Shop[];
  readonly products: readonly Product[];
  readonly videos: readonly Video[];
  readonly lives: readonly Live[];
  readonly creators: readonly Creator[];
  readonly campaigns: readonly Campaign[];
}

/**
 * The stable pointer `catalog.json`: small, with a short cache life. Addresses are relative to its own.
 *
 * @public
 */
export interface CatalogPointer {
  readonly schemaVersion: 1;
  /** Hash of the items file; changes when anything in it does. */
  readonly version: string;
  readonly builtAtMs: number;
  readonly items: string;
  /** int8 item vectors; absent when nothing was encoded. */
  readonly vectors?: string;
  /** What goes together in the site's own history, in the order of the items; absent when none was given. */
  readonly coVisits?: string;
  /** Ids taken down since the build. */
  readonly withdrawn: string;
  readonly report: string;
  /** Folder of the ranking model's `manifest.json`; absent when the site ships none. */
  readonly model?: string;
}

/** The three kinds of thing that compete for a place in a slate. @public */
export type ItemKind = 'product' | 'video' | 'live';
