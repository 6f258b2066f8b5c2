import type { Availability, Provenance } from '../../catalog/catalog.ts';
import type { Money } from '../../catalog/money.ts';
import type { LinkedData } from './linked-data.ts';
import type { PageArtifact, PageLoad } from './page.ts';
import type { TextArtifact } from './text-artifact.ts';

/**
 * What was gathered for one run. Each is gathered once, into plain data, in the place that may read its source; an absent
 * artifact leaves the rules that need it `not-run`, an empty list says that there is none.
 *
 * @public
 */
export interface Artifacts {
  /** Titles of products, clips, rooms and cards. */
  readonly title?: readonly TextArtifact[];
  readonly description?: readonly TextArtifact[];
  readonly feed?: FeedArtifact;
  readonly page?: PageArtifact;
  /** What the page's `application/ld+json` scripts say. */
  readonly jsonld?: LinkedData;
  /** Who sells, as each place says it. */
  readonly identity?: readonly IdentityClaim[];
  readonly priceHistory?: readonly PriceRecord[];
  /** Two or more loads of one page, oldest first. */
  readonly timeSeries?: readonly PageLoad[];
  /** What is said, and what stands on the screen, in clips and rooms. */
  readonly transcript?: readonly TranscriptLine[];
  readonly reviews?: readonly ReviewArtifact[];
}

/** The pieces of a shop that rules read. @public */
export type ArtifactName = keyof Artifacts;

/** Products as a feed or catalogue lists them. @public */
export interface FeedArtifact {
  readonly products: readonly FeedProduct[];
}

/** One product with what feed rules compare; of a feed, one item: several items may be of one product. @public */
export interface FeedProduct {
  /** Id of the product. */
  readonly subject: string;
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  readonly brand?: string;
  /** As written: a rule may find that it is none. */
  readonly gtin?: string;
  readonly mpn?: string;
  readonly category: readonly string[];
  /** Addresses. */
  readonly images: readonly string[];
  /** What is paid now. */
  readonly price: Money;
  /** What is struck through. */
  readonly priorPrice?: Money;
  /** What allows it, as the shop says it. */
  readonly priorPriceBasis?: string;
  readonly availability: Availability;
  readonly provenance?: Provenance;
  readonly shopId?: string;
  /** The source's own fields by attribute name, such as `sale_price`; absent where the source was no feed. */
  readonly record?: Readonly<Record<string, readonly string[]>>;
}

/** Where a merchant says who it is. @public */
export type IdentityPlace =
  | 'card'
  | 'feed'
  | 'licence'
  | 'page'
  | 'jsonld'
  | 'order-confirmation'
  | 'returns';

/** Who sells, as one place says it; what a place does not say is absent. @public */
export interface IdentityClaim {
  readonly place: IdentityPlace;
  /** Id of the shop, or address of the page. */
  readonly subject: string;
  /** Name of the shop or brand as shoppers see it. */
  readonly name?: string;
  /** Name of the company in law. */
  readonly legalName?: string;
  /** Number of licence, register or unified social credit code. */
  readonly registration?: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Host of the shop's site. */
  readonly host?: string;
  /** Account under which the content is shown. */
  readonly account?: string;
}

/** A price that a product had for a time. @public */
export interface PriceRecord {
  /** Id of the product or variant. */
  readonly subject: string;
  /** `shown` to everybody, really paid in a `transaction`, or struck through as `prior`. */
  readonly kind: 'shown' | 'transaction' | 'prior';
  readonly price: Money;
  /** ms UTC. */
  readonly fromMs: number;
  /** ms UTC; absent while it lasts. */
  readonly toMs?: number;
  readonly channel?: string;
}

/** A line that is said, or that stands on the screen. @public */
export interface TranscriptLine extends TextArtifact {
  readonly track: 'speech' | 'screen';
  readonly startMs: number;
  readonly endMs: number;
}

/** A shopper's review. @public */
export interface ReviewArtifact {
  readonly id: string;
  /** Id of the product. */
  readonly subject: string;
  readonly text: string;
  /** 1..5 */
  readonly rating?: number;
  /** ms UTC. */
  readonly atMs?: number;
  readonly author?: string;
  /** Whether it belongs to an order; absent when unknown. */
  readonly isOfOrder?: boolean;
}
